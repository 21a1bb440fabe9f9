import { randomUUID } from 'node:crypto'
import { readBadgeCode } from '#app/domain/agenda/badge-code.ts'
import { badgeCodeOf } from '#app/domain/agenda/badges.server.ts'
import { holdPlaces } from '#app/domain/events/commands/hold-places.server.ts'
import type { ActingOfficer } from '#app/domain/events/commands/step-event.server.ts'
import { writeAudit, writeAudits } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { arrivedAt, dayIn } from '../rules.ts'
import type { Arrival, DoorAct } from '../schema.ts'
import { giveUp, welcomeLate } from './no-show.server.ts'
import { requireDoor } from './require-door.server.ts'

/** What became of a badge that was shown, or of what was done with its holder's row. */
export type Outcome =
  | { id: string; outcome: 'arrived' | 'already'; delegateId: string; name: string; at: Date }
  | { id: string; outcome: 'given-up'; freed: number; at?: undefined }
  | { id: string; outcome: 'unknown' | 'other-day' | 'undone' | 'came'; at?: undefined }

/**
 * Each delegate whose badge was shown has arrived on that day, once, at the earliest moment that any device tells, however often and by however many
 * devices it is sent. An unknown code, a badge of another event and a moment outside the event's days change nothing and are told in the outcome.
 * Whoever arrives after the company was given up for the day is expected again. What a device undoes is an arrival of no later moment than its own, and a
 * company is given up unless somebody of it has arrived: `already` and `came` say that others saw more. Refused unless the officer's chamber organises
 * the live event.
 */
export async function recordArrivals({
  officer,
  eventId,
  arrivals,
  now,
}: {
  officer: ActingOfficer
  eventId: string
  arrivals: readonly Arrival[]
  now: Date
}): Promise<Outcome[]> {
  return transaction(async (tx) => {
    const event = await requireDoor(tx, officer, eventId)
    const byCode = new Map((await listExpected(tx, eventId)).map((delegate) => [badgeCodeOf(delegate.id), delegate]))
    const shown = arrivals.map(({ code, ...arrival }) => ({ ...arrival, delegate: byCode.get(readBadgeCode(code) ?? '') }))
    await holdPlaces(tx, eventId, [...new Set(shown.flatMap(({ delegate }) => delegate?.companyId ?? []))])
    const outcomes: Outcome[] = []
    for (const { id, delegate, at: said, act = 'arrive' } of shown) {
      const at = arrivedAt(said, now)
      const day = dayIn(at, event.timeZone)
      if (!delegate) outcomes.push({ id, outcome: 'unknown' })
      else if (!event.days.includes(day)) outcomes.push({ id, outcome: 'other-day' })
      else outcomes.push({ id, ...(await ACTS[act](tx, { officer, eventId, id, delegate, day, at, timeZone: event.timeZone, now })) })
    }
    return outcomes
  })
}

type AtDoor = {
  officer: ActingOfficer
  eventId: string
  id: string
  delegate: Expected
  day: string
  at: Date
  timeZone: string
  now: Date
}

const ACTS = { arrive, undo, 'no-show': giveUpCompany } satisfies Record<DoorAct, unknown>

/** The delegate has arrived, by the officer's word and without a badge; answers who it is. */
export async function checkInByName({
  officer,
  eventId,
  delegateId,
  now,
}: {
  officer: ActingOfficer
  eventId: string
  delegateId: string
  now: Date
}): Promise<{ name: string }> {
  return transaction(async (tx) => {
    const event = await requireDoor(tx, officer, eventId)
    const delegate = (await listExpected(tx, eventId)).find(({ id }) => id === delegateId)
    if (!delegate) throw new DomainError('not-found')
    const day = dayIn(now, event.timeZone)
    if (!event.days.includes(day)) throw new DomainError('wrong-state', 'door.otherDay')
    await holdPlaces(tx, eventId, [delegate.companyId])
    await arrive(tx, { officer, eventId, id: randomUUID(), delegate, day, at: now, now })
    return { name: delegate.name }
  })
}

