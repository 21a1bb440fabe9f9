import type { Office } from '#app/domain/chambers/queries.server.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { absolute, attestationPath } from '#app/paths.ts'
import { db } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { qrPicture } from '#app/platform/qr-picture.server.ts'
import type { Country, RegisterKind } from '#prisma/generated/enums.ts'
import { type AttestationState, attestationState, runningOut } from '../attestation.ts'
import { isListed } from '../queries.server.ts'

/** What stands on a company's own pages of its attestation. */
export type AttestationView = { code: string; chamber: Localised; issuedAt: Date; expiresAt: Date; state: AttestationState }

/** Everything that a chamber attested, for whoever has the code. */
export type AttestationPage = AttestationView & {
  legalName: string
  legalNameLatin: string
  registerKind: RegisterKind
  registerNumber: string
  /** By whose clock its page tells the moment: the chamber's. */
  timeZone: string
  /** The code of the one that took its place. */
  newer: string | null
  /** The company's public page, when it has one. */
  companyId: string | null
}

const VIEW = {
  code: true,
  companyId: true,
  issuedAt: true,
  expiresAt: true,
  replacedAt: true,
  chamber: { select: { name: true, country: true, city: { select: { timeZone: true } } } },
  company: { select: { state: true } },
} as const

/** The company's latest attestation; null when its chamber has given none. The caller has made sure that the reader may see the company. */
export async function findAttestation(companyId: string, now: Date): Promise<AttestationView | null> {
  const row = await db.attestation.findFirst({ where: { companyId, replacedAt: null }, select: VIEW })
  return row && asView(row, now)
}

/** What the code stands for, whatever became of it. A code that no chamber gave, or of a company that was erased, is not found. */
export async function getAttestation(code: string, now: Date): Promise<AttestationPage> {
  const row = await db.attestation.findUnique({
    where: { code: code.toLowerCase() },
    select: { ...VIEW, legalName: true, legalNameLatin: true, registerKind: true, registerNumber: true },
  })
  if (!row) throw new DomainError('not-found', 'attestations.unknown')
  const { legalName, legalNameLatin, registerKind, registerNumber, companyId } = row
  const newer = row.replacedAt ? await db.attestation.findFirst({ where: { companyId, replacedAt: null }, select: { code: true } }) : null
  return {
    ...asView(row, now),
    legalName,
    legalNameLatin,
    registerKind,
    registerNumber,
    timeZone: row.chamber.city?.timeZone ?? ZONE_OF_COUNTRY[row.chamber.country],
    newer: newer?.code ?? null,
    companyId: (await isListed(companyId)) ? companyId : null,
  }
}

/** Of a chamber whose city is not known. */
const ZONE_OF_COUNTRY: Record<Country, string> = { PK: 'Asia/Karachi', KZ: 'Asia/Almaty' }

/** A company whose attestation its chamber should renew. */
export type EndingAttestation = {
  companyId: string
  legalName: string
  legalNameLatin: string
  registerNumber: string
  confirmedAt: Date
  expiresAt: Date
  isOver: boolean
}

const endingAt = ({ chamberId }: Pick<Office, 'chamberId'>, now: Date) => {
  const { company, ...ending } = runningOut(now)
  return { ...ending, company: { ...company, homeChamberId: chamberId } }
}

/** How many attestations of the chamber's companies run out within weeks, or have run out. */
export function countEndingAttestations(chamber: Office, now: Date): Promise<number> {
  return db.attestation.count({ where: endingAt(chamber, now) })
}

const SHOWN = 200

/** Those attestations, which end first first. */
export async function listEndingAttestations(chamber: Office, now: Date): Promise<EndingAttestation[]> {
  const rows = await db.attestation.findMany({
    where: endingAt(chamber, now),
    orderBy: [{ expiresAt: 'asc' }, { code: 'asc' }],
    take: SHOWN,
    select: {
      companyId: true,
      expiresAt: true,
      legalName: true,
      legalNameLatin: true,
      registerNumber: true,
      company: { select: { confirmedAt: true } },
    },
  })
  return rows.map(({ company, ...row }) => ({ ...row, confirmedAt: company.confirmedAt, isOver: row.expiresAt <= now }))
}

type Row = {
  code: string
  issuedAt: Date
  expiresAt: Date
  replacedAt: Date | null
  chamber: { name: unknown }
  company: { state: Parameters<typeof attestationState>[1] }
}

function asView(row: Row, now: Date): AttestationView {
  const { code, issuedAt, expiresAt, chamber, company } = row
  return { code, issuedAt, expiresAt, chamber: chamber.name as Localised, state: attestationState(row, company.state, now) }
}

/** Where everybody can check the attestation, and the QR code that leads there. */
export async function checkAddress(code: string): Promise<{ address: string; picture: string }> {
  const address = absolute(env().ORIGIN, attestationPath(code))
  return { address, picture: await qrPicture(address) }
}
