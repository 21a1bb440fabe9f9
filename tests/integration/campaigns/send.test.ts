import { afterEach, describe, expect, test } from 'vitest'
import { sendNextLetters } from '#app/domain/campaigns/commands/letters.server.ts'
import { sendCampaign, undoCampaign } from '#app/domain/campaigns/commands/send.server.ts'
import { discardCampaign, reviseCampaign, writeCampaign } from '#app/domain/campaigns/commands/write.server.ts'
import { campaignHandlers } from '#app/domain/campaigns/job-handlers.server.ts'
import { getCampaign, listCampaigns } from '#app/domain/campaigns/queries/campaigns.server.ts'
import { listResults } from '#app/domain/campaigns/queries/results.server.ts'
import { cancelEvent } from '#app/domain/events/commands/cancel.server.ts'
import { requestParticipation } from '#app/domain/events/commands/take-part.server.ts'
import { db, transaction } from '#app/platform/db.server.ts'
import { suppress } from '#app/platform/mail/suppression.server.ts'
import { drainQueue } from '#app/platform/queue/work.server.ts'
import { aCampaign, invitationTo, LATER } from '#tests/factories/campaign.ts'
import { aCompany } from '#tests/factories/company.ts'
import { NOW } from '#tests/factories/event.ts'

const lettersOf = (campaignId: string) =>
  db.mail.findMany({ where: { aboutType: 'campaign', aboutId: campaignId }, orderBy: { toAddress: 'asc' } })
const stateOf = async (id: string) => (await db.campaign.findUniqueOrThrow({ where: { id } })).state
const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

// Campaigns of one test must not find the companies of another.
afterEach(async () => void (await db.company.updateMany({ where: { state: 'verified' }, data: { state: 'expired' } })))

