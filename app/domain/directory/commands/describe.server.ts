import { getKnowledge } from '#app/domain/taxonomy/knowledge.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { enqueue } from '#app/platform/queue/jobs.server.ts'
import { entryTokens } from '../entry.ts'
import { describeCompanyJob, orderTelling } from '../jobs.server.ts'
import { listFacts } from '../queries/facts.server.ts'

const DAY_MS = 86_400_000
/** The sweep looks back further than a day, in case it did not run for a while. */
const SWEPT_DAYS = 7

/**
 * The directory finds the company by what it says now. When the public sees it, the company and those of its offers and needs that were not seen
 * before are news, and saved searches look at them. A draft has no entry and is left alone. Safe to run twice.
 */
export async function describeCompany({ companyId, now }: { companyId: string; now: Date }): Promise<void> {
  const knowledge = await getKnowledge()
  await transaction(async (tx) => {
    // Waits for a change that is under way, and lets no other describe the company from older facts.
    const [entry] = await tx.$queryRaw<{ isVisible: boolean }[]>`
      SELECT "isVisible" FROM "DirectoryEntry" WHERE "companyId" = ${companyId}::uuid FOR UPDATE`
    if (!entry) return
    const [facts] = await listFacts(tx, [companyId], now)
    const { legalNameLatin, verifiedAt, items } = facts!
    await tx.$executeRaw`
      UPDATE "DirectoryEntry" SET "isStale" = false, "describedAt" = ${now}, "tokens" = ${entryTokens(facts!, knowledge).join(' ')},
        "sortName" = ${legalNameLatin.toLowerCase()}, "verifiedAt" = ${verifiedAt}, "revision" = pg_current_xact_id()::text::bigint
      WHERE "companyId" = ${companyId}::uuid`
    if (entry.isVisible) await announce(tx, { companyId, subjects: [companyId, ...items.map(({ id }) => id)], now })
  })
}

async function announce(tx: Tx, { companyId, subjects, now }: { companyId: string; subjects: string[]; now: Date }) {
  const data = subjects.map((subjectId) => ({ subjectId, companyId, at: now }))
  const { count } = await tx.directoryNews.createMany({ data, skipDuplicates: true })
  if (count > 0) await orderTelling(tx, now)
}

/** Every company that should have been described and was not is described soon: after offers or needs ran out, and after a queue that was lost. */
export async function sweepDirectory({ now }: { now: Date }): Promise<void> {
  const today = new Date(now.toISOString().slice(0, 10))
  const ranOut = { gte: new Date(today.getTime() - SWEPT_DAYS * DAY_MS), lt: today }
  await transaction(async (tx) => {
    const overdue = await tx.directoryEntry.findMany({
      where: { OR: [{ isStale: true }, { company: { items: { some: { validUntil: ranOut } } } }] },
      select: { companyId: true },
    })
    for (const { companyId } of overdue) await enqueue(tx, describeCompanyJob, { companyId }, { key: `directory.describe:${companyId}` })
    // A database that was restored elsewhere counts its transactions from another number.
    await tx.$executeRaw`UPDATE "DirectoryEntry" SET "revision" = pg_current_xact_id()::text::bigint
      WHERE "revision" > pg_current_xact_id()::text::bigint`
  })
}
