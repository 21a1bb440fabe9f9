import type { APIRequestContext, APIResponse, PlaywrightWorkerArgs } from '@playwright/test'
import * as paths from '#app/paths.ts'
import { DEMONSTRATION_PASSWORD, expect, test } from './fixtures.ts'

const FORGED = '00000000-0000-4000-8000-000000000000'
const TOO_LONG = 'я'.repeat(60_000)
const BROKEN_IDS = [FORGED, 'abc', "' OR 1=1 --", '../../etc/passwd', '%F0%9F%98%80', '..%2f..', 'ي'.repeat(300)]

const MEMBER = 'info@frontier-boot-works-ltd.example'
const OTHER_MEMBER = 'info@batyr-shag-footwear-factory.example'
const OFFICER = 'officer.pk@dosti.example'
const ADMINISTRATOR = 'administrator@dosti.example'

/** Somebody at the server without a browser, signed in. */
async function client(playwright: PlaywrightWorkerArgs['playwright'], baseURL: string, email?: string): Promise<APIRequestContext> {
  const request = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { Origin: baseURL, 'Accept-Language': 'en' },
    maxRedirects: 0,
  })
  if (email) {
    const answer = await request.post(paths.signInPath(), { form: { email, password: DEMONSTRATION_PASSWORD } })
    expect(answer.status()).toBe(302)
  }
  return request
}

async function expectReadable(answer: APIResponse, what: string) {
  const text = await answer.text()
  expect(answer.status(), `${what}\n${text.slice(0, 400)}`).toBeLessThan(500)
  expect(text, what).not.toMatch(/node_modules|\bat .+\.(ts|js):\d+|Prisma|PostgresError/)
}

/** Pages with an id in their address, by who may open pages of that kind. */
const ADDRESSES: [string | undefined, ((id: string) => string)[]][] = [
  [
    undefined,
    [
      paths.eventPagePath,
      paths.companyPagePath,
      paths.answerPath,
      paths.verifyEmailPath,
      paths.resetPasswordPath,
      paths.joinPath,
      paths.caughtMailPath,
    ],
  ],
  [
    MEMBER,
    [
      paths.companyPath,
      paths.companyEventsPath,
      paths.companyPeoplePath,
      paths.companyPrivacyPath,
      paths.companyDataPath,
      paths.companyDataFilePath,
      paths.companyIntroductionsPath,
      (id) => paths.companyIntroductionPath(id, id),
      (id) => paths.profileStepPath(id, 'identity'),
      (id) => paths.profileStepPath(id, 'submit'),
      (id) => paths.sectorProfilePath(id, id),
      (id) => paths.newItemPath(id, 'offer'),
      (id) => paths.itemPath(id, 'need', id),
    ],
  ],
  [
    OFFICER,
    [
      paths.verificationPath,
      paths.companyConsentsPath,
      paths.handOverPath,
      (id) => paths.eventExportPath(id, 'matches', 'csv'),
      paths.chamberEventPath,
      paths.editEventPath,
      paths.participantsPath,
      paths.runsPath,
      (id) => paths.runPath(id, id),
      paths.reviewQueuePath,
      paths.chamberIntroductionsPath,
      paths.matchPath,
    ],
  ],
  [ADMINISTRATOR, [paths.adminChamberPath]],
]

for (const [email, builders] of ADDRESSES)
  test(`forged ids in addresses are answered with a page that says so: ${email ?? 'nobody signed in'}`, async ({ playwright, baseURL }) => {
    const request = await client(playwright, baseURL!, email)
    for (const build of builders)
      for (const id of BROKEN_IDS) {
        const path = build(encodeURIComponent(id))
        const answer = await request.get(path)
        await expectReadable(answer, `GET ${path}`)
        expect([302, 400, 404, 410], `GET ${path}`).toContain(answer.status())
        const posted = await request.post(path, { form: { intent: 'save', decision: 'approve', answer: 'yes' } })
        await expectReadable(posted, `POST ${path}`)
        expect([302, 400, 404, 405, 409, 410], `POST ${path}`).toContain(posted.status())
      }
  })

/** Every form that needs no id of its own, by who may send it. */
const FORMS: [string | undefined, string[]][] = [
  [undefined, [paths.signUpPath(), paths.signInPath(), paths.forgotPasswordPath(), paths.checkInboxPath(), paths.secondFactorPath()]],
  [MEMBER, [paths.newCompanyPath(), paths.accountPath(), paths.secondFactorPath()]],
  [OFFICER, [paths.newEventPath()]],
  [ADMINISTRATOR, [paths.adminChambersPath(), paths.adminHealthPath()]],
]

