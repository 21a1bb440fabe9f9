import type { Page } from '@playwright/test'
import { expect, type Reader, test } from './fixtures.ts'

const NAME = { en: 'Boots and Hides Day', ur: 'جوتے اور کھالیں', ru: 'День обуви и сырья', kk: 'Аяқ киім мен шикізат күні' }
const PK = { email: 'info@frontier-boot-works-ltd.example', name: 'Frontier Boot Works' }
const KZ = { email: 'info@batyr-shag-footwear-factory.example', name: 'Batyr-Shag' }

test('an event from the call to the door: planned, joined, matched, timetabled, told, and checked in', async ({ reader }) => {
  test.setTimeout(300_000)
  const ours = await reader('en')
  const theirs = await reader('kk')
  const pk = await reader('en', { width: 390 })
  const kz = await reader('ru')
  await ours.signIn('officer.pk@dosti.example')
  await theirs.signIn('officer.kz@dosti.example')
  await pk.signIn(PK.email)
  await kz.signIn(KZ.email)

  const eventId = await planToday(ours)
  await layOut(ours, eventId)
  const pkId = await join(pk, NAME.en)
  const kzId = await join(kz, NAME.ru)
  await accept(ours, eventId, PK.name)
  await accept(theirs, eventId, KZ.name)
  await sendDelegate(pk, pkId, eventId)
  await sendDelegate(kz, kzId, eventId)

  await act(ours, eventId, 'begin-matching')
  await match(ours, eventId)
  await approve(ours, eventId)
  await approve(theirs, eventId)

  await bringInterpreter(theirs, eventId)
  await timetable(ours, eventId)
  await expect(async () => {
    await pk.go(`/company/${pkId}/events/${eventId}/meetings`)
    await expect(pk.page.getByText(pk.t('timetable.ownNone'))).toBeVisible({ timeout: 1000 })
  }).toPass()
  await publish(ours, eventId)
  await readAgenda(pk, pkId, eventId, KZ.name)
  await readAgenda(kz, kzId, eventId, PK.name)

  await checkIn(theirs, eventId)
  await checkInWithoutNetwork(theirs, eventId)
})

async function planToday({ page, fill, pick, press, go, t }: Reader): Promise<string> {
  await go('/chamber/events/new')
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  await pick('events.field.kind', 'trade_mission')
  await pick('events.field.coOrganiser', 'demo-alatau')
  await pick('events.field.city', 'PK-LHE')
  await fill('events.field.venue', 'Expo Centre')
  // Two days, so that it is a day of the event on whichever side of midnight the test runs.
  await fill('events.field.startsOn', day(0))
  await fill('events.field.endsOn', day(1))
  await fill('events.field.registrationOpens', `${day(-2)}T09:00`)
  await fill('events.field.registrationCloses', `${day(0)}T23:59`)
  await page.locator('input[name="introductionPolicy"][value="direct"]').check()
  for (const code of ['en', 'ur', 'ru', 'kk'] as const) {
    await page.locator(`input[name="name.${code}"]`).fill(NAME[code])
    await page.locator(`textarea[name="text.${code}"]`).fill(NAME[code])
  }
  await press('common.save')
  await expect(page.getByText(t('events.planned'))).toBeVisible()
  const eventId = page.url().match(/events\/([0-9a-f-]{36})/)![1]!
  await page.locator('summary', { hasText: t('events.act.publish') }).click()
  await press('events.act.publish')
  await expect(page.getByText(t('events.actDone.publish'))).toBeVisible()
  return eventId
}

/** Sessions of both days and a hall with tables. */
async function layOut({ page, press, look, go, t }: Reader, eventId: string) {
  await go(`/chamber/events/${eventId}/planning`)
  await look()
  await press('planning.layOut')
  await expect(page.getByText(t('planning.sessionsSaved'))).toBeVisible()
  await go(`/chamber/events/${eventId}/planning/places`)
  await look()
  await press('planning.addTables')
  await expect(page.getByText('T20').first()).toBeVisible()
  await go(`/chamber/events/${eventId}/planning/programme`)
  await look()
}

async function join({ page, look, go, t }: Reader, event: string): Promise<string> {
  await go('/company')
  const companyId = page.url().match(/company\/([0-9a-f-]{36})/)![1]!
  await go(`/company/${companyId}/events`)
  const card = page.getByRole('article', { name: event })
  for (const box of await card.getByRole('checkbox').all()) await box.check()
  await card.getByRole('button', { name: t('events.askToTakePart') }).click()
  await expect(page.getByRole('article', { name: event }).getByText(t('events.participation.requested'))).toBeVisible()
  await look()
  return companyId
}

