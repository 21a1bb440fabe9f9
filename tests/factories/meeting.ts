import { db } from '#app/platform/db.server.ts'
import type { Language, MeetingSource, MeetingState, PlaceKind, Plan } from '#prisma/generated/enums.ts'
import { aMatch } from './event.ts'

/** The first morning of the factory's event: 09:00 in Almaty. */
export const MORNING = new Date('2027-03-01T04:00:00Z')

/** A session with its slots, one after the other. */
export async function aSession({
  eventId,
  startsAt = MORNING,
  slots = 4,
  slotMinutes = 20,
  gapMinutes = 0,
}: {
  eventId: string
  startsAt?: Date
  slots?: number
  slotMinutes?: number
  gapMinutes?: number
}) {
  const at = (minutes: number) => new Date(startsAt.getTime() + minutes * 60_000)
  const step = slotMinutes + gapMinutes
  const session = await db.eventSession.create({
    data: { eventId, startsAt, endsAt: at(step * slots), slotMinutes, gapMinutes },
  })
  await db.slot.createMany({
    data: Array.from({ length: slots }, (_, i) => ({
      eventId,
      sessionId: session.id,
      startsAt: at(i * step),
      endsAt: at(i * step + slotMinutes),
    })),
  })
  return { ...session, slots: await db.slot.findMany({ where: { sessionId: session.id }, orderBy: { startsAt: 'asc' } }) }
}

/** Places of an event; labels count on. */
export async function somePlaces({ eventId, count = 2, kind = 'table' }: { eventId: string; count?: number; kind?: PlaceKind }) {
  const there = await db.place.count({ where: { eventId } })
  return db.place.createManyAndReturn({
    data: Array.from({ length: count }, (_, i) => ({ eventId, kind, label: `T${there + i + 1}`, position: there + i })),
  })
}

export function anInterpreter({
  eventId,
  name = 'Gulnara Akhmetova',
  languages = ['ur', 'kk'],
}: {
  eventId: string
  name?: string
  languages?: Language[]
}) {
  return db.interpreter.create({ data: { eventId, name, languages } })
}

type Pair = { event: { id: string }; pkCompany: { id: string }; kzCompany: { id: string } }

/** A meeting of two companies: requested, as it needs no match, unless the test says otherwise. `matched` makes its approved match. */
export async function aMeeting(
  { event, pkCompany, kzCompany }: Pair,
  { state = 'draft', source = 'requested' }: { state?: MeetingState; source?: MeetingSource } = {},
) {
  const match = source === 'matched' ? await aMatch({ event, pkCompany, kzCompany } as Parameters<typeof aMatch>[0]) : null
  if (match) await db.match.update({ where: { id: match.id }, data: { state: 'approved' } })
  return db.meeting.create({
    data: { eventId: event.id, pkCompanyId: pkCompany.id, kzCompanyId: kzCompany.id, source, state, matchId: match?.id },
  })
}

/** The two companies were introduced to each other: each may see the other's people. */
export async function areIntroduced({ event, pkCompany, kzCompany }: Pair, matchId: string) {
  return db.introduction.create({
    data: {
      matchId,
      eventId: event.id,
      pkCompanyId: pkCompany.id,
      kzCompanyId: kzCompany.id,
      state: 'introduced',
      expiresAt: MORNING,
      remindAt: MORNING,
      introducedAt: MORNING,
    },
  })
}

/** Puts a meeting into a plan. */
export function place(
  meeting: { id: string; eventId: string },
  at: { slotId: string; placeId?: string | null; interpreterId?: string; isLocked?: boolean },
  plan: Plan = 'draft',
) {
  return db.placement.create({ data: { meetingId: meeting.id, eventId: meeting.eventId, plan, ...at } })
}
