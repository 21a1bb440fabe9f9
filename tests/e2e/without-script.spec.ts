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

test('the directory is searched, narrowed down and its search saved without script, on a phone', async ({ reader }) => {
  const { page, fill, press, go, t, signIn } = await reader('ur', { javaScript: false, width: 390 })
  await signIn('info@frontier-boot-works-ltd.example')
  await go('/companies?lng=ur')
  await fill('directory.words', 'кожа')
  await press('directory.find')
  await page.getByText(t('directory.narrow')).click()
  await page.getByLabel(t('countries.KZ')).first().check()
  await press('directory.apply')
  await expect(page).toHaveURL(/country=KZ/)
  await expect(page.getByRole('heading', { name: 'Taraz Teri-Ileu LLP' })).toBeVisible()
  await expect(page.getByText('Rangpur Tanners')).toHaveCount(0)
  await page.getByText(t('directory.save'), { exact: true }).first().click()
  await press('directory.save')
  await expect(page).toHaveURL(/account\/searches/)
  await expect(page.getByText(t('directory.pace.weekly')).first()).toBeVisible()
})

test('the directory and the saved searches have no fault of accessibility and fit a phone', async ({ reader }) => {
  const { go, look, signIn } = await reader('kk', { width: 390 })
  await signIn('info@taraz-teri-ileu-llp.example')
  await go('/companies?q=leather&lng=kk')
  await look()
  await go('/account/searches')
  await look()
})