async function accept({ page, go, t }: Reader, eventId: string, company: string) {
  await go(`/chamber/events/${eventId}/participants`)
  await page
    .getByRole('row', { name: company })
    .getByRole('button', { name: t('events.accept') })
    .click()
  await expect(page.getByRole('row', { name: company }).getByText(t('events.participation.accepted'))).toBeVisible()
}

/** One of the company's own people, with one click. */
async function sendDelegate({ page, look, go, t }: Reader, companyId: string, eventId: string) {
  await go(`/company/${companyId}/events/${eventId}`)
  await look()
  await page.locator('button[name="intent"][value="add-colleague"]').first().click()
  await expect(page.getByRole('table', { name: t('place.delegates') })).toBeVisible()
}

async function act({ page, go, t }: Reader, eventId: string, name: 'begin-matching') {
  await go(`/chamber/events/${eventId}`)
  await page.locator('summary', { hasText: t(`events.act.${name}`) }).click()
  await page.locator(`button[name="intent"][value="${name}"]`).click()
  await expect(page.getByText(t(`events.actDone.${name}`))).toBeVisible()
}

async function match({ page, press, go, t }: Reader, eventId: string) {
  await go(`/chamber/events/${eventId}/runs`)
  await press('matches.startRun')
  await expect(page.getByRole('link', { name: t('matches.toReview') })).toBeVisible({ timeout: 30_000 })
}

async function approve({ page, press, go, t }: Reader, eventId: string) {
  await go(`/chamber/events/${eventId}/review`)
  await page.locator('tbody th a').first().click()
  await expect(page.getByRole('heading', { name: t('matches.why') })).toBeVisible()
  await press('matches.approve')
  await expect(page.getByRole('main').getByRole('button', { name: t('matches.approve'), exact: true })).toHaveCount(0)
}

/** Once the introduction is made there is a meeting, and a timetable to make. */
async function timetable({ page, press, look, go, t }: Reader, eventId: string) {
  await expect(async () => {
    await go(`/chamber/events/${eventId}/introductions`)
    await expect(page.getByText(t('introductions.state.introduced'), { exact: true }).first()).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 20_000 })
  await go(`/chamber/events/${eventId}/timetable`)
  await look()
  await press('timetable.run')
  await expect(page.getByRole('button', { name: t('timetable.runAgain') })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('link', { name: KZ.name }).first()).toBeVisible()
  await look()
}

/** One side speaks English and Urdu, the other Russian. */
async function bringInterpreter({ page, press, look, go }: Reader, eventId: string) {
  await go(`/chamber/events/${eventId}/timetable/interpreters`)
  await look()
  await page.locator('input[name="name"]').first().fill('Гульнара Ахметова')
  for (const language of ['en', 'ru']) await page.locator(`input[name="languages[]"][value="${language}"]`).first().check()
  await press('common.save')
  await expect(page.getByText('Гульнара Ахметова').first()).toBeVisible()
}

async function publish({ page, look, go, t }: Reader, eventId: string) {
  await go(`/chamber/events/${eventId}/timetable/publish`)
  await look()
  await page.locator('summary', { hasText: t('timetable.part.publish') }).click()
  await page.getByRole('button', { name: t('timetable.publish', { count: 2 }) }).click()
  await expect(page.getByText(t('timetable.published'))).toBeVisible()
  await look()
}

async function readAgenda({ page, look, go }: Reader, companyId: string, eventId: string, partner: string) {
  await go(`/company/${companyId}/events/${eventId}/meetings`)
  await expect(page.getByText(partner).first()).toBeVisible()
  await look()
}

/** By the badge's code, once: the second time the desk says that the delegate is there already. */
async function checkIn({ page, press, fill, look, go, t }: Reader, eventId: string) {
  await go(`/chamber/events/${eventId}/door`)
  await look()
  const code = (await page.locator('tbody .code').first().textContent())!
  await fill('door.code', code.toLowerCase())
  await press('door.checkIn')
  const desk = page.locator('[data-said]')
  await expect(desk.getByText(t('door.said.arrived', { who: '' }).trim().slice(-12))).toBeVisible()
  await expect(page.locator('p[data-waiting]')).toBeHidden()
  await page.reload()
  await expect(page.getByText(t('door.arrivedOf', { arrived: 1, expected: 1 })).first()).toBeVisible()
  await fill('door.code', code)
  await press('door.checkIn')
  await expect(desk.getByRole('listitem')).toHaveCount(1)
  await go(`/chamber/events/${eventId}/door/times`)
  await look()
  // What an act refuses is told in the reader's language too.
  const refused = await page.request.post(`/chamber/events/${eventId}/door`, { form: { intent: 'undo', delegateId: eventId } })
  expect([refused.status(), await refused.text()]).toEqual([404, expect.stringContaining(t('ui.error.title.404'))])
}

