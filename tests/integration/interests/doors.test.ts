import type { ActionFunctionArgs } from '@remix-run/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '#app/platform/db.server.ts'
import { openSession } from '#app/platform/session/session.server.ts'
import { loader as chamberPage, action as decide } from '#app/routes/chamber/interest.tsx'
import { loader as queue, action as setRules } from '#app/routes/chamber/interests.tsx'
import { action as express, loader as expressPage } from '#app/routes/company/express-interest.tsx'
import { action as act, loader as page } from '#app/routes/company/interest.tsx'
import { loader as list } from '#app/routes/company/interests.tsx'
import { loadFrame } from '#app/routes/frame.server.ts'
import { loader as publicCompany } from '#app/routes/public/company.tsx'
import { action as answer, loader as linkPage } from '#app/routes/public/interest.tsx'
import { aForwardedInterest, aListedMarket, anInterest, interestTokenOf, PITCH } from '#tests/factories/interest.ts'
import { aPerson } from '#tests/factories/person.ts'

type Door = (args: ActionFunctionArgs) => Promise<unknown>
type Knock = { cookie?: string; params?: Record<string, string>; form?: Record<string, string>; path?: string }
type Answer = Response | Error | { init?: ResponseInit; data?: unknown } | null

async function knock(door: Door, { cookie = '', params = {}, form, path = '/' }: Knock) {
  const request = new Request(`http://dosti.test${path}`, {
    method: form ? 'POST' : 'GET',
    headers: { Cookie: cookie },
    body: form && new URLSearchParams(form),
  })
  const told = (await door({ request, params, context: { client: '192.0.2.1', nonce: '' } }).catch((thrown) => thrown)) as Answer
  if (told instanceof Error) throw told
  const { status = 200, headers } = told instanceof Response ? told : (told?.init ?? {})
  const body = told instanceof Response ? await told.text() : (told?.data ?? told)
  return { status, to: new Headers(headers).get('Location'), cache: new Headers(headers).get('Cache-Control'), body: body as never }
}

const cookieOf = async (personId: string) => (await openSession(personId)).split(';')[0]!
type Market = Awaited<ReturnType<typeof anInterest>>

describe('who comes through which door', () => {
  let market: Market
  let cookies: Record<'sender' | 'receiver' | 'officer' | 'stranger' | 'nobody', string>
  beforeAll(async () => {
    market = await anInterest()
    cookies = {
      sender: await cookieOf(market.sender.personId),
      receiver: await cookieOf(market.receiver.personId),
      officer: await cookieOf(market.pkOfficer.personId),
      stranger: await cookieOf(market.stranger.personId),
      nobody: '',
    }
  })

  test.each([
    ['sender', 200, 404, 403],
    ['receiver', 404, 404, 403],
    ['officer', 404, 404, 200],
    ['stranger', 404, 404, 404],
    ['nobody', 302, 302, 302],
  ] as const)('%s: own page %d, the receiver’s %d, the chamber’s %d', async (who, own, receivers, chambers) => {
    const cookie = cookies[who]
    const { interestId, sender, receiver } = market

    expect((await knock(page, { cookie, params: { companyId: sender.companyId, interestId } })).status).toBe(own)
    expect((await knock(page, { cookie, params: { companyId: receiver.companyId, interestId } })).status).toBe(receivers)
    expect((await knock(chamberPage, { cookie, params: { interestId } })).status).toBe(chambers)
  })

  test.each([
    ['a forged id', 'nonsense', 404],
    ['an id of nothing', '00000000-0000-7000-8000-000000000000', 404],
  ])('%s is not found', async (_what, interestId, status) => {
    const { sender } = market

    expect((await knock(page, { cookie: cookies.sender, params: { companyId: sender.companyId, interestId } })).status).toBe(status)
    expect((await knock(chamberPage, { cookie: cookies.officer, params: { interestId } })).status).toBe(status)
    expect((await knock(expressPage, { cookie: cookies.sender, params: { itemId: interestId } })).status).toBe(status)
    expect((await knock(decide, { cookie: cookies.officer, params: { interestId }, form: { decision: 'approve' } })).status).toBe(status)
  })

  test('only its officers decide, and what is missing is said at its field', async () => {
    const { interestId } = market
    const tried = (cookie: string, form: Record<string, string>) => knock(decide, { cookie, params: { interestId }, form })

    expect((await tried(cookies.stranger, { decision: 'approve' })).status).toBe(404)
    expect((await tried(cookies.receiver, { decision: 'approve' })).status).toBe(403)
    expect(await tried(cookies.officer, { decision: 'refuse' })).toMatchObject({
      status: 400,
      body: { errors: [{ name: 'reason', key: 'interests.reasonNeeded' }], values: { decision: 'refuse' } },
    })
    expect((await tried(cookies.officer, {})).status).toBe(400)
  })

  test('the officer’s navigation counts what waits, and the queue lists it', async () => {
    const frame = async (cookie: string) => (await loadFrame(new Request('http://dosti.test/', { headers: { Cookie: cookie } }))).frame

    expect((await frame(cookies.officer)).nav).toContainEqual({ label: 'interests.nav', to: '/chamber/interests', count: 1 })
    expect((await frame(cookies.stranger)).nav).toContainEqual({ label: 'interests.nav', to: '/chamber/interests', count: 0 })
    expect(await knock(queue, { cookie: cookies.officer })).toMatchObject({ body: { interests: { total: 1 } } })
    expect((await knock(queue, { cookie: cookies.sender })).status).toBe(403)
  })

  test('the chamber’s rules: bad figures are said at their field, good ones kept', async () => {
    const save = (openInterests: string, interestDays: string) =>
      knock(setRules, { cookie: cookies.officer, form: { openInterests, interestDays } })

    expect(await save('-1', 'soon')).toMatchObject({ status: 400, body: { errors: [{ name: 'openInterests' }, { name: 'interestDays' }] } })
    expect((await save('3', '10')).status).toBe(302)
    expect(await knock(list, { cookie: cookies.sender, params: { companyId: market.sender.companyId } })).toMatchObject({
      body: { quota: { open: 1, most: 3 } },
    })
  })
})

