import { db, type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { dueAct, isRegistrationOpen, LIVE_STATES } from '../rules.ts'
import { type ActingOfficer, stepEvent } from './step-event.server.ts'

type Move = { officer: ActingOfficer; eventId: string; now: Date }

/** The event is on the public pages; where its registration should be open already, it is. Refused when its last day is over. */
export async function publishEvent({ officer, eventId, now }: Move): Promise<void> {
  await transaction(async (tx) => {
    await stepEvent(tx, { officer, eventId, act: 'publish', data: { publishedAt: now }, now })
    const event = await findTimes(tx, eventId)
    if (dueAct(event, now) === 'close') throw new DomainError('wrong-state', 'events.dayIsOver')
    if (isRegistrationOpen(event, now)) await stepEvent(tx, { officer, eventId, act: 'open-registration', now })
  })
}

/** Companies can ask to take part from now on, also when that was planned for later. Refused when the time to do so is over. */
export async function openRegistration({ officer, eventId, now }: Move): Promise<void> {
  await transaction(async (tx) => {
    await stepEvent(tx, { officer, eventId, act: 'open-registration', now })
    const { registrationOpensAt, registrationClosesAt } = await findTimes(tx, eventId)
    if (registrationClosesAt <= now) throw new DomainError('wrong-state', 'events.registrationTimeOver')
    if (registrationOpensAt > now) await tx.event.update({ where: { id: eventId }, data: { registrationOpensAt: now } })
  })
}

/** Nobody can ask any more; officers still decide on who asked. */
export const closeRegistration = (move: Move) => step(move, 'close-registration')

/** Registration is over, and the chambers choose and review the matches. */
export const beginMatching = (move: Move) => step(move, 'begin-matching')

/** The event is under way, before its first day if officers say so. */
export const startEvent = (move: Move) => step(move, 'start')

/** The event is over: nobody joins, nothing is matched any more. */
export const closeEvent = (move: Move) => step(move, 'close')

async function step(move: Move, act: 'close-registration' | 'begin-matching' | 'start' | 'close'): Promise<void> {
  await transaction((tx) => stepEvent(tx, { ...move, act }))
}

/** For the meetings: a timetable of the event is being published, in the caller's transaction. Refused while registration is open. */
export async function stepToPublishedTimetable(tx: Tx, move: { officer: ActingOfficer; eventId: string; now: Date }): Promise<void> {
  const event = await tx.event.findUnique({ where: { id: move.eventId }, select: { state: true } })
  if (event?.state === 'published' || event?.state === 'registration_open')
    throw new DomainError('wrong-state', 'events.registrationBeforeTimetable')
  await stepEvent(tx, { ...move, act: 'publish-timetable' })
}

/** Every event is where the clock wants it. Safe to run at any time and any number of times. */
export async function keepTime({ now }: { now: Date }): Promise<void> {
  const events = await db.event.findMany({ where: { state: { in: LIVE_STATES } }, select: { id: true }, orderBy: { id: 'asc' } })
  for (const { id } of events) await transaction((tx) => followClock(tx, id, now))
}

async function followClock(tx: Tx, eventId: string, now: Date): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Event" WHERE "id" = ${eventId}::uuid FOR UPDATE`
  for (;;) {
    const act = dueAct(await findTimes(tx, eventId), now)
    if (!act) return
    await stepEvent(tx, { officer: null, eventId, act, now })
  }
}

async function findTimes(tx: Tx, eventId: string) {
  const { city, ...event } = await tx.event.findUniqueOrThrow({
    where: { id: eventId },
    select: {
      state: true,
      startsOn: true,
      endsOn: true,
      registrationOpensAt: true,
      registrationClosesAt: true,
      city: { select: { timeZone: true } },
    },
  })
  return { ...event, timeZone: city.timeZone }
}
