import type { ActionFunctionArgs } from '@remix-run/node'
import { Secret, TOTP } from 'otpauth'
import { beforeEach, expect, test } from 'vitest'
import { offerSecondFactor } from '#app/domain/accounts/commands/second-factor.server.ts'
import { db } from '#app/platform/db.server.ts'
import { openSession, readSession } from '#app/platform/session/session.server.ts'
import { newToken } from '#app/platform/session/token.server.ts'
import { action as forgotPassword } from '#app/routes/account/forgot-password.tsx'
import { loader as lookAtReset, action as resetPassword } from '#app/routes/account/reset-password.tsx'
import { action as secondFactor, loader as secondFactorPage } from '#app/routes/account/second-factor.tsx'
import { action as signIn, loader as signInPage } from '#app/routes/account/sign-in.tsx'
import { action as signUp } from '#app/routes/account/sign-up.tsx'
import { loader as lookAtVerification, action as verifyEmail } from '#app/routes/account/verify-email.tsx'
import { loader as chambersPage } from '#app/routes/admin/chambers.tsx'
import { loader as healthPage } from '#app/routes/admin/health.tsx'
import { loader as caughtMails } from '#app/routes/dev/mail.tsx'
import { aChamber } from '#tests/factories/chamber.ts'
import { anOfficer } from '#tests/factories/officer.ts'
import { aPerson, PASSWORD } from '#tests/factories/person.ts'

beforeEach(async () => {
  await db.rateLimit.deleteMany()
  await db.officer.deleteMany()
  await db.person.deleteMany()
})

type Door = (args: ActionFunctionArgs) => Promise<unknown>

/** What a browser is told: status, headers, body. */
async function knock(door: Door, { path = '/', form, cookie = '', params = {} }: Knock) {
  const request = new Request(`http://dosti.test${path}`, {
    method: form ? 'POST' : 'GET',
    headers: { Cookie: cookie },
    body: form && new URLSearchParams(form),
  })
  const answer = (await door({ request, params, context: { client: '192.0.2.1', nonce: '' } }).catch((thrown) => thrown)) as Answer
  if (answer instanceof Error) throw answer
  const { status = 200, headers } = answer instanceof Response ? answer : (answer?.init ?? {})
  const all = new Headers(headers)
  const body = answer instanceof Response ? await answer.text() : (answer?.data ?? answer)
  return { status, to: all.get('Location'), cookies: all.getSetCookie(), body }
}
type Answer = Response | Error | { init?: ResponseInit; data?: unknown } | null
type Knock = { path?: string; form?: Record<string, string>; cookie?: string; params?: Record<string, string> }

const sessionIn = (cookies: string[]) => cookies.find((cookie) => /^dosti_session=./.test(cookie))?.split(';')[0] ?? ''
const sessionOf = async (cookie: string) => (await readSession(new Request('http://dosti.test/', { headers: { Cookie: cookie } }))).person

test('a sign-up is answered alike for a new, an unconfirmed and a known address', async () => {
  await aPerson({ email: 'known@mill.example' })
  await aPerson({ email: 'unconfirmed@mill.example', verified: false })
  const form = { name: 'Somebody Else', password: 'seven-camels-walk', language: 'en' }

  const answers = await Promise.all(
    ['new@mill.example', 'unconfirmed@mill.example', 'known@mill.example'].map((email) => knock(signUp, { form: { ...form, email } })),
  )

  expect(answers).toEqual(Array(3).fill({ status: 302, to: '/check-inbox', cookies: [], body: '' }))
})

test('asking for a new password is answered alike for a known and an unknown address', async () => {
  await aPerson({ email: 'known@mill.example' })

  const [known, unknown] = [
    await knock(forgotPassword, { form: { email: 'known@mill.example' } }),
    await knock(forgotPassword, { form: { email: 'unknown@mill.example' } }),
  ]

  expect(known).toEqual({ status: 302, to: '/check-inbox?for=password', cookies: [], body: '' })
  expect(unknown).toEqual(known)
})

test('every failed sign-in gets one answer, which keeps the address and not the password', async () => {
  await aPerson({ email: 'known@mill.example' })
  const refused = (email: string, password: string) => knock(signIn, { form: { email, password } })

  for (const email of ['known@mill.example', 'unknown@mill.example'])
    expect(await refused(email, 'some-other-words')).toEqual({
      status: 400,
      to: null,
      cookies: [],
      body: { values: { email }, errors: [{ name: '', key: 'accounts.signInRefused' }] },
    })
})