/** The page was closed and is opened again where there is no network: a badge is ticked off there, and counts once when the network is back. */
async function checkInWithoutNetwork({ page: before, t }: Reader, eventId: string) {
  const context = before.context()
  const door = `/chamber/events/${eventId}/door`
  await before.goto(door)
  const [present, missing] = await before.locator('tbody .code').allTextContents()
  await expect.poll(() => before.evaluate(async (path) => Boolean(await caches.match(path, { ignoreVary: true })), door)).toBe(true)
  await before.goto(`${door}?show=arrived`)
  await before.close()
  await context.setOffline(true)

  const page = await context.newPage()
  await page.goto(door)
  const show = async (code: string) => {
    await page.getByLabel(t('door.code')).fill(code)
    await page
      .getByRole('main')
      .getByRole('button', { name: t('door.checkIn'), exact: true })
      .first()
      .click()
  }
  const told = page.locator('[data-said]').getByRole('listitem')
  await show(missing!)
  await expect(told.first()).toContainText(t('door.said.arrived', { who: '' }).trim().slice(-12))
  await show(missing!)
  await expect(told).toHaveCount(2)
  await show(present!)
  await expect(told).toHaveCount(3)
  await expect(page.locator('p[data-waiting]')).toContainText('1')
  // Who has no badge at hand is found by name, at once.
  await page.getByLabel(t('door.search')).fill(missing!.slice(-6))
  await expect(page.locator('tbody tr:visible')).toHaveCount(1)
  await expect(page.getByText(t('door.shownOf', { shown: 1, all: 2 }))).toBeVisible()
  await page.getByLabel(t('door.search')).fill('')
  await expect(page.locator('tbody tr:visible')).toHaveCount(2)
  // A slip of the hand is taken back without a network too, and the counts follow.
  const row = page.locator(`[data-arrival="${missing}"]`)
  await row.getByRole('button', { name: t('door.undo') }).click()
  await expect(row).toContainText(t('door.expected'))
  await expect(page.getByText(t('door.arrivedOf', { arrived: 0, expected: 1 }))).toHaveCount(1)
  await row.getByRole('button', { name: t('door.checkIn') }).click()
  await expect(page.locator('p[data-waiting]')).toContainText('3')
  await page.close()

  // What was not sent outlives the page: it is there when the page is opened once more, and leaves with the network.
  const later = await context.newPage()
  await later.goto(door)
  await expect(later.locator('p[data-waiting]')).toContainText('3')
  await expect(later.locator(`[data-arrival="${missing}"]`)).toContainText(t('door.arrived'))
  await context.setOffline(false)
  await expect(later.locator('p[data-waiting]')).toBeHidden()
  await later.reload()
  await expect(later.getByText(t('door.arrivedOf', { arrived: 1, expected: 1 }))).toHaveCount(2)
  await signOutWithUnsent(later, t)
}

/** Signing out would lose what was not sent: it is asked without a network, and sent with one. */
async function signOutWithUnsent(page: Page, t: Reader['t']) {
  await page.context().setOffline(true)
  await page.getByLabel(t('door.code')).fill('ABCDE-12345')
  await page
    .getByRole('main')
    .getByRole('button', { name: t('door.checkIn'), exact: true })
    .first()
    .click()
  const asked = page.waitForEvent('dialog').then(async (dialog) => {
    await dialog.dismiss()
    return dialog.message()
  })
  await page.getByRole('button', { name: t('ui.signOut') }).click()
  expect(await asked).toBe(t('ui.signOutUnsent', { count: 1 }))
  await expect(page.locator('p[data-waiting]')).toContainText('1')

  await page.context().setOffline(false)
  await page.getByRole('button', { name: t('ui.signOut') }).click()
  await expect(page.getByText(t('accounts.signedOut'))).toBeVisible()
  expect(await page.evaluate(async () => [localStorage.length, (await caches.keys()).length])).toEqual([0, 0])
}
