import { listProgramme, type ProgrammeRow } from '#app/domain/events/queries/planning.server.ts'
import { listPublished, type MeetingPlace, otherSide, type Side } from '#app/domain/meetings/queries/published.server.ts'
import { db } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { type AgendaEvent, findAgendaEvent, guestsFor, listDelegates } from './plan.server.ts'

/** A meeting of the person's own day. */
export type MyMeeting = {
  id: string
  startsAt: Date
  endsAt: Date
  place: MeetingPlace | null
  link: string | null
  partner: Side
  guests: string[]
  interpreter: string | null
}

export type MyDay = {
  event: AgendaEvent
  company: string
  meetings: MyMeeting[]
  /** What happens beside the meetings for everybody or for the person's country. */
  programme: ProgrammeRow[]
}

/** What the person has at the event as a delegate. Who comes for nobody there finds nothing. */
export async function getMyDay(personId: string, eventId: string): Promise<MyDay> {
  const place = await db.delegate.findFirst({
    where: { personId, eventId, participation: { state: 'accepted' }, company: { state: 'verified' }, person: { deletedAt: null } },
    select: { companyId: true, company: { select: { country: true, legalName: true, legalNameLatin: true } } },
  })
  const event = place && (await findAgendaEvent(eventId))
  if (!place || !event) throw new DomainError('not-found')
  const { companyId, company } = place
  const [plan, delegates, items] = await Promise.all([
    listPublished({ eventId, companyId }),
    listDelegates(eventId),
    event.state === 'cancelled' ? [] : listProgramme(eventId),
  ])
  const meetings = plan.map((meeting) => ({
    id: meeting.id,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    place: meeting.place,
    link: meeting.link,
    partner: otherSide(meeting, companyId),
    guests: guestsFor(meeting, companyId, delegates).map(({ name, nameLatin }) => nameLatin ?? name),
    interpreter: meeting.interpreter?.name ?? null,
  }))
  const programme = items.filter(({ country }) => !country || country === company.country)
  return { event, company: company.legalNameLatin ?? company.legalName ?? '', meetings, programme }
}
