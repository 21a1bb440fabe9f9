import { overlaps } from '#app/domain/events/schedule.ts'
import type { Language } from '#prisma/generated/enums.ts'
import { needOf } from './interpreting.ts'
import type { PlannedMeeting, TimetableInput } from './timetabling.ts'

/** Why a meeting cannot stand in a slot; ids of companies and of the meeting that is in the way. */
export type Clash =
  | { code: 'away' | 'programme' | 'elsewhere'; companyId: string }
  | { code: 'meets'; companyId: string; meetingId: string }
  | { code: 'no-place' }

/** A slot as a choice for one meeting: what is in the way, else which places and interpreters are free. */
export type SlotOption = {
  slotId: string
  startsAt: Date
  endsAt: Date
  clashes: Clash[]
  /** The own booth first; none is needed online. */
  placeIds: string[]
  interpreterIds: string[]
  /** They do not understand each other, and nobody who interprets is free. */
  lacksInterpreter: boolean
}

/** Where the other meetings stand in the draft. */
export type Standing = { meetingId: string; slotId: string; placeId: string | null; interpreterId: string | null }

/** Every slot of the event as a choice for one meeting, the others as they stand. */
export function slotOptions(input: TimetableInput, standing: readonly Standing[], meeting: PlannedMeeting): SlotOption[] {
  const companies = [meeting.pkCompanyId, meeting.kzCompanyId].flatMap((id) => input.companies.find((company) => company.id === id) ?? [])
  const sides = new Map(input.meetings.map((one) => [one.id, [one.pkCompanyId, one.kzCompanyId]]))
  const booths = companies.flatMap(({ boothId }) => boothId ?? [])
  const usable = input.isOnline ? [] : [...booths, ...input.tables.map(({ id }) => id)]
  const suitable = suitableFor(input, meeting)
  return input.slots.map((slot) => {
    const others = standing.filter((other) => other.slotId === slot.id && other.meetingId !== meeting.id)
    const clashes: Clash[] = []
    for (const company of companies) {
      const companyId = company.id
      if (company.absentFrom.includes(slot.sessionId)) clashes.push({ code: 'away', companyId })
      if (input.programme.some((item) => (item.country === null || item.country === company.country) && overlaps(item, slot)))
        clashes.push({ code: 'programme', companyId })
      if (company.busy.some((busy) => overlaps(busy, slot))) clashes.push({ code: 'elsewhere', companyId })
      const meets = others.find((other) => sides.get(other.meetingId)?.includes(companyId))
      if (meets) clashes.push({ code: 'meets', companyId, meetingId: meets.meetingId })
    }
    const placeIds = usable.filter((id) => !others.some((other) => other.placeId === id))
    if (!input.isOnline && placeIds.length === 0) clashes.push({ code: 'no-place' })
    const interpreterIds = suitable.ids.filter(
      (id) =>
        !input.interpreters.find((one) => one.id === id)!.absentFrom.includes(slot.sessionId) &&
        !others.some((other) => other.interpreterId === id),
    )
    return {
      slotId: slot.id,
      startsAt: slot.startsAt,
      endsAt: slot.endsAt,
      clashes,
      placeIds,
      interpreterIds,
      lacksInterpreter: suitable.isHard && interpreterIds.length === 0,
    }
  })
}

/** Who could interpret for a meeting; nobody where nobody is needed or asked for. */
export function suitableFor(
  input: Pick<TimetableInput, 'companies' | 'interpreters'>,
  meeting: PlannedMeeting,
): { ids: string[]; isHard: boolean } {
  const sideOf = (id: string) => input.companies.find((company) => company.id === id) ?? NOBODY
  const need = needOf({ ...meeting, pk: sideOf(meeting.pkCompanyId), kz: sideOf(meeting.kzCompanyId) }, input.interpreters)
  return { ids: need?.suitable ?? [], isHard: need?.isHard ?? false }
}

const NOBODY: { languages: Language[]; asksInterpreter: boolean } = { languages: [], asksInterpreter: false }
