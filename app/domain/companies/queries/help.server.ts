import type { Localised } from '#app/i18n/languages.ts'
import type { ProfileStep } from '#app/paths.ts'
import { db, type Tx } from '#app/platform/db.server.ts'
import type { StandingPurpose } from '../consents.ts'
import { stepOfField } from '../rules.ts'

/** Acts of an officer for a company, as the audit trail marks them. */
export const ON_BEHALF = { detail: { path: ['onBehalf'], equals: true } }

/** Whether nobody owns the company yet: its chamber can hand it over. The caller has made sure that the reader may see the company. */
export async function isUnclaimed(companyId: string): Promise<boolean> {
  return (await db.membership.count({ where: { companyId, role: 'owner' } })) === 0
}

/** What a chamber did on a company's behalf: when it registered it, when it last changed it, which steps of the profile, which consents it wrote down. */
export type Help = {
  chamber: Localised
  registeredAt: Date | null
  changedAt: Date | null
  steps: ProfileStep[]
  consents: WrittenConsents
}

/** What the chamber wrote down that the company agreed to, and not any more. */
export type WrittenConsents = { given: StandingPurpose[]; withdrawn: StandingPurpose[] }

/**
 * What was done on the company's behalf, all of it or only after an entry of the audit trail; null when nothing was. The caller has made sure that the
 * reader may see the company.
 */
export async function findHelp(companyId: string, { afterId = 0n, tx = db }: { afterId?: bigint; tx?: Tx } = {}): Promise<Help | null> {
  const entries = await tx.auditEntry.findMany({
    where: { subjectType: 'company', subjectId: companyId, id: { gt: afterId }, ...ON_BEHALF },
    orderBy: { id: 'desc' },
    take: 200,
    select: { act: true, at: true, chamberId: true, detail: true },
  })
  const last = entries[0]
  if (!last?.chamberId) return null
  const { name } = await tx.chamber.findUniqueOrThrow({ where: { id: last.chamberId }, select: { name: true } })
  const fields = entries.flatMap(({ detail }) => (detail as { fields?: string[] }).fields ?? [])
  return {
    chamber: name as Localised,
    registeredAt: entries.find(({ act }) => act === 'company.register')?.at ?? null,
    changedAt: entries.find(({ act }) => act !== 'company.register')?.at ?? null,
    steps: [...new Set(fields.map(stepOfField))],
    consents: { given: purposesOf(entries, 'company.agree'), withdrawn: purposesOf(entries, 'company.withdraw-consent') },
  }
}

function purposesOf(entries: { act: string; detail: unknown }[], act: string): StandingPurpose[] {
  return [
    ...new Set(entries.filter((entry) => entry.act === act).flatMap(({ detail }) => (detail as { purposes: StandingPurpose[] }).purposes)),
  ]
}
