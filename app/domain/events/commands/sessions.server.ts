import { randomUUID } from 'node:crypto'
import type { Fault } from '#app/domain/companies/commands/editing.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { nameMeetings } from '../queries/named-meetings.server.ts'
import { compareSlots, findOverlap, type Stretch, slotTimes } from '../schedule.ts'
import type { GridInput, SessionInput } from '../schema.ts'
import { localOf, momentOf } from '../time-zone.ts'
import { findWalkFault, type PlannedEvent, type Planning, planning } from './planning.server.ts'

type Session = Stretch & { id: string; isNew: boolean }
type Plan = { sessions: Session[]; field: string }

/**
 * The chosen days have the sessions that were filled in, all with the same slots. A session that stays, or moves so that it still overlaps itself, remains
 * the same one with its absences; slots that begin at the same time remain the same slots. Faults, with nothing changed: a session outside the
 * event's days, two at once, no slot that fits, too short a pause to walk, or meetings that would lose their time.
 */
export function layOutSessions({ input, ...who }: Planning<GridInput>): Promise<Fault[]> {
  return planSessions(who, (event, known) => {
    const isOnChosenDay = (session: Session) => input.days.includes(localOf(session.startsAt, event.timeZone).slice(0, 10))
    const free = known.filter(isOnChosenDay)
    const laid = input.days.flatMap((day) =>
      input.stretches.map(({ from, to }) => {
        const stretch = {
          startsAt: momentOf(`${day}T${from}`, event.timeZone),
          endsAt: momentOf(`${day}T${to}`, event.timeZone),
          slotMinutes: input.slotMinutes,
          gapMinutes: input.gapMinutes,
        }
        return { ...stretch, ...takeLike(free, stretch) }
      }),
    )
    return { sessions: [...known.filter((session) => !isOnChosenDay(session)), ...laid], field: 'from1' }
  })
}

/** One session as the officer says, new or known. Faults as above. */
export function saveSession({ input, ...who }: Planning<SessionInput>): Promise<Fault[]> {
  return planSessions(who, (event, known) => {
    const { sessionId } = input
    if (sessionId && !known.some(({ id }) => id === sessionId)) throw new DomainError('not-found')
    const session = {
      id: sessionId ?? randomUUID(),
      isNew: !sessionId,
      startsAt: momentOf(`${input.day}T${input.from}`, event.timeZone),
      endsAt: momentOf(`${input.day}T${input.to}`, event.timeZone),
      slotMinutes: input.slotMinutes,
      gapMinutes: input.gapMinutes,
    }
    return { sessions: [...known.filter(({ id }) => id !== sessionId), session], field: 'from' }
  })
}

/** The session and its slots are gone; a fault when meetings stand there. */
export function removeSession({ input, ...who }: Planning<{ sessionId: string }>): Promise<Fault[]> {
  return planSessions(who, (_event, known) => {
    if (!known.some(({ id }) => id === input.sessionId)) throw new DomainError('not-found')
    return { sessions: known.filter(({ id }) => id !== input.sessionId), field: '' }
  })
}

/** The known session that a stretch continues: the one that begins with it, or else one that it overlaps. Each is taken once. */
function takeLike(free: Session[], stretch: Stretch): { id: string; isNew: boolean } {
  const like =
    free.find((session) => session.startsAt.getTime() === stretch.startsAt.getTime()) ??
    free.find((session) => findOverlap([session, stretch]) !== null)
  if (!like) return { id: randomUUID(), isNew: true }
  free.splice(free.indexOf(like), 1)
  return { id: like.id, isNew: false }
}

function planSessions(who: Omit<Planning<unknown>, 'input'>, plan: (event: PlannedEvent, known: Session[]) => Plan): Promise<Fault[]> {
  return planning({ ...who, act: 'event.schedule' }, async (tx, event) => {
    const { eventId } = who
    const known = await tx.eventSession.findMany({ where: { eventId }, orderBy: { startsAt: 'asc' } })
    const { sessions, field } = plan(
      event,
      known.map((session) => ({ ...session, isNew: false })),
    )
    const fault = findFault(event, sessions)
    if (fault) return [{ name: field, ...fault }]
    const slots = await compareWithSlots(tx, eventId, sessions)
    if (slots.clashes.length > 0)
      return [{ name: field, key: 'planning.slotsTaken', args: await nameMeetings(tx, { slotId: { in: slots.clashes } }) }]
    await writeSchedule(tx, eventId, sessions, slots)
    const walk = await findWalkFault(tx, eventId, field === 'from' ? 'gapMinutes' : field)
    if (walk.length > 0) return walk
    return { detail: { sessions: sessions.length, slotsRemoved: slots.remove.length, slotsAdded: slots.create.length } }
  })
}

function findFault(event: PlannedEvent, sessions: readonly Session[]): Omit<Fault, 'name'> | null {
  const [first, last] = [event.startsOn, event.endsOn].map((day) => day.toISOString().slice(0, 10))
  for (const session of sessions) {
    const day = localOf(session.startsAt, event.timeZone).slice(0, 10)
    if (day < first! || day > last!) return { key: 'planning.outsideDays' }
    if (session.endsAt <= session.startsAt) return { key: 'planning.endsBeforeStart' }
    if (slotTimes(session).length === 0) return { key: 'planning.noSlotFits', args: { minutes: session.slotMinutes } }
  }
  const twice = findOverlap(sessions)
  if (!twice) return null
  const [earlier, later] = twice.map(({ startsAt, endsAt }) =>
    [startsAt, endsAt].map((at) => localOf(at, event.timeZone).slice(11)).join('–'),
  )
  return { key: 'planning.sessionsOverlap', args: { first: earlier!, second: later! } }
}

async function compareWithSlots(tx: Tx, eventId: string, sessions: readonly Session[]) {
  const known = await tx.slot.findMany({ where: { eventId }, include: { _count: { select: { placements: true } } } })
  return compareSlots(
    known.map(({ _count, ...slot }) => ({ ...slot, isTaken: _count.placements > 0 })),
    sessions.flatMap((session) => slotTimes(session).map((times) => ({ ...times, sessionId: session.id }))),
  )
}

async function writeSchedule(tx: Tx, eventId: string, sessions: readonly Session[], slots: ReturnType<typeof compareSlots>) {
  // Sessions may change places among themselves: only how it ends counts.
  await tx.$executeRaw`SET CONSTRAINTS "EventSession_apart", "Slot_apart" DEFERRED`
  for (const { id, isNew, startsAt, endsAt, slotMinutes, gapMinutes } of sessions) {
    const data = { startsAt, endsAt, slotMinutes, gapMinutes }
    if (isNew) await tx.eventSession.create({ data: { id, eventId, ...data } })
    else await tx.eventSession.update({ where: { id }, data })
  }
  await tx.slot.deleteMany({ where: { id: { in: slots.remove } } })
  for (const { id, endsAt, sessionId } of slots.change) await tx.slot.update({ where: { id }, data: { endsAt, sessionId } })
  await tx.slot.createMany({ data: slots.create.map((slot) => ({ eventId, ...slot })) })
  await tx.eventSession.deleteMany({ where: { eventId, id: { notIn: sessions.map(({ id }) => id) } } })
  await tx.$executeRaw`SET CONSTRAINTS "EventSession_apart", "Slot_apart" IMMEDIATE`
}
