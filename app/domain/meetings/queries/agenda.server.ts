import { db } from '#app/platform/db.server.ts'
import { listPublished, otherSide, type PublishedMeeting, type Side } from './published.server.ts'

/** Who comes for the other side, and how to reach them: only for two who were introduced to each other. */
export type PartnerContact = {
  delegates: { name: string; jobTitle: string | null }[]
  name: string | null
  email: string | null
  phone: string | null
}

/** A published meeting as one of its two sides sees it. */
export type AgendaEntry = Omit<PublishedMeeting, 'id' | 'sides' | 'showsPeople'> & {
  meetingId: string
  /** The reader's company at that event. */
  companyId: string
  partner: Side
  contact: PartnerContact | null
}

/** Whose agenda: a company's, or that of a person who is a delegate. The caller has made sure that the reader may read it. */
export type AgendaOf = { companyId: string } | { personId: string }

/**
 * What is published of the meetings of a company or a person, earliest first; of one event when it is named. Names and contacts of the partner only where
 * the two were introduced.
 */
export async function listAgenda(of: AgendaOf, eventId?: string): Promise<AgendaEntry[]> {
  const own = await placesOf(of, eventId)
  const meetings = await listPublished(...own)
  const contacts = await contactsOf(meetings.filter(({ showsPeople }) => showsPeople))
  return meetings.map(({ id: meetingId, sides, showsPeople, ...meeting }) => {
    const isPk = own.some((one) => one.eventId === meeting.eventId && one.companyId === sides.PK.companyId)
    const { companyId } = isPk ? sides.PK : sides.KZ
    const partner = otherSide({ sides }, companyId)
    return { ...meeting, meetingId, companyId, partner, contact: showsPeople ? contacts(meeting.eventId, partner.companyId) : null }
  })
}

/** The events and companies that the agenda is about. Only an accepted company still takes part. */
async function placesOf(of: AgendaOf, eventId?: string): Promise<{ eventId: string; companyId: string }[]> {
  const whose = 'companyId' in of ? { companyId: of.companyId } : { delegates: { some: { personId: of.personId } } }
  return db.participation.findMany({ where: { ...whose, eventId, state: 'accepted' }, select: { eventId: true, companyId: true } })
}

/** How to reach the companies of these meetings, and who comes for them to which event. */
async function contactsOf(meetings: readonly PublishedMeeting[]): Promise<(eventId: string, companyId: string) => PartnerContact> {
  const companyIds = meetings.flatMap(({ sides }) => [sides.PK.companyId, sides.KZ.companyId])
  const [companies, delegates] = await Promise.all([
    db.company.findMany({
      where: { id: { in: companyIds } },
      select: { id: true, contactName: true, contactEmail: true, contactPhone: true },
    }),
    db.delegate.findMany({
      where: { eventId: { in: meetings.map(({ eventId }) => eventId) }, companyId: { in: companyIds } },
      orderBy: { createdAt: 'asc' },
      select: { eventId: true, companyId: true, name: true, nameLatin: true, jobTitle: true },
    }),
  ])
  const byId = new Map(companies.map((company) => [company.id, company]))
  return (eventId, companyId) => {
    const company = byId.get(companyId)!
    const coming = delegates.filter((one) => one.eventId === eventId && one.companyId === companyId)
    return {
      delegates: coming.map(({ name, nameLatin, jobTitle }) => ({ name: nameLatin ?? name, jobTitle })),
      name: company.contactName,
      email: company.contactEmail,
      phone: company.contactPhone,
    }
  }
}
