import { expect, test } from 'vitest'
import { LANGUAGES } from '#app/i18n/languages.ts'
import { renderMail } from '#app/platform/mail/render.server.tsx'
import { COLOURS } from '#emails/_parts/colours.ts'
import { type EmailName, emails } from '#emails/index.ts'

const cases = (Object.keys(emails) as EmailName[]).flatMap((name) => LANGUAGES.map((language) => [name, language] as const))
const COMMENTS = /<!--[\s\S]*?-->/g

test.each(cases)('%s in %s renders its preview: subject, html and text, language and direction', async (name, language) => {
  const mail = await renderMail(name, emails[name].preview as never, language)
  const dir = language === 'ur' ? 'rtl' : 'ltr'

  expect(emails[name].name).toBe(name)
  expect(mail.subject.length).toBeGreaterThan(5)
  expect(mail.subject).not.toMatch(/\n/)
  expect(mail.text.length).toBeGreaterThan(80)
  for (const tag of ['html', 'body']) {
    const opening = mail.html.match(new RegExp(`<${tag}[^>]*>`))![0]
    expect(opening).toContain(`lang="${language}"`)
    expect(opening).toContain(`dir="${dir}"`)
  }
  // The container's own direction: some programs take off the document's.
  expect(mail.html).toMatch(new RegExp(`<div class="ink" lang="${language}" dir="${dir}"`))
  expect(mail.html).not.toMatch(/<img|<script|<link|https?:\/\/(?!dosti\.example|zhetysu-hides\.example|www\.w3\.org)/)
})

test.each(cases)('%s in %s can be read in the dark and on a phone', async (name, language) => {
  const { html } = await renderMail(name, emails[name].preview as never, language)

  expect(html).toContain('<meta name="color-scheme" content="light dark"/>')
  expect(html).toContain('<meta name="viewport"')
  expect(html).toMatch(/prefers-color-scheme: dark[\s\S]*max-width: 480px[\s\S]*<\/style>/)
  // Each colour that stands inline is one that the night replaces, on an element that has a class to be replaced by.
  const days = Object.values(COLOURS).map(({ day }) => day as string)
  for (const [tag] of html.replace(COMMENTS, '').matchAll(/<[^>]*style="[^"]*#[0-9a-f]{3,6}[^"]*"[^>]*>/g)) {
    expect(tag).toContain('class="')
    for (const [colour] of tag.matchAll(/(?<!&)#[0-9a-f]{6}|(?<!&)#[0-9a-f]{3}\b/g)) expect(days).toContain(colour)
  }
})

test.each((Object.keys(emails) as EmailName[]).map((name) => [name]))('%s in Urdu isolates every Latin and Cyrillic name', async (name) => {
  const { html, subject } = await renderMail(name, emails[name].preview as never, 'ur')

  expect(bareWords(html.slice(html.indexOf('<body'), html.indexOf('</body>')).replace(COMMENTS, ''), 'ur')).not.toMatch(
    /[\p{Script=Latin}\p{Script=Cyrillic}]/u,
  )
  expect(subject.replace(/\u2068[^\u2069]*\u2069/g, '')).not.toMatch(/[\p{Script=Latin}\p{Script=Cyrillic}]/u)
})

test('the preheader stands in the letter and not in its text part', async () => {
  const { html, text } = await renderMail('company-verified', emails['company-verified'].preview, 'en')

  expect(html.indexOf('has looked at your profile')).toBeLessThan(html.indexOf('<h1'))
  expect(text.match(/has looked at your profile/g)).toHaveLength(1)
})

/** The words that stand in the language itself: in no part of another language, in no isolate, in no address, in nothing that finds its own direction. */
function bareWords(html: string, language: string): string {
  const open: { tag: string; isOut: boolean }[] = []
  let words = ''
  for (const [, close, tag, attributes, text] of html.matchAll(/<(\/?)(\w+)([^>]*)>([^<]*)/g)) {
    if (close) open.length = open.findLastIndex((element) => element.tag === tag)
    else if (!/^(br|hr|meta)$/.test(tag!)) {
      const isForeign = attributes!.includes('lang="') && !attributes!.includes(`lang="${language}"`)
      const isApart = tag === 'bdi' || (tag === 'a' && attributes!.includes('dir="ltr"')) || attributes!.includes('dir="auto"')
      open.push({ tag: tag!, isOut: isForeign || isApart || attributes!.includes('data-skip-in-text') })
    }
    if (!open.some(({ isOut }) => isOut)) words += text!.replace(/&[#\w]+;/g, '')
  }
  return words
}
