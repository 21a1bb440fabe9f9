import { expect, test } from 'vitest'
import { LANGUAGES } from '#app/i18n/languages.ts'
import { renderMail } from '#app/platform/mail/render.server.tsx'
import { type EmailName, emails } from '#emails/index.ts'

const cases = (Object.keys(emails) as EmailName[]).flatMap((name) => LANGUAGES.map((language) => [name, language] as const))

test.each(cases)('%s in %s renders its preview: subject, html and text, language and direction', async (name, language) => {
  const mail = await renderMail(name, emails[name].preview as never, language)

  expect(emails[name].name).toBe(name)
  expect(mail.subject.length).toBeGreaterThan(5)
  expect(mail.subject).not.toMatch(/\n/)
  expect(mail.html).toMatch(new RegExp(`<html[^>]*lang="${language}"`))
  expect(mail.html).toMatch(new RegExp(`<html[^>]*dir="${language === 'ur' ? 'rtl' : 'ltr'}"`))
  expect(mail.text.length).toBeGreaterThan(80)
  expect(mail.html).not.toMatch(/<img|<script|https?:\/\/(?!dosti\.example|zhetysu-hides\.example|www\.w3\.org)/)
})