const NAMES = [
  'name',
  'email',
  'password',
  'language',
  'country',
  'intent',
  'code',
  'venue',
  'cityId',
  'startsOn',
  'meetingsPerCompany',
  'chamberId',
  'sectors[]',
  'name.en',
  'job',
]

const BODIES: [string, Record<string, string>][] = [
  ['empty', {}],
  ['of the wrong types', Object.fromEntries(NAMES.map((name) => [name, '\u0000\u202e{"$ne":1}']))],
  ['far too long', Object.fromEntries(NAMES.slice(0, 6).map((name) => [name, TOO_LONG]))],
  [
    'with forged names',
    {
      '__proto__.isAdministrator': '1',
      'constructor.prototype.x': '1',
      'a.b.c.d': '1',
      'x[]': '1',
      'x.__proto__.y': '2',
      name: 'a',
      'name.en.x': 'b',
    },
  ],
]

for (const [email, forms] of FORMS)
  test(`bodies that no form of ours has come back readable: ${email ?? 'nobody signed in'}`, async ({ playwright, baseURL }) => {
    const request = await client(playwright, baseURL!, email)
    for (const form of forms)
      for (const [kind, body] of BODIES) {
        const answer = await request.post(form, { form: body })
        await expectReadable(answer, `POST ${form}, ${kind}`)
        expect([302, 400, 404, 405, 413, 422, 429], `POST ${form}, ${kind}`).toContain(answer.status())
      }
  })

test('a body that is too large, of another kind or from another site is refused', async ({ playwright, baseURL }) => {
  const request = await client(playwright, baseURL!)

  const large = await request.post(paths.signUpPath(), { form: { name: 'x'.repeat(1_100_000) } })
  expect(large.status()).toBe(413)
  const json = await request.post(paths.signUpPath(), { data: { name: 'x' } })
  await expectReadable(json, 'JSON to a form')
  expect(json.status()).toBe(422)
  const foreign = await request.post(paths.signInPath(), {
    form: { email: MEMBER, password: DEMONSTRATION_PASSWORD },
    headers: { Origin: 'https://evil.example' },
  })
  expect(foreign.status()).toBe(403)
})

test('whoever is not signed in reaches no page of a role, not even its data', async ({ playwright, baseURL }) => {
  const request = await client(playwright, baseURL!)
  for (const path of [
    paths.companiesPath(),
    paths.chamberPath(),
    paths.chamberEventsPath(),
    paths.verificationQueuePath(),
    paths.adminPath(),
    paths.accountPath(),
  ]) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(302)
    expect(answer.headers().location, path).toContain('/sign-in')
    const data = await request.get(`${path}.data`)
    expect(await data.text(), path).not.toMatch(/@(?!remix)/)
  }
})

test('a company reaches neither another company, nor a chamber, nor the administration', async ({ playwright, baseURL }) => {
  const own = await client(playwright, baseURL!, MEMBER)
  const other = await client(playwright, baseURL!, OTHER_MEMBER)
  const otherHome = (await other.get(paths.companiesPath())).headers().location!
  expect(otherHome).toMatch(/\/company\/[0-9a-f-]{36}/)

  for (const path of [otherHome, `${otherHome}/introductions`, `${otherHome}/profile/contact`, `${otherHome}/profile/contact.data`])
    expect((await own.get(path)).status(), path).toBe(404)
  for (const path of [paths.chamberPath(), paths.chamberEventsPath(), paths.verificationQueuePath()])
    expect((await own.get(path)).status(), path).toBe(403)
  expect((await own.get(paths.adminPath())).status()).toBe(404)
})

test('wrong sign-ins are slowed down, and say nothing of who has an account', async ({ playwright, baseURL }) => {
  const request = await client(playwright, baseURL!)
  const tryOnce = (email: string) => request.post(paths.signInPath(), { form: { email, password: 'not the password' } })

  const known = await (await tryOnce('officer.ru@dosti.example')).text()
  const unknown = await (await tryOnce('officer.xx@dosti.example')).text()
  const plain = (html: string) => html.replace(/nonce="[^"]*"|nonce-[^']*|officer\.\w\w@/g, '')
  expect(plain(known)).toBe(plain(unknown))

  let last = 0
  for (let i = 0; i < 12; i++) last = (await tryOnce('slow.down@dosti.example')).status()
  expect(last).toBe(429)
})

test('health answers without a session, and pages carry their safety headers', async ({ request }) => {
  expect(await (await request.get('/healthz')).json()).toEqual({ ok: true })
  expect(await (await request.get('/readyz')).json()).toEqual({ ready: true })
  const headers = (await request.get('/')).headers()
  expect(headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-[^']+'/)
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['referrer-policy']).toBe('same-origin')
  expect(headers['x-powered-by']).toBeUndefined()
})
