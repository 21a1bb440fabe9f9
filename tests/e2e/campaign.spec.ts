import type { Page } from '@playwright/test'
import { waitForMail } from '#tests/setup/mailbox.ts'
import { expect, test } from './fixtures.ts'

test('an officer invites companies: writes, sees who gets it, tries it out, sends, takes it back, sends again', async ({ reader }) => {
  const { page, t, go, press, check, look, signIn } = await reader('en')
  const inEnglish = (field: 'campaigns.field.subject' | 'campaigns.field.text') =>
    page.getByLabel(t('events.field.inLanguage', { field: t(field), language: 'en' }))
  await signIn('officer.pk@dosti.example')
  await go('/chamber/campaigns/new')
  await check(t('campaigns.kind.invitation'))
  await page.getByLabel(t('campaigns.field.event')).first().selectOption({ label: 'Silk Road Trade Mission, Almaty' })
  await check(t('sectors.leather'))
  await inEnglish('campaigns.field.subject').fill('Leather makers at {event}')
  await inEnglish('campaigns.field.text').fill('Dear {name},\n\nplease come: {link}')
  await press('campaigns.save')
  await expect(page.getByText(t('campaigns.unknownPlace')).first()).toBeVisible()
  await inEnglish('campaigns.field.text').fill('Dear {company},\n\nplease come, {dates}: {link}')
  await press('campaigns.save')

  const title = 'Leather makers at Silk Road Trade Mission, Almaty'
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await expect(page.frameLocator('iframe.mail').getByRole('heading', { name: title })).toBeVisible()
  await press('mails.test')
  await waitForMail(process.env.E2E_MAIL_DIR!, 'officer.pk@dosti.example', `[Test] ${title}`)

  await send(page)
  await expect(page.getByText(t('campaigns.state.waiting'), { exact: true })).toBeVisible()
  await look()
  await press('campaigns.undo')
  await expect(page.getByText(t('campaigns.undone'))).toBeVisible()
  await send(page)
  await page.getByRole('link', { name: t('campaigns.result.queued') }).click()
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  await press('campaigns.undo')
  await expect(page.getByText(t('campaigns.state.draft'), { exact: true })).toBeVisible()
})

/** The button that names the number asks once more, with the same words. */
async function send(page: Page) {
  await page.locator('summary', { hasText: /Send to \d+/ }).click()
  await page.getByRole('button', { name: /Send to \d+/ }).click()
}
