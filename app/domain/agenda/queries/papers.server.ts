import type { ActingMember } from '#app/domain/companies/commands/editing.server.ts'
import { MATCHABLE } from '#app/domain/companies/rules.ts'
import { placesFor } from '#app/domain/events/queries/acting.server.ts'
import { listProgramme } from '#app/domain/events/queries/planning.server.ts'
import { listPublished } from '#app/domain/meetings/queries/published.server.ts'
import { db } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { Country, Language } from '#prisma/generated/enums.ts'
import { badgesPdf } from '../documents/badges.server.ts'
import { agendaPdf, delegateListPdf, tablePlanPdf } from '../documents/documents.server.ts'
import type { ChamberPaper, CompanyPaper } from '../schema.ts'
import { findAgendaEvent, listDelegates, type PlannedDelegate } from './plan.server.ts'

/** With a delegate's id, the agenda or badge of that one alone. */
type Wish<Paper> = { eventId: string; paper: Paper; delegateId?: string; language: Language; now: Date }

/** What an officer of one of the event's two organisers prints: of all companies of both countries that take part. To other chambers the event does not exist. */
export async function printForChamber(
  officer: { chamberId: string },
  { eventId, paper, delegateId, language, now }: Wish<ChamberPaper>,
): Promise<Buffer<ArrayBuffer>> {
  const organised = await db.event.count({ where: { id: eventId, organisers: { some: officer } } })
  if (organised === 0) throw new DomainError('not-found')
  const { event, meetings, programme, delegates, companies } = await gather(eventId)
  const people = delegateId ? onlyOne(delegates, delegateId) : delegates
  if (paper === 'tables') return tablePlanPdf({ event, meetings, language, now })
  if (paper === 'delegates') return delegateListPdf({ event, companies, delegates, language, now })
  if (paper === 'badges') return badgesPdf({ event, companies, delegates: people, language })
  const meets = new Set(meetings.flatMap(({ sides }) => [sides.PK.companyId, sides.KZ.companyId]))
  // Nobody takes along a sheet that says nothing, unless it is asked for.
  const holders = [...companies]
    .map(([companyId, company]) => ({ companyId, ...company, people: people.filter((one) => one.companyId === companyId) }))
    .filter((holder) => (delegateId ? holder.people.length > 0 : programme.length > 0 || meets.has(holder.companyId)))
  return agendaPdf({ event, meetings, programme, holders, delegates, language, now })
}

/** What a company prints for its own people, or an officer on its behalf. A company that does not take part has none. */
export async function printForCompany(
  member: ActingMember,
  { eventId, paper, delegateId, language, now }: Wish<CompanyPaper>,
): Promise<Buffer<ArrayBuffer>> {
  const place = await db.participation.count({
    where: { AND: [await placesFor(db, member), { eventId, state: 'accepted', company: MATCHABLE }] },
  })
  if (place === 0) throw new DomainError('not-found')
  const { companyId } = member
  const { event, meetings, programme, delegates, companies } = await gather(eventId)
  const all = delegates.filter((delegate) => delegate.companyId === companyId)
  const own = delegateId ? onlyOne(all, delegateId) : all
  if (paper === 'badges') return badgesPdf({ event, companies, delegates: own, language })
  const holders = [{ companyId, ...companies.get(companyId)!, people: own }]
  return agendaPdf({ event, meetings, programme, holders, delegates, language, now })
}

function onlyOne(delegates: readonly PlannedDelegate[], delegateId: string): PlannedDelegate[] {
  const found = delegates.filter((delegate) => delegate.delegateId === delegateId)
  if (found.length === 0) throw new DomainError('not-found')
  return found
}

async function gather(eventId: string) {
  const [event, meetings, programme, delegates, participations] = await Promise.all([
    findAgendaEvent(eventId),
    listPublished({ eventId }),
    listProgramme(eventId),
    listDelegates(eventId),
    db.participation.findMany({
      where: { eventId, state: 'accepted', company: MATCHABLE },
      select: { company: { select: { id: true, country: true, legalName: true, legalNameLatin: true } } },
    }),
  ])
  const companies = participations
    .map(({ company: { id, country, legalName, legalNameLatin } }) => ({ id, country, name: legalNameLatin ?? legalName ?? '' }))
    .sort((one, other) => one.country.localeCompare(other.country) || one.name.localeCompare(other.name))
  const byId = new Map<string, { name: string; country: Country }>(companies.map(({ id, ...company }) => [id, company]))
  return {
    event: event!,
    meetings,
    programme: event!.state === 'cancelled' ? [] : programme,
    delegates: inOrder(delegates, [...byId.keys()]),
    companies: byId,
  }
}

/** Company by company, as badges are laid out. */
function inOrder<Row extends { companyId: string }>(delegates: readonly Row[], companyIds: readonly string[]): Row[] {
  const rank = new Map(companyIds.map((id, i) => [id, i]))
  return [...delegates].sort((one, other) => rank.get(one.companyId)! - rank.get(other.companyId)!)
}
