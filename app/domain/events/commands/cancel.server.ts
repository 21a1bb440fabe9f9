import { getContact } from '#app/domain/companies/queries.server.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { absolute, companyEventsPath } from '#app/paths.ts'
import { db, transaction } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { enqueue } from '#app/platform/queue/jobs.server.ts'
import { endMatchesJob, eventCancelledJob, tellCancelledJob } from '../jobs.server.ts'
import { type ActingOfficer, stepEvent } from './step-event.server.ts'

/**
 * The event will not happen; its page says so. By jobs each company that asked or takes part gets one mail with the reason, and what is open
 * there ends: matches, introductions, meetings. Of a draft nobody knew, so nobody is told.
 */
export async function cancelEvent({
  officer,
  eventId,
  reason,
  now,
}: {
  officer: ActingOfficer
  eventId: string
  reason?: string
  now: Date
}): Promise<void> {
  await transaction(async (tx) => {
    const { from } = await stepEvent(tx, { officer, eventId, act: 'cancel', reason, now })
    if (from === 'draft') return
    await enqueue(tx, tellCancelledJob, { eventId, reason })
    await enqueue(tx, endMatchesJob, { eventId })
    await enqueue(tx, eventCancelledJob, { eventId })
  })
}

/** Every verified company that waits for the cancelled event or has a place in it has one mail, in its contact's language. Safe to run twice. */
export async function tellCancelled({ eventId, reason }: { eventId: string; reason?: string }): Promise<void> {
  const event = await db.event.findFirst({ where: { id: eventId, state: 'cancelled' }, select: { name: true } })
  if (!event) return
  const places = await db.participation.findMany({
    where: { eventId, state: { in: ['requested', 'waitlisted', 'accepted'] }, company: { state: 'verified' } },
    select: { id: true, companyId: true },
    orderBy: { id: 'asc' },
  })
  for (const { id, companyId } of places) {
    await transaction(async (tx) => {
      const contact = await getContact(tx, companyId)
      await queueMail(tx, {
        template: 'event-cancelled',
        props: {
          event: (event.name as Localised)[contact.language],
          reason: reason ?? null,
          url: absolute(env().ORIGIN, companyEventsPath(companyId)),
        },
        to: { address: contact.email, name: contact.name, language: contact.language, companyId },
        about: { type: 'participation', id },
        onceKey: `event-cancelled:${id}`,
      })
    })
  }
}
