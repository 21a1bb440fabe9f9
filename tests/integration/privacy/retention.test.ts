import { expect, test } from 'vitest'
import { answerInvitation } from '#app/domain/introductions/commands/answer.server.ts'
import { getMatchPage } from '#app/domain/matches/queries/matches.server.ts'
import { eraseOldEvents } from '#app/domain/privacy/commands/retention.server.ts'
import { forgetJob } from '#app/domain/privacy/jobs.server.ts'
import { listErasures, listEventErasures } from '#app/domain/privacy/queries/erasures.server.ts'
import { db, transaction } from '#app/platform/db.server.ts'
import { enqueue } from '#app/platform/queue/jobs.server.ts'
import { drainQueue } from '#app/platform/queue/work.server.ts'
import { handlers } from '#app/worker.server.ts'
import { NOW } from '#tests/factories/event.ts'
import { anInvitedMarket, tokenOf } from '#tests/factories/introduction.ts'

/** The factories' events end on 3 March 2027. */
const LAST_DAY = new Date('2027-06-02T23:59:00Z')
const DUE = new Date('2027-06-03T02:41:00Z')

async function aPastMarket(retentionMonths = 3) {
  const market = await anInvitedMarket()
  await answerInvitation({ answerer: { token: await tokenOf(market.introduction.id, 'PK') }, answer: 'yes', now: NOW })
  await db.event.update({ where: { id: market.event.id }, data: { retentionMonths } })
  await db.participation.updateMany({ where: { eventId: market.event.id }, data: { stateReason: 'They were late last year' } })
  return market
}

const rowsOf = async (eventId: string, introductionId: string) => ({
  notes: await db.participation.count({ where: { eventId, stateReason: { not: null } } }),
  reasons: await db.match.count({ where: { eventId, NOT: { reasons: { path: ['met'], equals: [] } } } }),
  words: await db.review.count({ where: { eventId, note: { not: null } } }),
  links: await db.invitation.count({ where: { introductionId, NOT: { tokenHash: { startsWith: 'erased:' } } } }),
  mails: await db.mail.count({ where: { aboutId: introductionId } }),
})

test('when its months are over what was kept of companies for an event is erased, and what was decided stays', async () => {
  const { event, introduction, match, pkOfficer, stranger } = await aPastMarket()
  const other = await aPastMarket(4)
  const before = await rowsOf(other.event.id, other.introduction.id)
  expect(before).toEqual({ notes: 2, reasons: 1, words: 1, links: 2, mails: expect.any(Number) })
  const trail = await db.auditEntry.count()

  await eraseOldEvents({ now: LAST_DAY })
  expect(await rowsOf(event.id, introduction.id)).toEqual(before)
  await eraseOldEvents({ now: DUE })
  await eraseOldEvents({ now: DUE })

  expect(await rowsOf(event.id, introduction.id)).toEqual({ notes: 0, reasons: 0, words: 0, links: 0, mails: 0 })
  expect(await rowsOf(other.event.id, other.introduction.id)).toEqual(before)
  expect(await db.participation.count({ where: { eventId: event.id, state: 'accepted' } })).toBe(2)
  expect(await db.invitation.count({ where: { introductionId: introduction.id, answer: 'yes' } })).toBe(1)
  expect(await db.auditEntry.count()).toBe(trail + 1)
  expect((await getMatchPage(pkOfficer.chamber, match.id)).reasons).toEqual({ met: [], asked: [], missing: [] })
  const [erasure, ...others] = await listEventErasures(pkOfficer.chamber, event.id)
  expect([erasure, others]).toMatchObject([
    { at: DUE, what: 'event', counts: { participations: 2, matches: 1, reviews: 1, introductions: 1, links: 2, mails: before.mails } },
    [],
  ])
  expect(await listEventErasures(stranger.chamber, event.id)).toEqual([])
  expect((await listErasures()).map(({ id }) => id)).toContain(erasure!.id)
})

test('the daily job does it', async () => {
  const { event, introduction } = await aPastMarket(1)

  await transaction((tx) => enqueue(tx, forgetJob, {}))
  await drainQueue(handlers, new Date('2027-04-03T02:41:00Z'))

  expect((await rowsOf(event.id, introduction.id)).mails).toBe(0)
  expect(await db.event.findUnique({ where: { id: event.id } })).toMatchObject({ erasedAt: new Date('2027-04-03T02:41:00Z') })
})

test('letters of campaigns about the event are erased with it, those about another stay', async () => {
  const [market, other] = [await aPastMarket(), await aPastMarket(9)]
  const write = async ({ event, pkCompany, pkOfficer }: typeof market) => {
    const mail = await db.mail.create({
      data: { template: 'campaign', language: 'en', toAddress: 'a@b.example', subject: 's', html: 'h', text: 't', companyId: pkCompany.id },
    })
    const { chamberId, country } = pkOfficer.chamber
    const texts = { subject: {}, text: {}, audience: {}, createdAt: NOW }
    await db.campaign.create({
      data: {
        chamberId,
        country,
        kind: 'notice',
        eventId: event.id,
        ...texts,
        recipients: { create: { companyId: pkCompany.id, mailId: mail.id } },
      },
    })
    return mail.id
  }
  const [ours, theirs] = [await write(market), await write(other)]

  await eraseOldEvents({ now: DUE })

  expect(await db.mail.findMany({ where: { id: { in: [ours, theirs] } }, select: { id: true } })).toEqual([{ id: theirs }])
  expect(await db.campaignRecipient.count({ where: { companyId: market.pkCompany.id, mailId: null } })).toBe(1)
})

test('an event keeps nothing for ever, and nothing for less than a month', async () => {
  const { event } = await aPastMarket()

  for (const retentionMonths of [0, -1, 121])
    await expect(db.event.update({ where: { id: event.id }, data: { retentionMonths } })).rejects.toThrow(/check constraint/i)
})
