import type { ActionFunctionArgs } from '@remix-run/node'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/db.server.ts'
import { openSession } from '#app/platform/session/session.server.ts'
import { loader as adminMails } from '#app/routes/admin/mails.tsx'
import { loader as funnel } from '#app/routes/chamber/funnel.tsx'
import { loader as letterPage } from '#app/routes/chamber/invitation-letter.ts'
import { loader as previewPage, action as tryOut } from '#app/routes/chamber/invitations.tsx'
import { loader as mailPage } from '#app/routes/chamber/mail.tsx'
import { loader as mails } from '#app/routes/chamber/mails.tsx'
import { anInvitedMarket } from '#tests/factories/introduction.ts'
import { aPerson } from '#tests/factories/person.ts'

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
  const { status = 200 } = told instanceof Response ? told : (told?.init ?? {})
  const text = told instanceof Response ? await told.text() : JSON.stringify((told as { data?: unknown } | null)?.data ?? told)
  return { status, text: text ?? '' }
}

const NOTHING = '00000000-0000-7000-8000-000000000000'
let market: Awaited<ReturnType<typeof anInvitedMarket>>
let mailId: string
let cookies: Record<'officer' | 'partner' | 'stranger' | 'company' | 'administrator' | 'nobody', string>

beforeAll(async () => {
  market = await anInvitedMarket()
  const { pkCompany, pkOfficer, kzOfficer, stranger, introduction } = market
  const owner = await db.membership.findFirstOrThrow({ where: { companyId: pkCompany.id } })
  const cookieOf = async (personId: string) => (await openSession(personId)).split(';')[0]!
  cookies = {
    officer: await cookieOf(pkOfficer.personId),
    partner: await cookieOf(kzOfficer.personId),
    stranger: await cookieOf(stranger.personId),
    company: await cookieOf(owner.personId),
    administrator: await cookieOf((await aPerson({ isAdministrator: true })).id),
    nobody: '',
  }
  mailId = (await db.mail.findFirstOrThrow({ where: { aboutId: introduction.id, companyId: pkCompany.id } })).id
})

test.each([
  ['officer', { list: 200, own: 200, event: 200, all: 404 }],
  ['partner', { list: 200, own: 404, event: 200, all: 404 }],
  ['stranger', { list: 200, own: 404, event: 404, all: 404 }],
  ['company', { list: 403, own: 403, event: 403, all: 404 }],
  ['administrator', { list: 403, own: 403, event: 403, all: 200 }],
  ['nobody', { list: 302, own: 302, event: 302, all: 302 }],
] as const)('%s: %o', async (who, expected) => {
  const cookie = cookies[who]
  const { event, match } = market
  const statusOf = async (door: Door, params = {}) => (await knock(door, { cookie, params })).status

  expect(await statusOf(mails)).toBe(expected.list)
  expect(await statusOf(mailPage, { mailId })).toBe(expected.own)
  expect(await statusOf(funnel, { eventId: event.id })).toBe(expected.event)
  expect(await statusOf(previewPage, { matchId: match.id })).toBe(expected.event)
  for (const country of ['PK', 'KZ']) expect(await statusOf(letterPage, { matchId: match.id, country })).toBe(expected.event)
  expect(await statusOf(adminMails)).toBe(expected.all)
})

test.each(['nonsense', NOTHING])('the id %s is not found', async (id) => {
  const cookie = cookies.officer
  expect((await knock(mailPage, { cookie, params: { mailId: id } })).status).toBe(404)
  expect((await knock(funnel, { cookie, params: { eventId: id } })).status).toBe(404)
  expect((await knock(previewPage, { cookie, params: { matchId: id } })).status).toBe(404)
  expect((await knock(tryOut, { cookie, params: { matchId: id }, form: { country: 'PK' } })).status).toBe(404)
  expect((await knock(letterPage, { cookie, params: { matchId: market.match.id, country: id } })).status).toBe(404)
})

test('a filter that makes no sense shows everything instead of failing', async () => {
  const cookie = cookies.officer
  const { id: eventId } = market.event
  for (const query of [
    '?show=nonsense&page=-1',
    '?page=1e99&company=%00',
    `?company=${'x'.repeat(5000)}`,
    '?stage=x&country=DE&page=99999',
  ])
    for (const door of [mails, funnel]) expect((await knock(door, { cookie, params: { eventId }, query })).status).toBe(200)
  expect((await knock(adminMails, { cookie: cookies.administrator, query: '?show=nonsense&page=x' })).status).toBe(200)
})

test('no page tells an address, a person or a link of the other side', async () => {
  const { event, match } = market
  const seen = await Promise.all(
    [
      knock(mails, { cookie: cookies.officer }),
      knock(mailPage, { cookie: cookies.officer, params: { mailId } }),
      knock(funnel, { cookie: cookies.officer, params: { eventId: event.id } }),
      knock(previewPage, { cookie: cookies.officer, params: { matchId: match.id } }),
      knock(adminMails, { cookie: cookies.administrator }),
    ].map(async (answer) => (await answer).text),
  )
  expect(seen.join()).toContain('Leather Days')
  expect(seen.join()).not.toMatch(/secret-|Contact Person|\/answer\/(?!preview)/)
})

test('a stranger cannot have a test sent; an unknown country is refused', async () => {
  const params = { matchId: market.match.id }
  expect((await knock(tryOut, { cookie: cookies.stranger, params, form: { country: 'PK' } })).status).toBe(404)
  expect((await knock(tryOut, { cookie: cookies.company, params, form: { country: 'PK' } })).status).toBe(403)
  expect((await knock(tryOut, { cookie: cookies.officer, params, form: { country: 'DE' } })).status).toBe(400)
  expect(await db.mail.count({ where: { companyId: null } })).toBe(0)
})
