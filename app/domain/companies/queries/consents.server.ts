import type { Language, Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import type { ConsentMeans, ConsentPurpose } from '#prisma/generated/enums.ts'
import { listIdsOf } from './merged.server.ts'

/** A consent given or withdrawn, as the company reads it. */
export type ConsentRow = {
  id: string
  purpose: ConsentPurpose
  /** The event of a consent to direct introductions. */
  event: Localised | null
  isGiven: boolean
  at: Date
  person: string | null
  chamber: Localised | null
  /** How and on which day the company told its chamber. */
  means: ConsentMeans | null
  toldOn: Date | null
  howGiven: string | null
  textVersion: number | null
  language: Language | null
}

/** What the company agrees to now. The caller has made sure that the reader belongs to it. */
export async function findConsents(companyId: string): Promise<ConsentPurpose[]> {
  const { consents } = await db.company.findUniqueOrThrow({ where: { id: companyId }, select: { consents: true } })
  return consents
}

/** Everything that the company, and those merged into it, ever agreed to or withdrew, latest first. The caller has made sure that the reader belongs to it. */
export async function listConsentRecords(companyId: string): Promise<ConsentRow[]> {
  const rows = await db.consentRecord.findMany({
    where: { companyId: { in: await listIdsOf(companyId) } },
    orderBy: { id: 'desc' },
    select: {
      id: true,
      purpose: true,
      isGiven: true,
      at: true,
      means: true,
      toldOn: true,
      howGiven: true,
      textVersion: true,
      language: true,
      event: { select: { name: true } },
      person: { select: { name: true } },
      chamber: { select: { name: true } },
    },
  })
  return rows.map(({ id, event, person, chamber, ...row }) => ({
    ...row,
    id: String(id),
    event: (event?.name as Localised | undefined) ?? null,
    person: person?.name ?? null,
    chamber: (chamber?.name as Localised | undefined) ?? null,
  }))
}