test('signing in ends the session that the browser brought along and opens another', async () => {
  const person = await aPerson()
  const other = await aPerson()
  const planted = (await openSession(other.id)).split(';')[0]!

  const { status, to, cookies } = await knock(signIn, { form: { email: person.email, password: PASSWORD }, cookie: planted })

  expect({ status, to }).toEqual({ status: 302, to: '/company' })
  expect(await sessionOf(planted)).toBeNull()
  expect(sessionIn(cookies)).not.toBe(planted)
  expect(await sessionOf(sessionIn(cookies))).toMatchObject({ id: person.id })
})

test.each([
  ['/company/x?y=1', '/company/x?y=1'],
  ['//evil.example', '/company'],
  ['https://evil.example', '/company'],
  ['/\\evil.example', '/company'],
  ['/.//evil.example', '/company'],
])('signing in with the wish to return to %s leads to %s', async (wish, place) => {
  const person = await aPerson()

  const { to } = await knock(signIn, { form: { email: person.email, password: PASSWORD, to: wish } })
  const page = await knock(signInPage, { path: `/sign-in?to=${encodeURIComponent(wish)}` })

  expect(to).toBe(place)
  expect(page.body).toEqual({ to: wish === place ? wish : null })
})

test('officers are led to their chamber and administrators to theirs', async () => {
  const chamber = await aChamber()
  const officer = await anOfficer({ chamberId: chamber.id })
  const administrator = await aPerson({ isAdministrator: true })

  expect((await knock(signIn, { form: { email: officer.email, password: PASSWORD } })).to).toBe('/chamber')
  expect((await knock(signIn, { form: { email: administrator.email, password: PASSWORD } })).to).toBe('/admin')
})

test('the way in with a second factor: set up, asked for at the next sign-in, passed once, never replayed', async () => {
  const person = await aPerson({ isAdministrator: true })
  const form = { email: person.email, password: PASSWORD }
  const first = sessionIn((await knock(signIn, { form })).cookies)
  const { secret } = offerSecondFactor((await sessionOf(first))!)
  const codeAt = (seconds: number) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + seconds * 1000 })

  const enrolled = await knock(secondFactor, { form: { code: codeAt(-30), to: '/admin/health' }, cookie: first })
  expect(enrolled.to).toBe('/account/recovery-codes?to=%2Fadmin%2Fhealth')
  expect(await sessionOf(first)).toBeNull()
  expect(await sessionOf(sessionIn(enrolled.cookies))).toMatchObject({ hasSecondFactor: true, secondFactorPassed: true })

  const again = await knock(signIn, { form: { ...form, to: '/admin/health' } })
  const half = sessionIn(again.cookies)
  expect(again.to).toBe('/second-factor?to=%2Fadmin%2Fhealth')
  expect((await knock(healthPage, { path: '/admin/health', cookie: half })).to).toBe('/second-factor?to=%2Fadmin%2Fhealth')
  expect((await knock(secondFactorPage, { path: '/second-factor', cookie: half })).body).toEqual({ to: null, offer: null })
  expect(await knock(secondFactor, { form: { code: codeAt(-30) }, cookie: half })).toMatchObject({
    status: 400,
    body: { values: {}, errors: [{ name: 'code', key: 'accounts.codeWrong' }] },
  })

  const code = codeAt(0)
  const passed = await knock(secondFactor, { form: { code, to: '//evil.example' }, cookie: half })
  expect(passed.to).toBe('/admin')
  expect((await knock(healthPage, { path: '/admin/health', cookie: sessionIn(passed.cookies) })).status).toBe(200)
  const third = sessionIn((await knock(signIn, { form })).cookies)
  expect((await knock(secondFactor, { form: { code }, cookie: third })).status).toBe(400)
})

test('a dead link gets a page of its own, for looking and for pressing, whatever is typed', async () => {
  for (const params of [{ token: newToken().token }, { token: '%00' }, { token: 'x' }])
    for (const door of [lookAtVerification, lookAtReset]) expect((await knock(door as Door, { params })).status).toBe(410)
  for (const door of [verifyEmail, resetPassword])
    expect((await knock(door, { params: { token: 'x' }, form: { password: 'seven-camels-walk' } })).status).toBe(410)
})

test('to everyone but administrators the administration does not exist', async () => {
  const chamber = await aChamber()
  const [officer, member] = [await anOfficer({ chamberId: chamber.id }), await aPerson()]

  for (const person of [officer, member]) {
    const cookie = (await openSession(person.id)).split(';')[0]!
    for (const door of [chambersPage, healthPage]) {
      const { status, body } = await knock(door as Door, { cookie })
      expect(status).toBe(404)
      expect(JSON.stringify(body)).not.toContain(chamber.id)
    }
  }
  expect((await knock(chambersPage as Door, { path: '/admin/chambers' })).to).toBe('/sign-in?to=%2Fadmin%2Fchambers')
})

test('where no mail is caught there is no inbox to look into', async () => {
  expect((await knock(caughtMails as Door, { path: '/dev/mail' })).status).toBe(404)
})
