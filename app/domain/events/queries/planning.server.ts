import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import type { Country, PlaceKind, ProgrammeKind } from '#prisma/generated/enums.ts'
import { overlaps } from '../schedule.ts'
import { localOf } from '../time-zone.ts'

/** A session by the event's own clock. */
export type SessionRow = {
  id: string
  day: string
  from: string
  to: string
  slotMinutes: number
  gapMinutes: number
  slots: number
  /** How many of its slots the programme takes, and by what. */
  blocked: number
  blockedBy: Localised[]
  /** Meetings that stand in its slots, in the officers' plan or the published one. */
  meetings: number
}

/** Sessions of an event in the order of time. Who may see them, the event's own query has decided. */
export async function listSessions({ id, timeZone }: { id: string; timeZone: string }): Promise<SessionRow[]> {
  const [rows, programme] = await Promise.all([
    db.eventSession.findMany({
      where: { eventId: id },
      orderBy: { startsAt: 'asc' },
      select: {
        id: true,
        startsAt: true,
        endsAt: true,
        slotMinutes: true,
        gapMinutes: true,
        slots: { select: { startsAt: true, endsAt: true, placements: { select: { meetingId: true } } } },
      },
    }),
    db.programmeItem.findMany({
      where: { eventId: id, blocks: true },
      orderBy: { startsAt: 'asc' },
      select: { title: true, startsAt: true, endsAt: true },
    }),
  ])
  return rows.map(({ startsAt, endsAt, slots, ...row }) => {
    const items = programme.filter((item) => slots.some((slot) => overlaps(item, slot)))
    return {
      ...row,
      day: localOf(startsAt, timeZone).slice(0, 10),
      from: localOf(startsAt, timeZone).slice(11),
      to: localOf(endsAt, timeZone).slice(11),
      slots: slots.length,
      blocked: slots.filter((slot) => items.some((item) => overlaps(item, slot))).length,
      blockedBy: items.map(({ title }) => title as Localised),
      meetings: new Set(slots.flatMap(({ placements }) => placements.map(({ meetingId }) => meetingId))).size,
    }
  })
}

export type HallRow = { id: string; name: string; places: number }
export type PlaceRow = {
  id: string
  label: string
  kind: PlaceKind
  hallId: string | null
  hall: string | null
  boothOfId: string | null
  exhibitor: string | null
  meetings: number
}

/** Halls and places of an event, halls in the order in which they were added, places hall by hall. */
export async function listPlaces(eventId: string): Promise<{ halls: HallRow[]; places: PlaceRow[] }> {
  const [halls, places] = await Promise.all([
    db.hall.findMany({
      where: { eventId },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, _count: { select: { places: true } } },
    }),
    db.place.findMany({
      where: { eventId },
      orderBy: [{ hall: { position: 'asc' } }, { position: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        label: true,
        kind: true,
        hallId: true,
        hall: { select: { name: true } },
        boothOfId: true,
        boothOf: { select: { company: { select: { legalName: true, legalNameLatin: true } } } },
        placements: { select: { meetingId: true } },
      },
    }),
  ])
  return {
    halls: halls.map(({ _count, ...hall }) => ({ ...hall, places: _count.places })),
    places: places.map(({ hall, boothOf, placements, ...place }) => ({
      ...place,
      hall: hall?.name ?? null,
      exhibitor: boothOf && (boothOf.company.legalNameLatin ?? boothOf.company.legalName),
      meetings: new Set(placements.map(({ meetingId }) => meetingId)).size,
    })),
  }
}

/** Accepted participants that can have a booth; who has one already says so. */
export async function listExhibitors(eventId: string): Promise<{ participationId: string; name: string; hasBooth: boolean }[]> {
  const rows = await db.participation.findMany({
    where: { eventId, state: 'accepted', company: { state: 'verified' } },
    select: { id: true, booth: { select: { id: true } }, company: { select: { legalName: true, legalNameLatin: true } } },
  })
  return rows
    .map(({ id, booth, company }) => ({
      participationId: id,
      name: company.legalNameLatin ?? company.legalName ?? '',
      hasBooth: booth !== null,
    }))
    .sort((a, b) => a.name.localeCompare(b.name))
}

/** Something of the programme, as everybody who sees the event may read it. */
export type ProgrammeRow = {
  id: string
  kind: ProgrammeKind
  title: Localised
  place: string | null
  startsAt: Date
  endsAt: Date
  country: Country | null
  blocks: boolean
}

/** What happens beside the meetings, in the order of time. */
export async function listProgramme(eventId: string): Promise<ProgrammeRow[]> {
  const rows = await db.programmeItem.findMany({
    where: { eventId },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, title: true, place: true, startsAt: true, endsAt: true, country: true, blocks: true },
  })
  return rows.map((row) => ({ ...row, title: row.title as Localised }))
}

/** What an event has room for, and what it is asked to hold. */
export type Capacity = {
  slots: number
  /** Slots in which one delegation at least is elsewhere. */
  blocked: number
  places: number
  /** Meetings that slots and places have room for; of an online session only the smaller delegation limits how many are held at once. */
  room: number
  /** Matches that both chambers approved, or both firms agreed to, as the event's timetable is made from. */
  matches: number
  /** As many as there would be if each company had all the meetings it may have. */
  atMost: number
}

export async function getCapacity(eventId: string): Promise<Capacity> {
  const event = await db.event.findUniqueOrThrow({
    where: { id: eventId },
    select: { kind: true, meetingsPerCompany: true, timetableFrom: true, _count: { select: { places: true } } },
  })
  const acceptedOf = (country: Country) =>
    db.participation.count({ where: { eventId, state: 'accepted', company: { country, state: 'verified' } } })
  const [slots, items, pk, kz, matches] = await Promise.all([
    db.slot.findMany({ where: { eventId }, select: { startsAt: true, endsAt: true } }),
    db.programmeItem.findMany({ where: { eventId, blocks: true }, select: { startsAt: true, endsAt: true } }),
    acceptedOf('PK'),
    acceptedOf('KZ'),
    event.timetableFrom === 'approved'
      ? db.match.count({ where: { eventId, state: 'approved' } })
      : db.introduction.count({ where: { eventId, state: 'introduced' } }),
  ])
  const smaller = Math.min(pk, kz)
  const blocked = slots.filter((slot) => items.some((item) => overlaps(item, slot))).length
  const places = event._count.places
  const atOnce = event.kind === 'online_session' ? smaller : Math.min(places, smaller || places)
  return {
    slots: slots.length,
    blocked,
    places,
    room: (slots.length - blocked) * atOnce,
    matches,
    atMost: smaller * event.meetingsPerCompany,
  }
}
