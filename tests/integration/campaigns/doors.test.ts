import type { ActionFunctionArgs } from '@remix-run/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { requestParticipation } from '#app/domain/events/commands/take-part.server.ts'
import { db } from '#app/platform/db.server.ts'
import { receiveMail } from '#app/platform/mail/inbound/receive.server.ts'
import { sendDueMails } from '#app/platform/mail/post.server.ts'
import { bounceAddressOf } from '#app/platform/mail/return-path.server.ts'
import { closeTransport } from '#app/platform/mail/transport.server.ts'
import { drainQueue } from '#app/platform/queue/work.server.ts'
import { openSession } from '#app/platform/session/session.server.ts'
import { action as act, loader as page } from '#app/routes/chamber/campaign.tsx'
import { loader as editPage, action as revise } from '#app/routes/chamber/campaign-edit.tsx'
import { loader as letterPage } from '#app/routes/chamber/campaign-letter.ts'
import { loader as newPage, action as write } from '#app/routes/chamber/campaign-new.tsx'
import { loader as list } from '#app/routes/chamber/campaigns.tsx'
import { action as stop } from '#app/routes/public/unsubscribe.tsx'
import { handlers } from '#app/worker.server.ts'
import { aCampaign } from '#tests/factories/campaign.ts'
import { aPerson } from '#tests/factories/person.ts'
import { letter } from '#tests/setup/letters.ts'
import { type Mailbox, startMailbox } from '#tests/setup/mailbox.ts'

type Door = (args: ActionFunctionArgs) => Promise<unknown>
type Knock = { cookie?: string; params?: Record<string, string>; form?: Record<string, string>; query?: string }
type Answer = Response | Error | { init?: ResponseInit; data?: unknown } | null

/** What a browser is told. */
async function knock(door: Door, { cookie = '', params = {}, form, query = '' }: Knock) {
  const request = new Request(`http://dosti.test/${query}`, {
    method: form ? 'POST' : 'GET',
    headers: { Cookie: cookie },
    body: form && new URLSearchParams(form),
  })
  const told = (await door({ request, params, context: { client: '192.0.2.1', nonce: '' } }).catch((thrown) => thrown)) as Answer
  if (told instanceof Error) throw told
  const { status = 200, headers } = told instanceof Response ? told : (told?.init ?? {})
  const body = told instanceof Response ? await told.text() : (told?.data ?? told)
  return { status, to: new Headers(headers).get('Location'), body: body as never }
}

const cookieOf = async (personId: string) => (await openSession(personId)).split(';')[0]!
const ownerOf = (companyId: string) => db.membership.findFirstOrThrow({ where: { companyId }, select: { personId: true, companyId: true } })
const ACTS: Record<string, string>[] = [
  { intent: 'send', expected: '1' },
  { intent: 'undo' },
  { intent: 'discard' },
  { intent: 'test', language: 'en' },
]
const LETTER = { kind: 'notice', 'subject.en': 'News', 'text.en': 'Dear {company}' }

describe('who comes through which door', () => {
  let campaign: Awaited<ReturnType<typeof aCampaign>>
  let cookies: Record<'officer' | 'partner' | 'stranger' | 'company' | 'administrator' | 'nobody', string>
  beforeAll(async () => {
    campaign = await aCampaign()
    cookies = {
      officer: await cookieOf(campaign.officer.personId),
      partner: await cookieOf(campaign.kzOfficer.personId),
      stranger: await cookieOf(campaign.stranger.personId),
      company: await cookieOf((await ownerOf(campaign.invited[0]!.id)).personId),
      administrator: await cookieOf((await aPerson({ isAdministrator: true })).id),
      nobody: '',
    }
  })

  test.each([
    ['officer', 200, 200],
    ['partner', 200, 404],
    ['stranger', 200, 404],
    ['company', 403, 403],
    ['administrator', 403, 403],
    ['nobody', 302, 302],
  ] as const)('%s: the chamber’s list %d, this campaign %d', async (who, ofList, ofCampaign) => {
    const cookie = cookies[who]
    const { campaignId } = campaign

    expect((await knock(list, { cookie })).status).toBe(ofList)
    expect((await knock(newPage, { cookie })).status).toBe(ofList)
    for (const door of [page, editPage]) expect((await knock(door, { cookie, params: { campaignId } })).status).toBe(ofCampaign)
    expect((await knock(letterPage, { cookie, params: { campaignId, language: 'en' } })).status).toBe(ofCampaign)
    if (who !== 'officer') expect(JSON.stringify((await knock(list, { cookie })).body ?? null)).not.toContain(campaignId)
  })

  test('nobody else writes, sends, takes back or puts away, and nothing comes of trying', async () => {
    const { campaignId } = campaign
    const before = await db.campaign.findUniqueOrThrow({ where: { id: campaignId } })
    for (const who of ['partner', 'stranger', 'company', 'administrator'] as const) {
      const cookie = cookies[who]
      const refused = who === 'partner' || who === 'stranger' ? 404 : 403
      for (const form of ACTS) expect((await knock(act, { cookie, params: { campaignId }, form })).status).toBe(refused)
      expect((await knock(revise, { cookie, params: { campaignId }, form: LETTER })).status).toBe(refused)
    }
    expect((await knock(write, { cookie: cookies.company, form: LETTER })).status).toBe(403)

    expect(await db.campaign.findUniqueOrThrow({ where: { id: campaignId } })).toEqual(before)
    expect(await db.campaign.count()).toBe(1)
    expect(await db.mail.count()).toBe(0)
  })

  test.each(['nonsense', '00000000-0000-7000-8000-000000000000'])('the id %s is not found', async (campaignId) => {
    const cookie = cookies.officer
    for (const door of [page, editPage]) expect((await knock(door, { cookie, params: { campaignId } })).status).toBe(404)
    expect((await knock(letterPage, { cookie, params: { campaignId, language: 'en' } })).status).toBe(404)
    expect((await knock(act, { cookie, params: { campaignId }, form: { intent: 'send', expected: '1' } })).status).toBe(404)
  })

  test('a letter in no language of ours, or in one that it was not written in, is not found', async () => {
    for (const language of ['ur', 'de', '../en'])
      expect((await knock(letterPage, { cookie: cookies.officer, params: { campaignId: campaign.campaignId, language } })).status).toBe(404)
  })

  test('what is wrong is said at its field: an act, a number, another chamber’s event, an unknown place', async () => {
    const { campaignId } = campaign
    const cookie = cookies.officer
    const wrong: Record<string, string>[] = [
      { intent: 'explode' },
      { intent: 'send', expected: 'many' },
      { intent: 'test', language: 'de' },
    ]
    for (const form of wrong) expect((await knock(act, { cookie, params: { campaignId }, form })).status).toBe(400)
    for (const form of [
      { ...LETTER, kind: 'spam' },
      { ...LETTER, eventId: 'x' },
      { ...LETTER, 'text.en': 'Dear {name}' },
    ])
      expect((await knock(write, { cookie, form })).status).toBe(400)
    const { event } = await aCampaign()
    const foreign = await knock(write, { cookie, form: { ...LETTER, kind: 'invitation', eventId: event.id } })
    expect(foreign.status).toBe(422)
    expect((await knock(act, { cookie, params: { campaignId }, form: { intent: 'send', expected: '999' } })).status).toBe(409)
    expect((await knock(act, { cookie, params: { campaignId }, form: { intent: 'undo' } })).status).toBe(409)
  })
})

