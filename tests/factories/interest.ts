import { decideInterest } from '#app/domain/interests/commands/decide.server.ts'
import { expressInterest } from '#app/domain/interests/commands/express.server.ts'
import { db } from '#app/platform/db.server.ts'
import { aMarket, NOW } from './event.ts'

/** 150 characters or more, without a way to reach anybody. */
export const PITCH =
  'We collect and salt sheepskins in five districts, grade them by hand and could ship two containers a month from March on, with a veterinary certificate for each lot.'

/** Two companies that everyone may see, with their home chambers' officers; the one of Kazakhstan has a need that the other could serve. */
export async function aListedMarket(traits: Parameters<typeof aMarket>[0] = {}) {
  const market = await aMarket(traits)
  const memberOf = async (companyId: string) => {
    const { personId } = await db.membership.findFirstOrThrow({ where: { companyId } })
    return { personId, companyId }
  }
  return {
    ...market,
    sender: await memberOf(market.pkCompany.id),
    receiver: await memberOf(market.kzCompany.id),
    item: await db.item.findFirstOrThrow({ where: { companyId: market.kzCompany.id, side: 'need' } }),
  }
}

/** An interest of the company in Pakistan, with both chambers. */
export async function anInterest(traits: Parameters<typeof aMarket>[0] = {}) {
  const market = await aListedMarket(traits)
  const interestId = await expressInterest({ member: market.sender, itemId: market.item.id, pitch: PITCH, now: NOW })
  return { ...market, interestId }
}

/** An interest that both chambers approved. */
export async function aForwardedInterest(traits: Parameters<typeof aMarket>[0] = {}) {
  const market = await anInterest(traits)
  const { interestId } = market
  for (const officer of [market.pkOfficer, market.kzOfficer])
    await decideInterest({ officer, interestId, input: { decision: 'approve' }, now: NOW })
  return market
}

/** The secret in the mail that the receiver got, or in its reminder. */
export async function interestTokenOf(interestId: string, { reminder = false } = {}) {
  const mail = await db.mail.findUniqueOrThrow({ where: { onceKey: `interest-forwarded:${interestId}${reminder ? ':reminder' : ''}` } })
  return mail.text.match(/\/interest\/([\w-]{43})/)![1]!
}