describe('the button on a company’s public page', () => {
  test('is there for its reader of the other country and for whoever is not signed in; not for others', async () => {
    const { sender, receiver, kzCompany, pkOfficer } = await aListedMarket()
    const seen = async (cookie: string) => (await knock(publicCompany, { cookie, params: { companyId: kzCompany.id } })).body

    expect(await seen('')).toMatchObject({ mayExpress: true })
    expect(await seen(await cookieOf(sender.personId))).toMatchObject({ mayExpress: true })
    expect(await seen(await cookieOf(receiver.personId))).toMatchObject({ mayExpress: false })
    expect(await seen(await cookieOf(pkOfficer.personId))).toMatchObject({ mayExpress: false })
  })

  test('leads through the sign-in and back to the form', async () => {
    const { item } = await aListedMarket()
    const path = `/company/express-interest/${item.id}`

    expect(await knock(expressPage, { params: { itemId: item.id }, path })).toMatchObject({
      status: 302,
      to: `/sign-in?to=${encodeURIComponent(path)}`,
    })
  })

  test('the form says how many are open of how many, keeps what was typed and names the fault', async () => {
    const { sender, item, receiver } = await aListedMarket()
    const cookie = await cookieOf(sender.personId)
    const params = { itemId: item.id }

    expect(await knock(expressPage, { cookie, params })).toMatchObject({
      body: { receiver: { id: receiver.companyId }, companies: [{ id: sender.companyId, quota: { open: 0, most: 5 }, isAsking: false }] },
    })
    expect(await knock(express, { cookie, params, form: { companyId: sender.companyId, pitch: 'Too short.' } })).toMatchObject({
      status: 400,
      body: { errors: [{ name: 'pitch', key: 'form.tooShort', args: { min: 150 } }], values: { pitch: 'Too short.' } },
    })
    expect(
      await knock(express, { cookie, params, form: { companyId: sender.companyId, pitch: `${PITCH} Write to me@mill.example` } }),
    ).toMatchObject({ status: 400, body: { errors: [{ name: 'pitch', key: 'companies.noContactInText' }] } })
    expect((await knock(express, { cookie, params, form: { companyId: sender.companyId, pitch: PITCH } })).status).toBe(302)
    expect(await knock(expressPage, { cookie, params })).toMatchObject({ body: { companies: [{ isAsking: true }] } })
  })

  test('nobody writes in the name of a company that is not theirs', async () => {
    const { sender, item } = await aListedMarket()
    const { id } = await aPerson()

    const told = await knock(express, {
      cookie: await cookieOf(id),
      params: { itemId: item.id },
      form: { companyId: sender.companyId, pitch: PITCH },
    })

    expect(told.status).toBe(404)
    expect(await db.interest.count({ where: { senderId: sender.companyId } })).toBe(0)
  })
})

describe('the mailed link', () => {
  test('opens the page, which is kept nowhere and holds no contact; the button answers', async () => {
    const { interestId } = await aForwardedInterest()
    const params = { token: await interestTokenOf(interestId) }

    const opened = await knock(linkPage, { params })
    expect(opened).toMatchObject({ status: 200, cache: 'no-store', body: { interest: { answerable: true } } })
    expect(JSON.stringify(opened.body)).not.toMatch(/secret-|Contact Person|\+7701|\+9230/)
    expect((await knock(answer, { params, form: {} })).status).toBe(400)
    expect((await knock(answer, { params, form: { answer: 'yes' } })).status).toBe(302)
    expect((await knock(answer, { params, form: { answer: 'no' } })).status).toBe(409)
    expect(JSON.stringify((await knock(linkPage, { params })).body)).not.toMatch(/secret-/)
  })

  test('that leads nowhere is not found', async () => {
    expect((await knock(linkPage, { params: { token: 'x'.repeat(43) } })).status).toBe(404)
    expect((await knock(answer, { params: { token: 'x'.repeat(43) }, form: { answer: 'yes' } })).status).toBe(404)
  })
})

test('the sender mends and withdraws on its page; the receiver answers on its own', async () => {
  const { interestId, sender, receiver } = await aForwardedInterest()
  const params = { companyId: receiver.companyId, interestId }
  const cookie = await cookieOf(receiver.personId)
  const bySender = { cookie: await cookieOf(sender.personId), params: { companyId: sender.companyId, interestId } }

  expect((await knock(act, { ...bySender, form: { pitch: PITCH } })).status).toBe(409)
  expect((await knock(act, { ...bySender, form: { answer: 'yes' } })).status).toBe(404)
  expect((await knock(act, { cookie, params, form: { intent: 'withdraw' } })).status).toBe(404)
  expect((await knock(act, { cookie, params, form: { answer: 'yes' } })).status).toBe(302)
  expect(await db.interest.findUnique({ where: { id: interestId } })).toMatchObject({ state: 'accepted' })
})
