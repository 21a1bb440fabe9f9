import { inviteCompanies } from '#app/domain/introductions/commands/invite.server.ts'
import { decideMatch } from '#app/domain/matches/commands/review.server.ts'
import { db } from '#app/platform/db.server.ts'
import { aMarket, aMatch, NOW } from './event.ts'

/** A match approved by both chambers and its two invitations. */
export async function anInvitedMarket(traits: Parameters<typeof aMarket>[0] = {}) {
  const market = await aMarket(traits)
  const match = await aMatch(market)
  await decideMatch({
    officer: market.pkOfficer,
    matchId: match.id,
    input: { decision: 'approve', note: 'They export already.' },
    now: NOW,
  })
  await decideMatch({ officer: market.kzOfficer, matchId: match.id, input: { decision: 'approve' }, now: NOW })
  await inviteCompanies({ matchId: match.id, now: NOW })
  return { ...market, match, introduction: await db.introduction.findUniqueOrThrow({ where: { matchId: match.id } }) }
}

/** The secret in the mail that one side got: in the invitation of the round, or in its reminder. */
export async function tokenOf(introductionId: string, country: 'PK' | 'KZ', { round = 1, reminder = false } = {}) {
  const template = reminder ? 'introduction-reminder' : 'introduction-invitation'
  const mail = await db.mail.findUniqueOrThrow({ where: { onceKey: `${template}:${introductionId}:${round}:${country}` } })
  return mail.text.match(/\/answer\/([\w-]{43})/)![1]!
}
