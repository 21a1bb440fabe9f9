import { expect, test } from 'vitest'
import { sendNextLetters } from '#app/domain/campaigns/commands/letters.server.ts'
import { sendCampaign } from '#app/domain/campaigns/commands/send.server.ts'
import { getCampaign } from '#app/domain/campaigns/queries/campaigns.server.ts'
import { listResults } from '#app/domain/campaigns/queries/results.server.ts'
import { getMailStory } from '#app/domain/deliveries/queries/mails.server.ts'
import { cancelEvent } from '#app/domain/events/commands/cancel.server.ts'
import { resendToCompany } from '#app/domain/introductions/commands/resend.server.ts'
import { listUndelivered } from '#app/domain/introductions/queries/undelivered.server.ts'
import { db, transaction } from '#app/platform/db.server.ts'
import { receiveMail } from '#app/platform/mail/inbound/receive.server.ts'
import { bounceAddressOf } from '#app/platform/mail/return-path.server.ts'
import { suppress } from '#app/platform/mail/suppression.server.ts'
import { unsubscribe } from '#app/platform/unsubscribe.server.ts'
import { aCampaign, LATER } from '#tests/factories/campaign.ts'
import { letter } from '#tests/setup/letters.ts'

const now = new Date(LATER.getTime() + 3_600_000)
let count = 0

/** The letter of a campaign to its one company came back. */
async function cameBack() {
  await db.company.updateMany({ where: { state: 'verified' }, data: { state: 'expired' } })
  const address = `letters-${count++}@ravi.example`
  const market = await aCampaign({ companies: [{ contactEmail: address }] })
  const { officer, campaignId } = market
  const company = market.invited[0]!
  await sendCampaign({ officer, campaignId, expected: 1, now: LATER })
  await sendNextLetters({ campaignId, now: new Date(LATER.getTime() + 61_000) })
  const mail = await db.mail.findFirstOrThrow({ where: { aboutId: campaignId } })
  await db.mail.update({ where: { id: mail.id }, data: { state: 'sent', sentAt: LATER } })
  const raw = letter('postfix-unknown-user', { recipient: address, bounce: bounceAddressOf(mail.id)! })
  await receiveMail({ raw, takeReply: async () => false, now })
  const moveTo = (contactEmail: string) => db.company.update({ where: { id: company.id }, data: { contactEmail } })
  const resend = () => resendToCompany({ officer, mailId: mail.id, now })
  const results = async () => (await listResults(await getCampaign(officer.chamber, campaignId), { result: 'all', page: 1 })).counts
  return { ...market, company, address, mail, moveTo, resend, results }
}

const linkIn = (text: string) => text.match(/\/unsubscribe\/([\w-]+)/)![1]!
const OUTDATED = { code: 'wrong-state', sentence: { key: 'undelivered.outdated' } }

test('the moment at which a mail came back is kept and shown', async () => {
  const { officer, mail } = await cameBack()

  expect(await getMailStory(officer.chamber, mail.id)).toMatchObject({ state: 'bounced', undeliveredAt: now })
})

test('a letter that came back goes to the mended address with a link of its own, and the campaign follows it', async () => {
  const { officer, address, mail, moveTo, resend, results } = await cameBack()
  expect(await results()).toMatchObject({ undelivered: 1, queued: 0 })
  await moveTo(`new-${address}`)
  expect(await listUndelivered(officer.chamber, now)).toMatchObject([{ id: mail.id, resendTo: `new-${address}`, isNewAddress: true }])

  await resend()

  const again = await db.mail.findUniqueOrThrow({ where: { resendOfId: mail.id } })
  expect(again).toMatchObject({ toAddress: `new-${address}`, topic: 'campaigns', subject: mail.subject, state: 'queued' })
  expect(linkIn(again.text)).not.toBe(linkIn(mail.text))
  expect(again.html).toContain(linkIn(again.text))
  expect(again.html + again.text).not.toContain(linkIn(mail.text))
  expect(again.text.replaceAll(linkIn(again.text), linkIn(mail.text))).toBe(mail.text)
  expect(await results()).toMatchObject({ undelivered: 0, queued: 1, all: 1 })

  await unsubscribe({ token: linkIn(again.text), all: false, now })
  expect(await db.suppression.findMany({ where: { reason: 'unsubscribed', mailId: again.id } })).toMatchObject([
    { address: `new-${address}` },
  ])
  expect(await results()).toMatchObject({ unsubscribed: 1 })
})

test('not to who stopped such letters, nor when the company agrees no more, is not verified, or the event is over', async () => {
  const stopped = await cameBack()
  await stopped.moveTo(`new-${stopped.address}`)
  await transaction((tx) => suppress(tx, { address: `new-${stopped.address}`, reason: 'unsubscribed', topic: 'campaigns', now }))
  await expect(stopped.resend()).rejects.toMatchObject({ code: 'wrong-state' })

  const withdrawn = await cameBack()
  await db.company.update({ where: { id: withdrawn.company.id }, data: { consents: ['matching'] } })
  await expect(withdrawn.resend()).rejects.toMatchObject(OUTDATED)

  const suspended = await cameBack()
  await db.company.update({ where: { id: suspended.company.id }, data: { state: 'suspended' } })
  await expect(suspended.resend()).rejects.toMatchObject(OUTDATED)

  const over = await cameBack()
  await cancelEvent({ officer: over.officer, eventId: over.event.id, now })
  await expect(over.resend()).rejects.toMatchObject(OUTDATED)

  expect(await db.mail.count({ where: { resendOfId: { in: [stopped, withdrawn, suspended, over].map(({ mail }) => mail.id) } } })).toBe(0)
})

test('a reminder is sent again only while it is true', async () => {
  const { officer, company, address } = await cameBack()
  const nudge = { template: 'profile-nudge', language: 'en', topic: 'reminders', subject: 'x', html: 'x', text: 'x' } as const
  const { id } = await db.mail.create({ data: { ...nudge, toAddress: address, companyId: company.id, state: 'bounced' } })
  const resend = () => resendToCompany({ officer, mailId: id, now })

  await db.company.update({ where: { id: company.id }, data: { nudgedAt: null } })
  await expect(resend()).rejects.toMatchObject(OUTDATED)
  await db.company.update({ where: { id: company.id }, data: { nudgedAt: LATER } })
  await resend()

  expect(await db.mail.count({ where: { resendOfId: id, topic: 'reminders' } })).toBe(1)
})
