import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** A company of the demonstration with meetings in its published timetable; the person who registered it is its delegate. */
const DELEGATE = 'info@lyallpur-sej-home-textiles.example'

/** What the browser keeps for use without a network: the addresses, and how many workers stand ready. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const caught = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
    const workers = await navigator.serviceWorker.getRegistrations()
    return { paths: caught.flat().map(({ url }) => new URL(url).pathname), workers: workers.length }
  })

test('a delegate reads the own day without a network, and nothing of it is left after signing out', async ({ reader }) => {
  const { page, t, signIn, openMail, look, go } = await reader('en', { width: 390 })
  await signIn(DELEGATE)
  await openMail(DELEGATE, /^Your meeting with /, '/my-day/')
  const myDay = new URL(page.url()).pathname
  const meetings = page.locator('[data-my-day]').getByRole('heading', { level: 3 })
  await expect(page.getByText(t('agenda.next'), { exact: true }).filter({ visible: true })).toHaveCount(1)
  await look()
  await expect.poll(async () => (await kept(page)).paths).toEqual(expect.arrayContaining([myDay, expect.stringMatching(/\.css$/)]))
  // What was read before in another language, or with an older plan, is not what is kept.
  await go(`${myDay}?lng=ur`)
  await go(`${myDay}?lng=en`)
  await go(myDay)
  const partners = await meetings.allTextContents()
  expect(partners.length).toBeGreaterThan(0)

  await page.context().setOffline(true)
  await page.reload()

  await expect(meetings).toHaveText(partners)
  await expect(page.getByText(/^As of .+ This page opens without a network too/)).toBeVisible()
  await expect(page.locator('[data-when="next"]')).toHaveCount(1)

  await page.context().setOffline(false)
  await page.getByText(t('ui.menu'), { exact: true }).click()
  await page.getByRole('button', { name: t('ui.signOut') }).click()
  await expect(page.getByText(t('accounts.signedOut'))).toBeVisible()

  expect(await kept(page)).toEqual({ paths: [], workers: 0 })
  await go(myDay)
  await expect(page).toHaveURL(/sign-in/)
  await page.context().setOffline(true)
  await expect(page.goto(myDay)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/)
})
