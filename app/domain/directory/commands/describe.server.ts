import { today } from '#app/domain/companies/item-details.ts'
import { getKnowledge } from '#app/domain/taxonomy/knowledge.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { enqueue } from '#app/platform/queue/jobs.server.ts'
import { entryTokens } from '../entry.ts'
import { describeCompanyJob, tellAtOnceJob } from '../jobs.server.ts'
import { listFacts } from '../queries/facts.server.ts'

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

const MINUTE_MS = 60_000

/** What comes together is told together. */
const nextMinute = (now: Date) => new Date(Math.ceil(now.getTime() / MINUTE_MS) * MINUTE_MS)

async function announce(tx: Tx, { companyId, subjects, now }: { companyId: string; subjects: string[]; now: Date }) {
  const data = subjects.map((subjectId) => ({ subjectId, companyId, at: now }))
  const { count } = await tx.directoryNews.createMany({ data, skipDuplicates: true })
  if (count > 0) await enqueue(tx, tellAtOnceJob, {}, { runAt: nextMinute(now), key: 'directory.tell-at-once' })
}

/** Every company that should have been described and was not is described soon: after offers or needs ran out, and after a queue that was lost. */
export async function sweepDirectory({ now }: { now: Date }): Promise<void> {
  await transaction(async (tx) => {
    const overdue = await tx.$queryRaw<{ companyId: string }[]>`
      SELECT "companyId" FROM "DirectoryEntry" AS entry WHERE "isStale" OR EXISTS (
        SELECT FROM "Item" WHERE "Item"."companyId" = entry."companyId" AND "validUntil" < ${today(now)}::date AND "validUntil" >= "describedAt"::date)`
    for (const { companyId } of overdue) await enqueue(tx, describeCompanyJob, { companyId }, { key: `directory.describe:${companyId}` })
    // A database that was restored elsewhere counts its transactions from another number.
    await tx.$executeRaw`UPDATE "DirectoryEntry" SET "revision" = pg_current_xact_id()::text::bigint
      WHERE "revision" > pg_current_xact_id()::text::bigint`
  })
}