/** The delegate has not arrived today after all: it was somebody else, or a slip of the hand. */
export async function undoArrival({
  officer,
  eventId,
  delegateId,
  now,
}: {
  officer: ActingOfficer
  eventId: string
  delegateId: string
  now: Date
}): Promise<void> {
  await transaction(async (tx) => {
    const { timeZone } = await requireDoor(tx, officer, eventId)
    const day = dayIn(now, timeZone)
    if (!(await takeBack(tx, { officer, eventId, delegateId, day, at: now, now }))) throw new DomainError('not-found')
  })
}

type Taken = { officer: ActingOfficer; eventId: string; delegateId: string; day: string; at: Date; now: Date }

/** Whether there was an arrival of the day, no later than the moment, that is none now. */
async function takeBack(tx: Tx, { officer, eventId, delegateId, day, at, now }: Taken): Promise<boolean> {
  const { count } = await tx.checkIn.deleteMany({ where: { eventId, delegateId, day: new Date(day), at: { lte: at } } })
  if (count === 0) return false
  await writeAudit(tx, { ...said(officer, 'delegate.undo-arrival', delegateId, now), from: 'arrived', to: 'expected', detail: { day } })
  return true
}

async function undo(tx: Tx, { officer, eventId, delegate: { id: delegateId, name }, day, at, now }: AtDoor) {
  await takeBack(tx, { officer, eventId, delegateId, day, at, now })
  const later = await tx.checkIn.findUnique({ where: { delegateId_day: { delegateId, day: new Date(day) } }, select: { at: true } })
  return later ? { outcome: 'already' as const, delegateId, name, at: later.at } : { outcome: 'undone' as const }
}

async function giveUpCompany(tx: Tx, { officer, eventId, delegate: { participationId }, day, timeZone, now }: AtDoor) {
  const freed = await giveUp(tx, { officer, eventId, participationId, day, timeZone, now })
  return freed === 'came' ? { outcome: 'came' as const } : { outcome: 'given-up' as const, freed: freed === 'known' ? 0 : freed }
}

type Expected = { id: string; name: string; companyId: string; participationId: string }

/** Its company's place is held: whether somebody of it is there is told by one at a time. */
async function arrive(
  tx: Tx,
  { officer, eventId, id, delegate, day, at, now }: Omit<AtDoor, 'timeZone'>,
): Promise<{ outcome: 'arrived' | 'already'; delegateId: string; name: string; at: Date }> {
  const key = { delegateId_day: { delegateId: delegate.id, day: new Date(day) } }
  const { count } = await tx.checkIn.createMany({
    data: [{ id, eventId, delegateId: delegate.id, day: new Date(day), at, keptAt: now, officerId: officer.personId }],
    skipDuplicates: true,
  })
  if (count === 0) {
    const known = await tx.checkIn.findUnique({ where: key })
    // The id was used for another arrival: no device of ours does that.
    if (!known) throw new DomainError('invalid')
    if (at < known.at) await tx.checkIn.update({ where: key, data: { at } })
    return { outcome: 'already', delegateId: delegate.id, name: delegate.name, at: at < known.at ? at : known.at }
  }
  await welcomeLate(tx, { officer, eventId, participationId: delegate.participationId, day: new Date(day), now })
  await writeAudits(tx, [{ ...said(officer, 'delegate.arrive', delegate.id, now), from: 'expected', to: 'arrived', detail: { day } }])
  return { outcome: 'arrived', delegateId: delegate.id, name: delegate.name, at }
}

/** Whoever comes for a verified company that was accepted. */
function listExpected(tx: Tx, eventId: string): Promise<Expected[]> {
  return tx.delegate.findMany({
    where: { eventId, participation: { state: 'accepted' }, company: { state: 'verified' } },
    select: { id: true, name: true, companyId: true, participationId: true },
  })
}

function said(officer: ActingOfficer, act: string, delegateId: string, now: Date) {
  return {
    actor: { personId: officer.personId, chamberId: officer.chamber.chamberId },
    act,
    subject: { type: 'delegate', id: delegateId },
    now,
  }
}