describe('from the officer’s click to the results', () => {
  let mailbox: Mailbox
  beforeAll(async () => {
    mailbox = await startMailbox({ refuse: (address) => (address.startsWith('refused') ? 550 : undefined) })
  })
  afterAll(async () => {
    closeTransport()
    await mailbox.stop()
  })

  test('each letter leaves over SMTP a minute later, and what became of it stands on the page', async () => {
    await db.company.updateMany({ where: { state: 'verified' }, data: { state: 'expired' } })
    const named = (name: string) => ({ contactEmail: `${name}@mill.example`, legalNameLatin: name })
    const { officer, campaignId, invited, event } = await aCampaign({
      companies: ['joins', 'refused', 'returns', 'stops', 'withdraws'].map(named),
    })
    await db.company.updateMany({ where: { id: { notIn: invited.map(({ id }) => id) } }, data: { state: 'expired' } })
    await db.event.update({
      where: { id: event.id },
      data: { registrationOpensAt: new Date(Date.now() - 86_400_000), registrationClosesAt: new Date(Date.now() + 86_400_000) },
    })
    const cookie = await cookieOf(officer.personId)
    const look = async (result = 'all') => (await knock(page, { cookie, params: { campaignId }, query: `?result=${result}` })).body as never
    type Seen = { campaign: { state: string }; results: { counts: Record<string, number>; rows: { name: string }[] } }
    const namesIn = async (result: string) => ((await look(result)) as Seen).results.rows.map(({ name }) => name)

    const sent = await knock(act, { cookie, params: { campaignId }, form: { intent: 'send', expected: '5' } })
    expect(sent).toMatchObject({ status: 302, to: `/chamber/campaigns/${campaignId}` })
    await drainQueue(handlers, new Date())
    expect(await look()).toMatchObject({ campaign: { state: 'waiting' }, results: { counts: { all: 5, queued: 5, sent: 0 } } })
    expect(await db.mail.count({ where: { aboutId: campaignId } })).toBe(0)

    await db.company.update({ where: { id: invited[4]!.id }, data: { consents: ['matching'] } })
    const later = new Date(Date.now() + 61_000)
    await drainQueue(handlers, later)
    expect((await knock(act, { cookie, params: { campaignId }, form: { intent: 'undo' } })).status).toBe(409)
    await sendDueMails(new Date(Date.now() + 1000))

    const mailTo = (name: string) => db.mail.findFirstOrThrow({ where: { aboutId: campaignId, toAddress: `${name}@mill.example` } })
    const returned = await mailTo('returns')
    const report = letter('postfix-unknown-user', { recipient: returned.toAddress, bounce: bounceAddressOf(returned.id)! })
    await receiveMail({ raw: report, takeReply: async () => false, now: later })
    const token = (await mailbox.latest('stops@mill.example')).text!.match(/\/unsubscribe\/([\w-]+)/)![1]!
    await knock(stop, { params: { token }, form: { 'List-Unsubscribe': 'One-Click' } })
    await requestParticipation({ member: await ownerOf(invited[0]!.id), eventId: event.id, agreed: [], language: 'en', now: later })

    expect(await look()).toMatchObject({
      campaign: { state: 'sent' },
      results: { counts: { all: 5, queued: 0, sent: 2, undelivered: 2, 'left-out': 1, unsubscribed: 1, 'took-part': 1 } },
    })
    expect(await namesIn('sent')).toEqual(['joins', 'stops'])
    expect(await namesIn('undelivered')).toEqual(['refused', 'returns'])
    expect(await namesIn('left-out')).toEqual(['withdraws'])
    expect(await namesIn('unsubscribed')).toEqual(['stops'])
    expect(await namesIn('took-part')).toEqual(['joins'])
    expect(JSON.stringify(await look())).not.toContain('@mill.example')
    expect((await mailbox.all()).flatMap(({ deliveredTo }) => deliveredTo).sort()).toEqual([
      'joins@mill.example',
      'returns@mill.example',
      'stops@mill.example',
    ])
  })
})
