import PostalMime from 'postal-mime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { LANGUAGES } from '#app/i18n/languages.ts'
import { db, transaction } from '#app/platform/db.server.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { sendDueMails } from '#app/platform/mail/post.server.ts'
import { closeTransport } from '#app/platform/mail/transport.server.ts'
import { Paragraph, Title } from '#emails/_parts/text.tsx'
import { defineEmail } from '#emails/define-email.ts'
import { type EmailName, emails } from '#emails/index.ts'
import { type Mailbox, startMailbox } from '#tests/setup/mailbox.ts'

const NOW = new Date('2027-01-15T09:00:00Z')
const NAMES = { en: 'Amina Yusuf', ur: 'نائلہ ملک', ru: 'Дмитрий Ким', kk: 'Айгүл Әбіш' }
let mailbox: Mailbox

beforeAll(async () => void (mailbox = await startMailbox()))
afterAll(async () => {
  closeTransport()
  await mailbox.stop()
})

test('every template in every language comes back whole from another parser: both parts, their charset, subject, name, no unfilled place', async () => {
  const templates = Object.keys(emails) as EmailName[]
  for (const template of templates)
    await transaction(async (tx) => {
      for (const language of LANGUAGES) {
        const to = { address: `${template}.${language}@firm.example`, name: NAMES[language], language }
        await queueMail(tx, { template, props: emails[template].preview as never, to })
      }
    })
  await sendDueMails(NOW)

  const sources = await mailbox.sources()
  expect(sources).toHaveLength(templates.length * LANGUAGES.length)
  for (const source of sources) {
    const mail = await PostalMime.parse(source)
    const row = await db.mail.findFirstOrThrow({ where: { toAddress: mail.to![0]!.address! } })
    expect(mail).toMatchObject({ subject: row.subject, text: expect.stringContaining(row.text.slice(0, 40)) })
    expect(mail.to![0]!.name).toBe(NAMES[row.language])
    expect(mail.html!.trim()).toBe(row.html.trim())
    expect(mail.text!.trim().replaceAll('\r\n', '\n')).toBe(row.text.trim())
    expect(mail.headers.find(({ key }) => key === 'content-language')!.value).toBe(row.language)
    expect(source.match(/^Content-Type: text\/(plain|html); charset=utf-8\r?$/gim)).toHaveLength(2)
    expect(`${mail.subject}${mail.text}`).not.toMatch(/[{}]|undefined|\[object|�/)
  }
}, 60_000)

const LEFT = {
  'a placeholder': 'Dear {name}, welcome.',
  'a double placeholder': 'Dear {{ company }}, welcome.',
  'an undefined value': `Dear ${undefined}, welcome.`,
  'an object': `Dear ${{}}, welcome.`,
  'a missing message': undefined as unknown as string,
  'an empty message': '',
}

test.each(Object.entries(LEFT))('a template that leaves %s queues nothing', async (_what, text) => {
  const left = defineEmail({
    name: 'left',
    schema: z.object({ company: z.string() }),
    subject: () => 'A subject',
    preheader: () => 'A preheader',
    Body: () => (
      <>
        <Title>A title</Title>
        <Paragraph>{text}</Paragraph>
      </>
    ),
    preview: { company: 'Indus Leather Works' },
  })
  Object.assign(emails, { left })
  const order = {
    template: 'left' as EmailName,
    props: { company: 'X' } as never,
    to: { address: 'left@firm.example', language: 'en' as const },
  }

  await expect(transaction((tx) => queueMail(tx, order))).rejects.toThrow(/unfilled place|word of the letter is missing/)
  expect(await db.mail.count({ where: { toAddress: 'left@firm.example' } })).toBe(0)
  delete (emails as Partial<Record<string, unknown>>).left
})
