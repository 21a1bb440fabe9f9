import { absolute, calendarFeedPath } from '#app/paths.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { transaction } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { newToken } from '#app/platform/session/token.server.ts'

/** The person's calendar can read their meetings at the address answered, which is told once and kept only as a hash; one made before ends. */
export async function openFeed({ personId, now }: { personId: string; now: Date }): Promise<string> {
  const { token, hash } = newToken()
  await transaction(async (tx) => {
    const kept = { tokenHash: hash, createdAt: now }
    await tx.calendarFeed.upsert({ where: { personId }, create: { personId, ...kept }, update: kept })
    await writeAudit(tx, { actor: { personId }, act: 'calendar.open', subject: { type: 'person', id: personId }, now })
  })
  return absolute(env().ORIGIN, calendarFeedPath(token))
}

/** The address leads nowhere any more. Nothing happens when there is none. */
export async function closeFeed({ personId, now }: { personId: string; now: Date }): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.calendarFeed.deleteMany({ where: { personId } })
    if (count > 0) await writeAudit(tx, { actor: { personId }, act: 'calendar.close', subject: { type: 'person', id: personId }, now })
  })
}
