import { writeAudits } from '#app/platform/audit.server.ts'
import { transaction } from '#app/platform/db.server.ts'

/** The meetings of a cancelled event that were still to come are cancelled; the companies have heard of the event itself. Safe to run twice. */
export async function cancelMeetingsAt({ eventId, now }: { eventId: string; now: Date }): Promise<void> {
  await transaction(async (tx) => {
    for (const from of ['draft', 'published'] as const) {
      const ended = await tx.meeting.updateManyAndReturn({
        where: { eventId, state: from },
        data: { state: 'cancelled', stateReason: null },
        select: { id: true },
      })
      await writeAudits(
        tx,
        ended.map(({ id }) => ({
          actor: {},
          act: 'meeting.cancel',
          subject: { type: 'meeting', id },
          from,
          to: 'cancelled',
          reason: 'event cancelled',
          now,
        })),
      )
    }
  })
}
