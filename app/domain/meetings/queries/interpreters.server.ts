import { localOf } from '#app/domain/events/time-zone.ts'
import { organisedBy, type Viewer } from '#app/domain/matches/queries/viewer.ts'
import { db } from '#app/platform/db.server.ts'
import { pageOf } from '#app/platform/paging.ts'
import type { Language } from '#prisma/generated/enums.ts'
import { PLANNED_STATES } from '../rules.ts'
import { type EventMeeting, listEventMeetings, listNotUnderstood } from './event-meetings.server.ts'

/** So many meetings stand on a page. */
const PAGE = 100

export type InterpreterRow = {
  id: string
  name: string
  nameLatin: string | null
  languages: Language[]
  absentFrom: string[]
  /** Meetings of the draft. */
  meetings: number
}

/** How many meetings need somebody between these languages, and for how many nobody works at the event. */
export type NeedRow = { pk: Language[]; kz: Language[]; meetings: number; interpreters: number }

/** A meeting whose two sides share no language; `isSilent` when it has a time and nobody who interprets between them, nor a waiver. */
export type MeetingApart = EventMeeting & { isSilent: boolean }

export type InterpretersPage = {
  interpreters: InterpreterRow[]
  needs: NeedRow[]
  /** Its meetings, those without help first. */
  apart: MeetingApart[]
  count: number
  page: number
  pages: number
  sessions: { id: string; day: string; from: string; to: string }[]
}

/** Who interprets at an event, when, and what is needed by the languages of both sides of its meetings. */
export async function getInterpretersPage(
  viewer: Viewer,
  event: { id: string; timeZone: string },
  wanted = { page: 1 },
): Promise<InterpretersPage> {
  const [interpreters, meetings, sessions] = await Promise.all([
    db.interpreter.findMany({
      where: { eventId: event.id, event: organisedBy(viewer) },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        name: true,
        nameLatin: true,
        languages: true,
        absences: { select: { sessionId: true } },
        _count: { select: { placements: { where: { plan: 'draft' } } } },
      },
    }),
    listEventMeetings(viewer, event.id, { states: PLANNED_STATES }),
    db.eventSession.findMany({
      where: { eventId: event.id },
      orderBy: { startsAt: 'asc' },
      select: { id: true, startsAt: true, endsAt: true },
    }),
  ])
  const needs = new Map<string, NeedRow>()
  const apart = meetings.filter(({ pk, kz, common }) => common.length === 0 && pk.languages.length > 0 && kz.languages.length > 0)
  const silent = new Set((await listNotUnderstood(event.id, apart)).map(({ id }) => id))
  for (const { pk, kz, waiver } of apart) {
    if (waiver !== null) continue
    const pair = { pk: [...pk.languages].sort(), kz: [...kz.languages].sort() }
    const key = JSON.stringify(pair)
    const able = interpreters.filter(
      ({ languages }) => languages.some((one) => pair.pk.includes(one)) && languages.some((one) => pair.kz.includes(one)),
    )
    const row = needs.get(key) ?? { ...pair, meetings: 0, interpreters: able.length }
    needs.set(key, { ...row, meetings: row.meetings + 1 })
  }
  const { page, pages, skip, take } = pageOf({ total: apart.length, wanted: wanted.page, size: PAGE })
  return {
    interpreters: interpreters.map(({ absences, _count, ...row }) => ({
      ...row,
      absentFrom: absences.map(({ sessionId }) => sessionId),
      meetings: _count.placements,
    })),
    needs: [...needs.values()].sort((a, b) => b.meetings - a.meetings),
    apart: apart
      .map((meeting) => ({ ...meeting, isSilent: silent.has(meeting.id) }))
      .sort((a, b) => helped(a) - helped(b) || a.pk.name.localeCompare(b.pk.name))
      .slice(skip, skip + take),
    count: apart.length,
    page,
    pages,
    sessions: sessions.map(({ id, startsAt, endsAt }) => {
      const [day, from] = localOf(startsAt, event.timeZone).split('T') as [string, string]
      return { id, day, from, to: localOf(endsAt, event.timeZone).slice(11) }
    }),
  }
}

const helped = ({ isSilent, draft }: MeetingApart) => (isSilent ? 0 : draft ? 2 : 1)