describe('sending', () => {
  test('each company gets one letter, in its language or the nearest that was written, with its places filled and a way to stop', async () => {
    const { officer, campaignId, invited } = await aCampaign({
      companies: [{ contactLanguage: 'en' }, { contactLanguage: 'ur' }, { contactLanguage: 'kk' }],
    })

    await sendCampaign({ officer, campaignId, expected: 3, now: NOW })
    expect(await lettersOf(campaignId)).toEqual([])
    await drainQueue(campaignHandlers, LATER)

    const letters = await lettersOf(campaignId)
    const languageOf = (i: number) => letters.find(({ companyId }) => companyId === invited[i]!.id)?.language
    expect([languageOf(0), languageOf(1), languageOf(2)]).toEqual(['en', 'en', 'ru'])
    const first = letters.find(({ companyId }) => companyId === invited[0]!.id)!
    expect(first).toMatchObject({
      subject: 'Come to Leather Days',
      topic: 'campaigns',
      state: 'queued',
      toAddress: invited[0]!.contactEmail,
    })
    expect(first.text).toContain(`Dear ${invited[0]!.legalNameLatin},`)
    expect(first.text).toMatch(/1\s*–\s*3 March 2027/)
    expect(first.text).toContain(`http://dosti.test/company/${invited[0]!.id}/events`)
    expect(first.text).toMatch(/\/unsubscribe\//)
    expect(await stateOf(campaignId)).toBe('sent')
    expect(
      await db.auditEntry.findMany({ where: { subjectId: campaignId }, orderBy: { id: 'asc' }, select: { act: true, to: true } }),
    ).toEqual([
      { act: 'campaign.write', to: 'draft' },
      { act: 'campaign.send', to: 'waiting' },
      { act: 'campaign.start', to: 'sending' },
      { act: 'campaign.finish', to: 'sent' },
    ])
  })

  test('with two workers at once, again and again, nobody gets a second letter', async () => {
    const { officer, campaignId } = await aCampaign({ companies: Array.from({ length: 30 }, () => ({})) })
    await sendCampaign({ officer, campaignId, expected: 30, now: NOW })

    await Promise.all([1, 2, 3].map(() => sendNextLetters({ campaignId, now: LATER })))
    await drainQueue(campaignHandlers, LATER)
    await sendNextLetters({ campaignId, now: LATER })

    const letters = await lettersOf(campaignId)
    expect(letters).toHaveLength(30)
    expect(new Set(letters.map(({ toAddress }) => toAddress)).size).toBe(30)
    expect(await stateOf(campaignId)).toBe('sent')
  })

  test('when the list changed since the officer looked, nothing is sent and they look again; to nobody nothing is sent at all', async () => {
    const { officer, campaignId, invited } = await aCampaign()

    await expect(sendCampaign({ officer, campaignId, expected: 2, now: NOW })).rejects.toMatchObject({ code: 'taken' })
    await db.company.update({ where: { id: invited[0]!.id }, data: { consents: [] } })
    await expect(sendCampaign({ officer, campaignId, expected: 0, now: NOW })).rejects.toMatchObject({ code: 'invalid' })

    expect(await stateOf(campaignId)).toBe('draft')
    expect(await db.campaignRecipient.count({ where: { campaignId } })).toBe(0)
  })

  test('two clicks at once send one campaign', async () => {
    const { officer, campaignId } = await aCampaign()
    const click = () => sendCampaign({ officer, campaignId, expected: 1, now: NOW })

    const clicks = await Promise.allSettled([click(), click()])

    expect(clicks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db.campaignRecipient.count({ where: { campaignId } })).toBe(1)
  })

  test('who withdrew, unsubscribed, was suspended or asked to take part within the minute gets no letter, and why is kept', async () => {
    const { officer, campaignId, invited, event } = await aCampaign({ companies: [{}, {}, {}, {}, {}] })
    await sendCampaign({ officer, campaignId, expected: 5, now: NOW })
    const [withdrew, unsubscribed, suspended, asked] = invited.map(({ id }) => id)
    await db.company.update({ where: { id: withdrew }, data: { consents: ['directory', 'matching', 'abroad'] } })
    const address = invited[1]!.contactEmail!
    await transaction((tx) => suppress(tx, { address, reason: 'unsubscribed', topic: 'campaigns', now: NOW }))
    await db.company.update({ where: { id: suspended }, data: { state: 'suspended' } })
    await db.participation.create({ data: { eventId: event.id, companyId: asked!, state: 'requested' } })

    await drainQueue(campaignHandlers, LATER)

    const leftOut = await db.campaignRecipient.findMany({ where: { campaignId, leftOut: { not: null } } })
    expect(Object.fromEntries(leftOut.map((row) => [row.companyId, row.leftOut]))).toEqual({
      [withdrew!]: 'no_consent',
      [unsubscribed!]: 'unsubscribed',
      [suspended!]: 'gone',
      [asked!]: 'gone',
    })
    expect((await lettersOf(campaignId)).map(({ companyId }) => companyId)).toEqual([invited[4]!.id])
  })

  test('nobody is invited to an event that was cancelled meanwhile', async () => {
    const { officer, campaignId, event } = await aCampaign()
    await sendCampaign({ officer, campaignId, expected: 1, now: NOW })
    await cancelEvent({ officer, eventId: event.id, now: NOW })

    await drainQueue(campaignHandlers, LATER)

    expect(await lettersOf(campaignId)).toEqual([])
    expect(await stateOf(campaignId)).toBe('cancelled')
  })
})

describe('taking back', () => {
  test('within the minute it is a draft again, nothing leaves, and it can be sent anew', async () => {
    const { officer, campaignId } = await aCampaign()
    await sendCampaign({ officer, campaignId, expected: 1, now: NOW })

    await undoCampaign({ officer, campaignId, now: at(59) })
    await drainQueue(campaignHandlers, LATER)
    expect(await stateOf(campaignId)).toBe('draft')
    expect(await lettersOf(campaignId)).toEqual([])

    await sendCampaign({ officer, campaignId, expected: 1, now: at(90) })
    await drainQueue(campaignHandlers, at(120))
    expect(await stateOf(campaignId)).toBe('waiting')
    await drainQueue(campaignHandlers, at(151))
    expect(await lettersOf(campaignId)).toHaveLength(1)
  })

  test('when the minute is over it is too late, whether a worker came or not', async () => {
    const { officer, campaignId } = await aCampaign()
    await sendCampaign({ officer, campaignId, expected: 1, now: NOW })

    await expect(undoCampaign({ officer, campaignId, now: at(60) })).rejects.toMatchObject({ code: 'wrong-state' })
    await drainQueue(campaignHandlers, LATER)
    await expect(undoCampaign({ officer, campaignId, now: at(30) })).rejects.toMatchObject({ code: 'wrong-state' })

    expect(await lettersOf(campaignId)).toHaveLength(1)
  })
})

describe('whose it is', () => {
  test('to officers of other chambers, also of the partner, the campaign does not exist', async () => {
    const { officer, kzOfficer, stranger, campaignId, event } = await aCampaign()
    const input = invitationTo(event.id)

    for (const other of [kzOfficer, stranger]) {
      const act = { officer: other, campaignId, now: NOW }
      await expect(sendCampaign({ ...act, expected: 1 })).rejects.toMatchObject({ code: 'not-found' })
      await expect(undoCampaign(act)).rejects.toMatchObject({ code: 'not-found' })
      await expect(discardCampaign(act)).rejects.toMatchObject({ code: 'not-found' })
      await expect(reviseCampaign({ ...act, input: { ...input, kind: 'notice', eventId: undefined } })).rejects.toMatchObject({
        code: 'not-found',
      })
      await expect(getCampaign(other.chamber, campaignId)).rejects.toMatchObject({ code: 'not-found' })
      expect(await listCampaigns(other.chamber)).toEqual([])
    }
    expect(await listCampaigns(officer.chamber)).toMatchObject([{ id: campaignId, state: 'draft' }])
  })

  test('an event of other chambers, or one that is not announced, cannot be written of', async () => {
    const { stranger, officer, event } = await aCampaign()

    await expect(writeCampaign({ officer: stranger, input: invitationTo(event.id), now: NOW })).rejects.toMatchObject({ code: 'invalid' })
    await db.event.update({ where: { id: event.id }, data: { state: 'draft' } })
    await expect(writeCampaign({ officer, input: invitationTo(event.id), now: NOW })).rejects.toMatchObject({ code: 'invalid' })
  })

  test('a company of the other country cannot be made a recipient, whatever the program tries', async () => {
    const { campaignId } = await aCampaign()
    const foreign = await aCompany({ country: 'KZ' })

    for (const country of ['PK', 'KZ'] as const)
      await expect(db.campaignRecipient.create({ data: { campaignId, companyId: foreign.id, country } })).rejects.toThrow()
  })
})

test('results tell what became of each letter, and count who took part and who unsubscribed since', async () => {
  const { officer, campaignId, invited, event } = await aCampaign({ companies: [{}, {}, {}] })
  await sendCampaign({ officer, campaignId, expected: 3, now: NOW })
  await drainQueue(campaignHandlers, LATER)
  const letter = (i: number) => ({ companyId: invited[i]!.id, aboutId: campaignId })
  const address = invited[1]!.contactEmail!
  await db.mail.updateMany({ where: letter(0), data: { state: 'sent', response: '250 OK' } })
  await db.mail.updateMany({ where: letter(1), data: { state: 'sent' } })
  await db.mail.updateMany({ where: letter(2), data: { state: 'failed', lastError: `550 <${invited[2]!.contactEmail}> unknown` } })
  const { id: mailId } = await db.mail.findFirstOrThrow({ where: letter(1) })
  await transaction((tx) => suppress(tx, { address, reason: 'unsubscribed', topic: 'campaigns', mailId, now: LATER }))
  const { personId } = await db.membership.findFirstOrThrow({ where: { companyId: invited[0]!.id } })
  await requestParticipation({ member: { personId, companyId: invited[0]!.id }, eventId: event.id, agreed: [], language: 'en', now: LATER })

  const results = await listResults(await getCampaign(officer.chamber, campaignId), { result: 'all', page: 1 })

  expect(results.counts).toEqual({ all: 3, queued: 0, sent: 2, undelivered: 1, 'left-out': 0, unsubscribed: 1, 'took-part': 1 })
  const of = (i: number) => results.rows.find(({ companyId }) => companyId === invited[i]!.id)
  expect(of(0)).toMatchObject({ mail: { state: 'sent', answer: '250 OK' }, tookPart: true, unsubscribed: false })
  expect(of(1)).toMatchObject({ tookPart: false, unsubscribed: true })
  expect(of(2)).toMatchObject({ mail: { state: 'failed', answer: '550 <…@…> unknown' } })
  expect(JSON.stringify(results)).not.toContain('@company.example')
})
