import type { Language, Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { Country } from '#prisma/generated/enums.ts'

/** The chamber for which an officer acts. */
export type Office = { chamberId: string; country: Country; name: Localised }

/** The person's office, or null for everyone who acts for no chamber now. */
export async function findOffice(personId: string, now: Date): Promise<Office | null> {
  const row = await db.officer.findFirst({
    where: { personId, chamber: { isActive: true }, OR: [{ until: null }, { until: { gt: now } }] },
    select: { chamber: { select: { id: true, country: true, name: true } } },
  })
  return row && { chamberId: row.chamber.id, country: row.chamber.country, name: row.chamber.name as Localised }
}

/** A chamber to choose from: for a company its home, for an event its co-organiser. */
export type ChamberChoice = { id: string; country: Country; name: Localised; city: Localised | null }

/** The active chambers of the country, or of both. */
export async function listActiveChambers(country?: Country): Promise<ChamberChoice[]> {
  const rows = await db.chamber.findMany({
    where: { isActive: true, country },
    orderBy: [{ country: 'asc' }, { id: 'asc' }],
    select: { id: true, country: true, name: true, city: { select: { name: true } } },
  })
  return rows.map(({ id, country, name, city }) => ({
    id,
    country,
    name: name as Localised,
    city: (city?.name as Localised | undefined) ?? null,
  }))
}

/** A chamber in the administrator's list. */
export type ChamberRow = ChamberChoice & { isActive: boolean; officers: number; companies: number }

/** Every chamber, the active ones first, with how many act for it now and how many companies call it home. */
export async function listChambers({ country, now }: { country?: Country; now: Date }): Promise<ChamberRow[]> {
  const rows = await db.chamber.findMany({
    where: { country },
    orderBy: [{ isActive: 'desc' }, { country: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      country: true,
      name: true,
      isActive: true,
      city: { select: { name: true } },
      _count: { select: { companies: true, officers: { where: { OR: [{ until: null }, { until: { gt: now } }] } } } },
    },
  })
  return rows.map(({ _count, name, city, ...row }) => ({
    ...row,
    name: name as Localised,
    city: (city?.name as Localised | undefined) ?? null,
    officers: _count.officers,
    companies: _count.companies,
  }))
}

/** An officer as an administrator sees one. `hasEntered` is false until the invitation was followed. */
export type OfficerRow = {
  personId: string
  name: string
  email: string
  language: Language
  since: Date
  until: Date | null
  hasEntered: boolean
  hasSecondFactor: boolean
}

export type ChamberPage = {
  id: string
  country: Country
  name: Localised
  website: string | null
  isActive: boolean
  officers: OfficerRow[]
}

/** The chamber with everyone who acts or acted for it. For administrators. */
export async function getChamberPage(chamberId: string): Promise<ChamberPage> {
  const chamber = await db.chamber.findUnique({
    where: { id: chamberId },
    select: {
      id: true,
      country: true,
      name: true,
      website: true,
      isActive: true,
      officers: {
        orderBy: [{ since: 'asc' }, { personId: 'asc' }],
        select: {
          since: true,
          until: true,
          person: { select: { id: true, name: true, email: true, language: true, emailVerifiedAt: true, secondFactor: true } },
        },
      },
    },
  })
  if (!chamber) throw new DomainError('not-found')
  return {
    ...chamber,
    name: chamber.name as Localised,
    officers: chamber.officers.map(({ since, until, person: { id, emailVerifiedAt, secondFactor, ...person } }) => ({
      ...person,
      personId: id,
      since,
      until,
      hasEntered: emailVerifiedAt !== null,
      hasSecondFactor: secondFactor !== null,
    })),
  }
}

/** After how many months the chamber's companies are asked about their profiles, and after how many they expire. */
export function getProfileTerms(chamberId: string): Promise<{ nudgeMonths: number; expireMonths: number }> {
  return db.chamber.findUniqueOrThrow({ where: { id: chamberId }, select: { nudgeMonths: true, expireMonths: true } })
}

/** An act of one of the chamber's officers. */
export type AuditRow = {
  at: Date
  officer: string | null
  act: string
  subjectType: string
  subjectId: string
  from: string | null
  to: string | null
  reason: string | null
}

const AUDIT_BATCH = 500

/** Everything that the chamber's own officers did for it, latest first, an act at a time. */
export async function* exportAudit(chamber: Office): AsyncGenerator<AuditRow> {
  for (let before: bigint | undefined; ; ) {
    const entries = await db.auditEntry.findMany({
      where: { chamberId: chamber.chamberId, ...(before ? { id: { lt: before } } : {}) },
      orderBy: { id: 'desc' },
      take: AUDIT_BATCH,
    })
    const people = await db.person.findMany({
      where: { id: { in: entries.flatMap(({ actorId }) => actorId ?? []) } },
      select: { id: true, name: true },
    })
    const names = new Map(people.map(({ id, name }) => [id, name]))
    for (const { at, actorId, act, subjectType, subjectId, from, to, reason } of entries)
      yield { at, officer: names.get(actorId ?? '') ?? null, act, subjectType, subjectId, from, to, reason }
    before = entries.at(-1)?.id
    if (entries.length < AUDIT_BATCH) return
  }
}
