import type { Reader } from './fixtures.ts'
import { expect, test } from './fixtures.ts'

const SENDER = 'Dukaan Darya Global'
const PITCH =
  'We make halal skin and hair care with ubtan, henna, amla and black-seed oil, and fill under your own label from a thousand pieces. Labels in Russian and Kazakh are included; a first order can leave four weeks after the samples are agreed.'

test('a company answers another’s need, both chambers pass it on, a yes from the mailed link introduces the two', async ({ reader }) => {
  // Four people sign in, and every page is looked at.
  test.setTimeout(180_000)
  const sender = await reader('en', { width: 390 })
  await sender.signIn('info@dukaan-darya-global.example')
  await sender.go(`/companies?q=${encodeURIComponent('Sulu Market')}`)
  await sender.page.getByRole('heading', { name: 'Sulu Market' }).getByRole('link').click()
  const need = sender.page.getByRole('listitem').filter({ hasText: 'Халяльная уходовая косметика' })
  await need.getByRole('link', { name: sender.t('interests.express') }).click()
  await sender.fill('interests.pitch', 'Too short')
  await expect(sender.page.getByText('9 / 150–600')).toBeVisible()
  await sender.page.getByLabel(sender.t('interests.pitch')).fill(PITCH)
  await sender.look()
  await sender.press('interests.send')
  await expect(sender.page.getByText(sender.t('interests.sent'))).toBeVisible()
  await sender.look()

  await approve(await reader('ur', { width: 390 }), 'officer.ur@dosti.example')
  const second = await reader('kk')
  await approve(second, 'officer.kz@dosti.example')
  await expect(second.page.getByText(second.t('interests.done.forwarded'))).toBeVisible()

  const receiver = await reader('ru')
  await receiver.openMail('info@sulu-market.example', /Dukaan Darya|сотрудничать/, '/interest/')
  await expect(receiver.page.getByText('fill under your own label')).toBeVisible()
  await expect(receiver.page.getByText('info@dukaan-darya-global.example')).toHaveCount(0)
  await receiver.look()
  await receiver.page
    .getByRole('button', { name: receiver.t('introductions.sayYes') })
    .first()
    .click()
  await expect(receiver.page.getByText(receiver.t('interests.said.yes'))).toBeVisible()
  await sender.openMail('info@dukaan-darya-global.example', /^Introduction: /, '/')
})

async function approve({ page, t, signIn, go, check, press, look }: Reader, email: string) {
  await signIn(email)
  await go('/chamber/interests')
  await look()
  await page.getByRole('row').filter({ hasText: SENDER }).getByRole('link').first().click()
  await expect(page.getByText('fill under your own label')).toBeVisible()
  await look()
  await check(new RegExp(`^${t('interests.act.approve')}`))
  await press('interests.decision.send')
}
