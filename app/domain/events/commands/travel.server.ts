import { writeAudit } from '#app/platform/audit.server.ts'
import { transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { TravelInput } from '../schema-places.ts'
import type { ActingOfficer } from './plan.server.ts'

/**
 * What the chamber knows of a delegate's journey: how the visa letter stands, and its own note. For delegates of the officer's own country alone, where the
 * chamber organises the event. The trail says how the letter stands and nothing of the note.
 */
export async function noteTravel({
  officer,
  eventId,
  input: { delegateId, visa, note },
  now,
}: {
  officer: ActingOfficer
  eventId: string
  input: TravelInput
  now: Date
}): Promise<void> {
  const { chamber, personId } = officer
  await transaction(async (tx) => {
    const delegate = await tx.delegate.findFirst({
      where: {
        id: delegateId,
        eventId,
        company: { country: chamber.country, state: 'verified' },
        participation: { event: { organisers: { some: { chamberId: chamber.chamberId } } } },
      },
      select: { participationId: true, travel: { select: { visa: true } } },
    })
    if (!delegate) throw new DomainError('not-found')
    const said = { visa, note: note ?? null, changedAt: now }
    await tx.delegateTravel.upsert({ where: { delegateId }, create: { delegateId, ...said }, update: said })
    await writeAudit(tx, {
      actor: { personId, chamberId: chamber.chamberId },
      act: 'participation.note-travel',
      subject: { type: 'participation', id: delegate.participationId },
      from: delegate.travel?.visa ?? 'not_needed',
      to: visa,
      detail: { delegateId },
      now,
    })
  })
}
