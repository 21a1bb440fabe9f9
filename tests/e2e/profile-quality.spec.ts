import { expect, test } from './fixtures.ts'

test('an offer’s text suggests codes and categories while it is written, and one click takes them over', async ({ reader }) => {
  const { page, t, signIn, fill, pick, check, press, go, look } = await reader('ru')
  await signIn('info@batyr-shag-footwear-factory.example')
  const home = new URL(page.url()).pathname
  await go(`${home}/offers/new`)

  await page.getByLabel(t('companies.itemText')).pressSequentially('Ремни кожаные мужские')
  await expect(page.getByText(t('ui.suggested'))).toBeVisible()
  await check(/HS 420330/)
  await page.locator('input[name="categories[]"]').first().check()
  await check(t('companies.cooperation.supply'))
  await page.getByText(t('items.details')).click()
  await fill('items.quantity', '1 200')
  await pick('items.unit', 'H87')
  await pick('items.incoterm', 'FOB')
  await fill('items.incotermPlace', 'Алматы')
  await press('common.save')
  await expect(page.getByText(t('items.termNeedsPort', { term: 'FOB' })).first()).toBeVisible()
  await expect(page.getByLabel(/HS 420330/)).toBeChecked()
  await pick('items.incoterm', 'DAP')
  await press('common.save')

  await expect(page.getByText('Ремни кожаные мужские')).toBeVisible()
  await expect(page.getByText('1 200 штук')).toBeVisible()
  await look()
  await go(`${home}/preview`)
  await expect(page.getByText('Ремни кожаные мужские')).toBeVisible()
  await look()
  // The letter in its frame runs nothing, so it is asked for by itself: under one policy, its own.
  const letter = await page.request.get(`${home}/preview/letter/kk`)
  expect(await letter.text()).toContain('Batyr-Shag Footwear Factory')
  expect(letter.headers()['content-security-policy']).toMatch(/^default-src 'none'; style-src 'unsafe-inline'[^,]*sandbox[^,]*$/)
})

test('a company that was asked confirms its profile with one button', async ({ reader }) => {
  const { page, t, signIn, press, look } = await reader('en', { width: 390 })
  await signIn('info@alatau-wool-felt-llp.example')

  await expect(page.getByRole('heading', { name: t('freshness.question') })).toBeVisible()
  await look()
  await press('freshness.confirm')
  await expect(page.getByText(t('freshness.confirmed'))).toBeVisible()
  await expect(page.getByRole('heading', { name: t('freshness.question') })).toHaveCount(0)
})
