import { overlaps } from '#app/domain/events/schedule.ts'
import type { TimetableDocument, TimetableResult } from '#app/engine/index.ts'
import type { Country, Language } from '#prisma/generated/enums.ts'
import { assignInterpreters, type InterpreterTime, type InterpretingNeed, needOf, resourcesFor } from './interpreting.ts'

/** An event as its timetable is made from: everything by ids, times as moments. */
export type TimetableInput = {
  /** Held online: nobody needs a table. */
  isOnline: boolean
  /** Where it is held: of two exhibitors the one from the other country is visited, who has come furthest and stays at the booth. */
  country: Country
  slots: { id: string; sessionId: string; startsAt: Date; endsAt: Date }[]
  /** Places that are nobody's booth. */
  tables: { id: string }[]
  companies: TimetableCompany[]
  /** What blocks one country's companies, or everybody. */
  programme: { startsAt: Date; endsAt: Date; country: Country | null }[]
  interpreters: { id: string; languages: Language[]; absentFrom: string[] }[]
  meetings: PlannedMeeting[]
}

export type TimetableCompany = {
  id: string
  country: Country
  languages: Language[]
  asksInterpreter: boolean
  /** Sessions in which it has no time. */
  absentFrom: string[]
  /** When it, or one of its people, is told to be at another event. */
  busy: { startsAt: Date; endsAt: Date }[]
  boothId: string | null
}

export type PlannedMeeting = {
  id: string
  pkCompanyId: string
  kzCompanyId: string
  isWaived: boolean
  /** Where it stands and stays this time; always, when it is locked. */
  locked: { slotId: string; placeId: string | null; interpreterId: string | null; isLocked: boolean } | null
}

/** When, where and with whom a meeting is held. */
export type NewPlacement = { meetingId: string; slotId: string; placeId: string | null; interpreterId: string | null; isLocked: boolean }

/** Why a meeting has no place: the engine's reason, or that no interpreter of the pair is free. */
export type Unplaced =
  | TimetableResult['unplaced'][number]['reason']
  | { code: 'no-interpreter'; pk: Language[]; kz: Language[]; interpreters: number; meetings: string[] }

/** A timetable to be made, with what is needed to read its result. */
export type Timetabling = {
  document: TimetableDocument
  needs: Map<string, InterpretingNeed>
  interpreters: InterpreterTime[]
  input: TimetableInput
}

/** The document for the engine: who is there when, who needs a table, how many interpreters there are. */
export function timetablingOf(input: TimetableInput, timeLimitMs: number): Timetabling {
  const slotIds = input.slots.map(({ id }) => id)
  const interpreters = input.interpreters.map(({ absentFrom, ...one }) => ({
    ...one,
    freeIn: new Set(input.slots.filter((slot) => !absentFrom.includes(slot.sessionId)).map(({ id }) => id)),
  }))
  const companies = new Map(input.companies.map((company) => [company.id, company]))
  const meetings = input.meetings.filter((meeting) => companies.has(meeting.pkCompanyId) && companies.has(meeting.kzCompanyId))
  const needs = new Map(
    meetings.flatMap((meeting) => {
      const need = needOf({ ...meeting, pk: companies.get(meeting.pkCompanyId)!, kz: companies.get(meeting.kzCompanyId)! }, interpreters)
      return need ? [[meeting.id, need] as const] : []
    }),
  )
  const resources = resourcesFor([...needs.values()], interpreters, slotIds)
  const usesOf = new Map<string, string[]>()
  for (const { id, meetings: users } of resources) for (const meeting of users) usesOf.set(meeting, [...(usesOf.get(meeting) ?? []), id])
  const tableIds = new Set(input.tables.map(({ id }) => id))
  const known = new Set(slotIds)
  const document: TimetableDocument = {
    slots: input.slots.map(({ id, sessionId, startsAt, endsAt }) => ({
      id,
      session: sessionId,
      start: startsAt.toISOString(),
      end: endsAt.toISOString(),
    })),
    tables: input.tables,
    participants: input.companies.map((company) => ({ id: company.id, unavailable: unavailableSlots(company, input) })),
    meetings: meetings.map(({ id, pkCompanyId, kzCompanyId, locked }) => {
      const needsTable = locked?.placeId
        ? tableIds.has(locked.placeId)
        : !input.isOnline && !boothFor(input, companies, pkCompanyId, kzCompanyId)
      return {
        id,
        participants: [pkCompanyId, kzCompanyId],
        ...(needsTable ? {} : { needsTable: false }),
        ...(usesOf.has(id) ? { uses: usesOf.get(id)! } : {}),
        ...(locked && known.has(locked.slotId)
          ? { locked: { slot: locked.slotId, ...(needsTable && locked.placeId ? { table: locked.placeId } : {}) } }
          : {}),
      }
    }),
    resources: resources.map(({ id, count }) => ({ id, count })),
    objective: 'fair',
    timeLimitMs,
  }
  return { document, needs, interpreters, input }
}

