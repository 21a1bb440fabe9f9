import { askMeeting } from '#app/domain/meetings/commands/ask-meeting.server.ts'
import { getRequestsPage } from '#app/domain/meetings/queries/requests.server.ts'
import { db } from '#app/platform/db.server.ts'
import { aCompany } from './company.ts'
import { aDelegate } from './delegate.ts'
import { aMarket, aParticipation, NOW } from './event.ts'

export const MESSAGE = 'We would like to talk about goat leather for your shoe uppers.'
const DAY = 86_400_000
/** So many days after the requests were made. */
export const at = (days: number) => new Date(NOW.getTime() + days * DAY)

type Traits = Parameters<typeof aMarket>[0]

/** A company of each country; that of Pakistan asks. Each has a delegate and a contact that could leak. */
export async function aRequesting(traits: Traits = {}) {
  const market = await aMarket({ kz: { contactLanguage: 'kk' }, ...traits })
  const { event, pkCompany, kzCompany } = market
  for (const [company, name] of [
    [pkCompany, 'Sana Secret'],
    [kzCompany, 'Dana Secret'],
  ] as const)
    await aDelegate({ eventId: event.id, companyId: company.id, name })
  const memberOf = async (companyId: string) => ({
    companyId,
    personId: (await db.membership.findFirstOrThrow({ where: { companyId } })).personId,
  })
  const [asker, receiver] = [await memberOf(pkCompany.id), await memberOf(kzCompany.id)]
  const ask = (receiverId = kzCompany.id, now = NOW) => askMeeting({ member: asker, eventId: event.id, receiverId, message: MESSAGE, now })
  const pageOf = (companyId: string, now = NOW) => getRequestsPage(companyId, event.id, { page: 1 }, now)
  return { ...market, asker, receiver, ask, pageOf }
}

/** Another participant of Kazakhstan. */
export async function anotherFromKazakhstan(market: { event: { id: string }; kzOfficer: { chamber: { chamberId: string } } }) {
  const company = await aCompany({ country: 'KZ', homeChamberId: market.kzOfficer.chamber.chamberId })
  await aParticipation({ eventId: market.event.id, companyId: company.id })
  return company
}

/** The earliest first. */
export const mailsAbout = (aboutId: string) =>
  db.mail.findMany({ where: { aboutId }, orderBy: [{ createdAt: 'asc' }, { toAddress: 'asc' }] })
export const tokenIn = (text: string) => text.match(/\/meeting-request\/([\w-]{43})/)![1]!
/** Of the link that was mailed with the request. */
export const tokenOf = async (id: string) => tokenIn((await db.mail.findUniqueOrThrow({ where: { onceKey: `meeting-asked:${id}` } })).text)
