import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from './fixtures.ts'

test('forms and links work without script, and a refused form keeps what was typed', async ({ reader }) => {
  const { page, fill, press, go, t } = await reader('kk', { javaScript: false })
  await go('/sign-up')
  await fill('accounts.name', 'Айгүл')
  await fill('accounts.email', 'not an address')
  await press('accounts.signUp')

  await expect(page.getByLabel(t('accounts.name')).first()).toHaveValue('Айгүл')
  await expect(page.getByText(t('form.email')).first()).toBeVisible()
  await page.getByRole('link', { name: 'اردو' }).click()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
})

test('the language follows the browser, then the switcher, and stays', async ({ reader }) => {
  const { page, go, look } = await reader('ru')
  await go('/')
  await look()
  await page.getByRole('link', { name: 'Қазақша' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'kk')
  await go('/events')
  await expect(page.locator('html')).toHaveAttribute('lang', 'kk')
})

test('a page ships at most 120 kB of script', async ({ reader }) => {
  const { page, go } = await reader('en')
  const scripts = new Set<string>()
  page.on('response', (response) => {
    if (/\.js$/.test(new URL(response.url()).pathname)) scripts.add(new URL(response.url()).pathname)
  })
  await go('/sign-up')
  await page.waitForLoadState('networkidle')

  const shipped = readdirSync('build/client/assets')
    .filter((file) => scripts.has(`/assets/${file}`))
    .reduce((sum, file) => sum + gzipSync(readFileSync(`build/client/assets/${file}`)).length, 0)
  expect(scripts.size).toBeGreaterThan(0)
  expect(shipped).toBeLessThan(120_000)
})
