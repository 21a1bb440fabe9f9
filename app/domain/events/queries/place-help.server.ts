import { ON_BEHALF } from '#app/domain/companies/queries/help.server.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db, type Tx } from '#app/platform/db.server.ts'
import type { ChangeKind } from '#prisma/generated/enums.ts'

/** What a chamber did for a company's place in an event on its behalf: when it last did, and of which kinds. */
export type PlaceHelp = { chamber: Localised; changedAt: Date; kinds: ChangeKind[] }

/** All of it, or only after an entry of the audit trail; null when nothing was done. The caller has made sure that the reader may see the place. */
export async function findPlaceHelp(
  participationId: string,
  { afterId = 0n, tx = db }: { afterId?: bigint; tx?: Tx } = {},
): Promise<PlaceHelp | null> {
  const entries = await tx.auditEntry.findMany({
    where: { subjectType: 'participation', subjectId: participationId, id: { gt: afterId }, ...ON_BEHALF },
    orderBy: { id: 'desc' },
    take: 200,
    select: { at: true, chamberId: true, detail: true },
  })
  const last = entries[0]
  if (!last?.chamberId) return null
  const { name } = await tx.chamber.findUniqueOrThrow({ where: { id: last.chamberId }, select: { name: true } })
  const kinds = entries.map(({ detail }) => (detail as { kind: ChangeKind }).kind)
  return { chamber: name as Localised, changedAt: last.at, kinds: [...new Set(kinds)] }
}
