import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { newSlug } from './plan.server.ts'
import { type ActingOfficer, actorOf } from './step-event.server.ts'

const DAY = 86_400_000

/**
 * A draft exists with all that was planned for another event of the chamber, moved so that it begins on the given day: texts and rules, sessions with
 * their times, halls and places (booths without their exhibitors) and programme. Participants, matches, meetings and interpreters are not copied, nor are
 * holidays and prayers, which the new days propose anew. Refused when the other organiser is not active any more.
 */
export async function copyEvent({
  officer,
  eventId,
  startsOn,
  now,
}: {
  officer: ActingOfficer
  eventId: string
  startsOn: string
  now: Date
}): Promise<string> {
  return transaction(async (tx) => {
    const source = await tx.event.findFirst({
      where: { id: eventId, organisers: { some: { chamberId: officer.chamber.chamberId } } },
      include: { organisers: { include: { chamber: { select: { isActive: true } } } } },
    })
    if (!source) throw new DomainError('not-found')
    const { organisers, ...event } = source
    if (organisers.some(({ chamber }) => !chamber.isActive)) throw new DomainError('wrong-state', 'events.organiserInactive')
    const shift = new Date(startsOn).getTime() - event.startsOn.getTime()
    const copy = await createMoved(tx, event, { shift, officer, organisers })
    await copySchedule(tx, eventId, copy.id, shift)
    await copyPlaces(tx, eventId, copy.id)
    const detail = { from: eventId, days: Math.round(shift / DAY) }
    await writeAudit(tx, { actor: actorOf(officer), act: 'event.copy', subject: { type: 'event', id: copy.id }, to: 'draft', detail, now })
    return copy.id
  })
}

const moved = (moment: Date, shift: number) => new Date(moment.getTime() + shift)

type Source = Omit<NonNullable<Awaited<ReturnType<Tx['event']['findFirst']>>>, 'organisers'>
type Organiser = { country: 'PK' | 'KZ'; chamberId: string; quota: number | null }

function createMoved(
  tx: Tx,
  event: Source,
  { shift, officer, organisers }: { shift: number; officer: ActingOfficer; organisers: Organiser[] },
) {
  const { name, text } = event
  return tx.event.create({
    data: {
      name: name as object,
      text: text as object,
      slug: newSlug((name as { en: string }).en),
      kind: event.kind,
      cityId: event.cityId,
      venue: event.venue,
      sectors: event.sectors,
      meetingsPerCompany: event.meetingsPerCompany,
      introductionPolicy: event.introductionPolicy,
      chambersInCopy: event.chambersInCopy,
      answerDays: event.answerDays,
      retentionMonths: event.retentionMonths,
      walkMinutes: event.walkMinutes,
      timetableFrom: event.timetableFrom,
      roomLinkBase: event.roomLinkBase,
      startsOn: moved(event.startsOn, shift),
      endsOn: moved(event.endsOn, shift),
      registrationOpensAt: moved(event.registrationOpensAt, shift),
      registrationClosesAt: moved(event.registrationClosesAt, shift),
      changesUntil: event.changesUntil && moved(event.changesUntil, shift),
      organisers: {
        create: organisers.map(({ country, chamberId, quota }) => ({
          country,
          chamberId,
          quota,
          isLead: chamberId === officer.chamber.chamberId,
        })),
      },
    },
    select: { id: true },
  })
}

async function copySchedule(tx: Tx, from: string, to: string, shift: number) {
  const sessions = await tx.eventSession.findMany({ where: { eventId: from }, include: { slots: true } })
  for (const { startsAt, endsAt, slotMinutes, gapMinutes, slots } of sessions) {
    const times = { startsAt: moved(startsAt, shift), endsAt: moved(endsAt, shift) }
    const session = await tx.eventSession.create({ data: { eventId: to, ...times, slotMinutes, gapMinutes }, select: { id: true } })
    await tx.slot.createMany({
      data: slots.map((slot) => ({
        eventId: to,
        sessionId: session.id,
        startsAt: moved(slot.startsAt, shift),
        endsAt: moved(slot.endsAt, shift),
      })),
    })
  }
  const items = await tx.programmeItem.findMany({ where: { eventId: from, kind: { notIn: ['holiday', 'prayer'] } } })
  await tx.programmeItem.createMany({
    data: items.map(({ kind, title, place, startsAt, endsAt, country, blocks }) => ({
      eventId: to,
      kind,
      title: title as object,
      place,
      country,
      blocks,
      startsAt: moved(startsAt, shift),
      endsAt: moved(endsAt, shift),
    })),
  })
}

async function copyPlaces(tx: Tx, from: string, to: string) {
  const halls = await tx.hall.findMany({ where: { eventId: from } })
  const copies = new Map<string | null, string>()
  for (const { id, name, position } of halls) {
    const hall = await tx.hall.create({ data: { eventId: to, name, position }, select: { id: true } })
    copies.set(id, hall.id)
  }
  const places = await tx.place.findMany({ where: { eventId: from } })
  await tx.place.createMany({
    data: places.map(({ hallId, kind, label, position }) => ({ eventId: to, hallId: copies.get(hallId), kind, label, position })),
  })
}
