import AxeBuilder from '@axe-core/playwright'
import { type Browser, test as base, expect, type Page } from '@playwright/test'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { Language } from '#app/i18n/languages.ts'
import { type MessageArguments, translate } from '#app/i18n/translate.ts'
import { waitForMail } from '#tests/setup/mailbox.ts'

/** Of every account that the demonstration makes. */
export const DEMONSTRATION_PASSWORD = 'friendship-2027'

const MAIL_FOLDER = process.env.E2E_MAIL_DIR!

/** Somebody at a browser who reads one language. Finds things as people do: by what they are called there. */
export type Reader = {
  page: Page
  language: Language
  t: (key: MessageKey, args?: MessageArguments) => string
  go: (path: string) => Promise<void>
  fill: (label: MessageKey, value: string) => Promise<void>
  pick: (label: MessageKey, value: string) => Promise<void>
  check: (label: string | RegExp) => Promise<void>
  press: (button: MessageKey) => Promise<void>
  /** The page as it is now has no serious fault of accessibility, speaks the reader's language and fits its window. */
  look: () => Promise<void>
  signIn: (email: string, password?: string) => Promise<void>
  /** Opens the link of the newest mail to the address about the subject, as its reader would. */
  openMail: (to: string, subject: string | RegExp, path: string) => Promise<void>
}

type Fixtures = { reader: (language: Language, options?: { width?: number; javaScript?: boolean }) => Promise<Reader> }

export const test = base.extend<Fixtures>({
  reader: async ({ browser }, use) => {
    const closing: (() => Promise<void>)[] = []
    await use(async (language, options) => {
      const { reader, close } = await openReader(browser, language, options)
      closing.push(close)
      return reader
    })
    for (const close of closing) await close()
  },
})

export { expect }

async function openReader(browser: Browser, language: Language, { width = 1280, javaScript = true } = {}) {
  const context = await browser.newContext({ locale: language, viewport: { width, height: 900 }, javaScriptEnabled: javaScript })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    // A refused request is what some tests are about; the browser notes each, and each script of the test's own in a frame that runs none.
    const isNoted = /^(Failed to load resource|Blocked script execution in '[^']*\/letter\/)/.test(message.text())
    if (['error', 'warning'].includes(message.type()) && !isNoted) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  const t = (key: MessageKey, args?: MessageArguments) => translate(language, key, args)
  const reader: Reader = {
    page,
    language,
    t,
    go: async (path) => void (await page.goto(path)),
    fill: (label, value) => page.getByLabel(t(label)).first().fill(value),
    pick: async (label, value) => void (await page.getByLabel(t(label)).first().selectOption(value)),
    check: (label) =>
      page
        .getByLabel(label, { exact: typeof label === 'string' })
        .first()
        .check(),
    press: (button) =>
      page
        .getByRole('main')
        .getByRole('button', { name: t(button), exact: true })
        .first()
        .click(),
    look: () => lookAt(page, language),
    signIn: (email, password = DEMONSTRATION_PASSWORD) => signIn(reader, email, password),
    openMail: async (to, subject, path) => {
      const mail = await waitForMail(MAIL_FOLDER, to, subject)
      const link = mail.text?.match(new RegExp(`https?://[^\\s]+(${path}[^\\s]*)`))?.[1]
      expect(link, `a link to ${path} in the mail to ${to}`).toBeTruthy()
      await page.goto(link!)
    },
  }
  const close = async () => {
    expect(complaints, 'what the browser complained about').toEqual([])
    await context.close()
  }
  return { reader, close }
}

async function signIn({ page, fill, press, go }: Reader, email: string, password: string) {
  await go('/sign-in')
  await fill('accounts.email', email)
  await fill('accounts.password', password)
  await press('accounts.signIn')
  await expect(page).not.toHaveURL(/sign-in/)
}

/** Kinds of pages that were looked at in a language: once is enough. */
const seen = new Set<string>()

async function lookAt(page: Page, language: Language) {
  const kind = `${language} ${new URL(page.url()).pathname.replace(/[0-9a-f-]{36}|[\w-]{43}/g, ':id')}`
  if (seen.has(kind)) return
  seen.add(kind)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  await expect(page.locator('html')).toHaveAttribute('dir', language === 'ur' ? 'rtl' : 'ltr')
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' ')}`),
    page.url(),
  ).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(overflow, `${page.url()} is wider than its window`).toBeLessThanOrEqual(0)
}
