import type { ActionFunctionArgs } from '@remix-run/node'
import { expect, test } from 'vitest'
import { db } from '#app/platform/db.server.ts'
import { openSession, readSession } from '#app/platform/session/session.server.ts'
import { loader as accountPage, action as save } from '#app/routes/account/account.tsx'
import { action as join, loader as joinPage } from '#app/routes/account/join.tsx'
import { action as actOnPeople, loader as peoplePage } from '#app/routes/company/people.tsx'
import { loadFrame } from '#app/routes/frame.server.ts'
import { aCompany } from '#tests/factories/company.ts'
import { aPerson } from '#tests/factories/person.ts'

type Door = (args: ActionFunctionArgs) => Promise<unknown>
type Knock = { cookie?: string; params?: Record<string, string>; form?: Record<string, string>; path?: string }

async function knock(door: Door, { cookie = '', params = {}, form, path = '/' }: Knock) {
  const request = new Request(`http://dosti.test${path}`, {
    method: form ? 'POST' : 'GET',
    headers: { Cookie: cookie },
    body: form && new URLSearchParams(form),
  })
  const answer = (await door({ request, params, context: { client: '192.0.2.1', nonce: '' } }).catch((thrown) => thrown)) as
    | Response
    | Error
    | { init?: ResponseInit; data?: unknown }
  if (answer instanceof Error) throw answer
  const { status = 200, headers } = answer instanceof Response ? answer : (answer.init ?? {})
  return { status, headers: new Headers(headers), body: answer instanceof Response ? null : (answer.data ?? answer) }
}

const cookieOf = async (personId: string) => (await openSession(personId)).split(';')[0]!

async function anOwner() {
  const person = await aPerson()
  const company = await aCompany({ ownerId: person.id })
  return { person, company, cookie: await cookieOf(person.id), params: { companyId: company.id } }
}

test('from the invitation to the new colleague’s first page, signed in', async () => {
  const { company, cookie, params } = await anOwner()
  const form = { intent: 'invite', email: 'New@Firm.Example', role: 'member', language: 'ru' }

  expect((await knock(actOnPeople, { cookie, params, form })).status).toBe(302)
  const { text } = await db.mail.findFirstOrThrow({ where: { toAddress: 'new@firm.example' } })
  const link = { params: { token: text.match(/\/join\/([\w-]{43})/)![1]! } }
  expect(await knock(joinPage, link)).toMatchObject({ status: 200, body: { way: 'sign-up', invitation: { email: 'new@firm.example' } } })
  expect(await knock(join, { ...link, form: { name: 'Алия', password: 'short', language: 'ru' } })).toMatchObject({ status: 400 })
  const joined = await knock(join, { ...link, form: { name: 'Алия', password: 'walnut-comet-harbour', language: 'ru' } })

  expect([joined.status, joined.headers.get('Location')]).toEqual([302, `/company/${company.id}`])
  const session = joined.headers.getSetCookie().find((line) => line.startsWith('dosti_session='))!
  const { person } = await readSession(new Request('http://dosti.test/', { headers: { Cookie: session.split(';')[0]! } }))
  expect(person).toMatchObject({ email: 'new@firm.example', language: 'ru' })
  expect(await knock(joinPage, link)).toMatchObject({ status: 410, body: { invitation: null } })
})

test('the link shows whoever is signed in with another address that it is not theirs', async () => {
  const { cookie, params } = await anOwner()
  const invited = await aPerson()
  await knock(actOnPeople, { cookie, params, form: { intent: 'invite', email: invited.email, role: 'owner', language: 'en' } })
  const { text } = await db.mail.findFirstOrThrow({ where: { toAddress: invited.email } })
  const link = { params: { token: text.match(/\/join\/([\w-]{43})/)![1]! } }
  const other = await cookieOf((await aPerson()).id)

  expect((await knock(joinPage, link)).body).toMatchObject({ way: 'sign-in' })
  expect((await knock(joinPage, { ...link, cookie: other })).body).toMatchObject({ way: 'other' })
  expect((await knock(join, { ...link, cookie: other, form: {} })).status).toBe(403)
  expect((await knock(join, { ...link, cookie: await cookieOf(invited.id), form: {} })).status).toBe(302)
  expect((await knock(joinPage, { params: { token: 'no-such-token' } })).status).toBe(410)
})

test('the page of the people tells what is wrong with an invitation, and exists for the company’s people alone', async () => {
  const us = await anOwner()
  const them = await anOwner()
  const wrong = await knock(actOnPeople, { ...us, form: { intent: 'invite', email: 'nobody', role: 'king', language: 'xx' } })

  expect(wrong.status).toBe(400)
  expect((wrong.body as { errors: { name: string }[] }).errors.map(({ name }) => name)).toEqual(['email', 'role', 'language'])
  const senseless: Record<string, string>[] = [
    {},
    { intent: 'rob' },
    { intent: 'remove', personId: 'x' },
    { intent: 'withdraw', invitationId: "' OR 1=1" },
  ]
  for (const form of senseless) expect((await knock(actOnPeople, { ...us, form })).status).toBe(400)
  expect((await knock(peoplePage, { ...us, params: them.params })).status).toBe(404)
  expect((await knock(actOnPeople, { ...us, params: them.params, form: { intent: 'leave' } })).status).toBe(404)
  expect(JSON.stringify((await knock(peoplePage, us)).body)).not.toContain(them.person.email)
})

test('whoever has several companies reads in the navigation in which one they are, and the time in their own zone', async () => {
  const { person, company, cookie } = await anOwner()
  const other = await aCompany({ ownerId: person.id, legalNameLatin: 'Second Firm' })
  const frameAt = async (path: string) => (await loadFrame(new Request(`http://dosti.test${path}`, { headers: { Cookie: cookie } }))).frame

  const details = { intent: 'details', name: 'سنا ملک', nameLatin: 'Sana Malik', language: 'ur', timeZone: 'Asia/Almaty' }
  expect((await knock(save, { cookie, form: details })).status).toBe(302)

  expect((await frameAt('/company')).nav.map(({ to }) => to)).toEqual(['/company', '/companies'])
  const { nav, timeZone } = await frameAt(`/company/${other.id}/events`)
  expect(nav[1]).toEqual({ label: 'nav.company', text: 'Second Firm', to: `/company/${other.id}` })
  expect(nav.map(({ to }) => to)).not.toContain(`/company/${company.id}`)
  expect(timeZone).toBe('Asia/Almaty')
  expect((await knock(accountPage, { cookie })).body).toMatchObject({
    details: { name: 'سنا ملک', nameLatin: 'Sana Malik', language: 'ur', timeZone: 'Asia/Almaty' },
  })
})

test('a Latin name holds Latin letters, and a time zone is one of the list', async () => {
  const { cookie } = await anOwner()
  const wrong = await knock(save, {
    cookie,
    form: { intent: 'details', name: 'Сана', nameLatin: 'Сана', language: 'ru', timeZone: 'Mars/Base' },
  })

  expect(wrong.status).toBe(400)
  expect((wrong.body as { errors: { name: string; key: string }[] }).errors).toMatchObject([
    { name: 'nameLatin', key: 'accounts.latinOnly' },
    { name: 'timeZone', key: 'form.choose' },
  ])
})
