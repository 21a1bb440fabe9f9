import type { Tx } from '#app/platform/db.server.ts'
import { enqueue } from '#app/platform/queue/jobs.server.ts'
import type { MeetingChange } from '#prisma/generated/enums.ts'
import { tellCompaniesJob, timetablePublishedJob } from '../jobs.server.ts'

/** When and where a meeting is, as a version keeps it. */
export type When = { startsAt: string; endsAt: string; place: string | null }

export type Change = { meetingId: string; change: MeetingChange; before: When | null; after: When | null }

/** Makes the next version of the timetable, with what changed, and lets it be told. Joins the transaction that changed the published plan. */
export async function recordVersion(
  tx: Tx,
  {
    eventId,
    personId,
    changes,
    isToldAlready = false,
    now,
  }: { eventId: string; personId: string | null; changes: readonly Change[]; isToldAlready?: boolean; now: Date },
): Promise<string> {
  const last = await tx.timetableVersion.findFirst({ where: { eventId }, orderBy: { number: 'desc' }, select: { number: true } })
  const { id: versionId } = await tx.timetableVersion.create({
    data: { eventId, number: (last?.number ?? 0) + 1, publishedById: personId, publishedAt: now },
    select: { id: true },
  })
  await tx.timetableChange.createMany({
    data: changes.map(({ before, after, ...change }) => ({ versionId, ...change, before: before ?? undefined, after: after ?? undefined })),
  })
  await enqueue(tx, timetablePublishedJob, { eventId, versionId })
  if (!isToldAlready) await enqueue(tx, tellCompaniesJob, { versionId })
  return versionId
}

/** Holds the event until the transaction ends: of two acts on its timetable the second sees what the first did. Rows that only name the event do not wait. */
export async function lockTimetable(tx: Tx, eventId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Event" WHERE "id" = ${eventId}::uuid FOR NO KEY UPDATE`
}

type Placed = { slot: { startsAt: Date; endsAt: Date }; place: { label: string } | null }

export const whenOf = ({ slot, place }: Placed): When => ({
  startsAt: slot.startsAt.toISOString(),
  endsAt: slot.endsAt.toISOString(),
  place: place?.label ?? null,
})

export const WHEN = { slot: { select: { startsAt: true, endsAt: true } }, place: { select: { label: true } } } as const
