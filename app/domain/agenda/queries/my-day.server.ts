import { db } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import {
  type AgendaEvent,
  findAgendaEvent,
  guestsFor,
  listDelegates,
  listPlan,
  type MeetingPlace,
  otherSide,
  type Side,
} from './plan.server.ts'

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

/** What the person has at the event as a delegate. Who comes for nobody there finds nothing. */
export async function getMyDay(personId: string, eventId: string): Promise<{ event: AgendaEvent; company: string; meetings: MyMeeting[] }> {
  const place = await db.delegate.findFirst({
    where: { personId, eventId, participation: { state: 'accepted' }, company: { state: 'verified' }, person: { deletedAt: null } },
    select: { companyId: true, company: { select: { legalName: true, legalNameLatin: true } } },
  })
  const event = place && (await findAgendaEvent(eventId))
  if (!place || !event) throw new DomainError('not-found')
  const { companyId, company } = place
  const [plan, delegates] = await Promise.all([listPlan(eventId, { companyId }), listDelegates(eventId)])
  const meetings = plan.map((meeting) => ({
    id: meeting.id,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    place: meeting.place,
    link: meeting.link,
    partner: otherSide(meeting, companyId),
    guests: guestsFor(meeting, companyId, delegates).map(({ name, nameLatin }) => nameLatin ?? name),
    interpreter: meeting.interpreter,
  }))
  return { event, company: company.legalNameLatin ?? company.legalName ?? '', meetings }
}
