import { randomUUID } from 'node:crypto'
import type { Office } from '#app/domain/chambers/queries.server.ts'
import { getSector } from '#app/domain/taxonomy/queries.server.ts'
import { keysReferringTo } from '#app/domain/taxonomy/sector-fields.ts'
import type { PartlyLocalised } from '#app/i18n/languages.ts'
import { writeAudits } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { enqueueMany } from '#app/platform/queue/jobs.server.ts'
import type { Cooperation, Language, RegisterKind, Sector, Side } from '#prisma/generated/enums.ts'
import type { StandingPurpose, Told } from '../consents.ts'
import { companyHelpedJob } from '../jobs.server.ts'
import { recordFirstConsents } from './consents.server.ts'
import { actOf, helpJobOptions } from './editing.server.ts'

export type RegisteringOfficer = { personId: string; chamber: Office }

/** What an officer knows of a company to register: whatever is not known is null or empty. Every fact has passed the profile's own rules. */
export type NewCompany = {
  legalName: string | null
  legalNameLatin: string | null
  registerKind: RegisterKind | null
  registerNumber: string | null
  cityId: string | null
  address: string | null
  yearFounded: number | null
  employees: string | null
  website: string | null
  contactName: string | null
  contactEmail: string | null
  contactPhone: string | null
  contactLanguage: Language | null
  languages: Language[]
  about: PartlyLocalised
  /** What the company told its chamber that it agrees to, and how; null when nothing. */
  consents: { purposes: StandingPurpose[]; told: Told } | null
  sectors: { sector: Sector; categories: string[] }[]
  items: { side: Side; text: string; language: Language; cooperation: Cooperation[]; hsCode: string | null; isicCode: string | null }[]
}

/** A draft exists of which only the name is known. Answers its id. */
export async function registerOnBehalf({
  officer,
  legalNameLatin,
  now,
}: {
  officer: RegisteringOfficer
  legalNameLatin: string
  now: Date
}): Promise<string> {
  const [id] = await transaction((tx) => registerAllOnBehalf(tx, { officer, companies: [{ ...UNKNOWN, legalNameLatin }], now }))
  return id!
}

const UNKNOWN: NewCompany = {
  legalName: null,
  legalNameLatin: null,
  registerKind: null,
  registerNumber: null,
  cityId: null,
  address: null,
  yearFounded: null,
  employees: null,
  website: null,
  contactName: null,
  contactEmail: null,
  contactPhone: null,
  contactLanguage: null,
  languages: [],
  about: {},
  consents: null,
  sectors: [],
  items: [],
}

/**
 * The companies exist as drafts with the officer's chamber as their home, registered on their behalf: nobody of them acts for them yet, and nothing is
 * agreed to in their names but what they told the chamber, with a record of how. Each contact is told. Answers their ids in order.
 */
export async function registerAllOnBehalf(
  tx: Tx,
  { officer, companies, now }: { officer: RegisteringOfficer; companies: readonly NewCompany[]; now: Date },
): Promise<string[]> {
  const { chamberId, country } = officer.chamber
  const rows = companies.map((company) => ({ id: randomUUID(), ...company }))
  await tx.company.createMany({
    data: rows.map(({ sectors: _, items: __, consents, ...facts }) => ({
      ...facts,
      consents: consents?.purposes ?? [],
      country,
      homeChamberId: chamberId,
      registeredById: chamberId,
      createdAt: now,
    })),
  })
  await tx.sectorProfile.createMany({
    data: rows.flatMap(({ id, sectors }) =>
      sectors.map(({ sector, categories }) => ({ companyId: id, sector, categories, answers: answersOf(sector, categories) })),
    ),
  })
  await tx.item.createMany({
    data: rows.flatMap(({ id, items }) =>
      (['offer', 'need'] as const).flatMap((side) =>
        items.filter((item) => item.side === side).map((item, position) => ({ ...item, companyId: id, position })),
      ),
    ),
  })
  await writeAudits(
    tx,
    rows.map(({ id }) => ({
      ...actOf({ personId: officer.personId, companyId: id, chamberId }),
      act: 'company.register',
      to: 'draft',
      now,
    })),
  )
  const by = (told: Told) => ({ personId: officer.personId, chamberId, told })
  await recordFirstConsents(
    tx,
    rows.flatMap(({ id, consents }) => (consents ? { companyId: id, purposes: consents.purposes, by: by(consents.told), now } : [])),
  )
  await enqueueMany(
    tx,
    companyHelpedJob,
    rows.map(({ id }) => ({ payload: { companyId: id }, ...helpJobOptions(id, now) })),
  )
  return rows.map(({ id }) => id)
}

/** The sector's own question about categories is answered with them. */
function answersOf(sector: Sector, categories: readonly string[]) {
  const [key] = keysReferringTo('categories', getSector(sector))
  return key && categories.length > 0 ? { [key]: [...categories] } : {}
}