function unavailableSlots(company: TimetableCompany, { slots, programme }: TimetableInput): string[] {
  const blocks = [...programme.filter(({ country }) => country === null || country === company.country), ...company.busy]
  return slots
    .filter((slot) => company.absentFrom.includes(slot.sessionId) || blocks.some((block) => overlaps(slot, block)))
    .map(({ id }) => id)
}

/** The booth at which two companies meet, if one of them has one. */
function boothFor(
  { country }: TimetableInput,
  companies: ReadonlyMap<string, TimetableCompany>,
  pkCompanyId: string,
  kzCompanyId: string,
): string | null {
  const booths = [companies.get(pkCompanyId), companies.get(kzCompanyId)].filter((company) => company?.boothId)
  return (booths.find((company) => company!.country !== country) ?? booths[0])?.boothId ?? null
}

/** What the engine found, in the words of the event: places and booths, an interpreter for whoever needs one, and a reason for whoever has no place. */
export function placementsFrom({ document, needs, interpreters, input }: Timetabling, result: TimetableResult) {
  const companies = new Map(input.companies.map((company) => [company.id, company]))
  const meetings = new Map(input.meetings.map((meeting) => [meeting.id, meeting]))
  const unplaced = new Map<string, Unplaced>(result.unplaced.map(({ id, reason }) => [id, inWords(id, reason)]))
  const placements: NewPlacement[] = []
  for (const slot of document.slots) {
    const here = result.meetings.filter((placed) => placed.slot === slot.id)
    const wanting = here.flatMap(({ id }) => needs.get(id) ?? [])
    const before = new Map(
      wanting.flatMap(({ meetingId }) => {
        const id = meetings.get(meetingId)!.locked?.interpreterId
        return id ? [[meetingId, id] as const] : []
      }),
    )
    const served = assignInterpreters(wanting, interpreters, slot.id, before)
    for (const { id, table } of here) {
      const meeting = meetings.get(id)!
      if (needs.get(id)?.isHard && !served.has(id)) {
        unplaced.set(
          id,
          noInterpreter(
            id,
            here.map((placed) => placed.id),
          ),
        )
        continue
      }
      const ownPlace = meeting.locked?.placeId ?? (table === null ? null : String(table))
      placements.push({
        meetingId: id,
        slotId: slot.id,
        placeId: ownPlace ?? (input.isOnline ? null : boothFor(input, companies, meeting.pkCompanyId, meeting.kzCompanyId)),
        interpreterId: served.get(id) ?? null,
        isLocked: meeting.locked?.isLocked ?? false,
      })
    }
  }
  return { placements, unplaced: [...unplaced].map(([meetingId, reason]) => ({ meetingId, reason })) }

  function inWords(id: string, reason: TimetableResult['unplaced'][number]['reason']): Unplaced {
    return reason.code === 'resource-full' || reason.code === 'locked-resource-taken' ? noInterpreter(id, reason.meetings) : reason
  }

  function noInterpreter(id: string, crowd: string[]): Unplaced {
    const meeting = meetings.get(id)!
    const suitable = needs.get(id)?.suitable ?? []
    const languagesOf = (companyId: string) => [...companies.get(companyId)!.languages]
    return {
      code: 'no-interpreter',
      pk: languagesOf(meeting.pkCompanyId),
      kz: languagesOf(meeting.kzCompanyId),
      interpreters: suitable.length,
      meetings: crowd.filter((other) => other !== id && needs.get(other)?.suitable.some((one) => suitable.includes(one))),
    }
  }
}
