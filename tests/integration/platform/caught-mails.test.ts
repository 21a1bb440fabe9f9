import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import nodemailer from 'nodemailer'
import { afterAll, expect, test } from 'vitest'
import { catchesMail, findCaughtFile, findCaughtMail, listCaughtMails } from '#app/platform/mail/caught.server.ts'
import { startMailCatcher } from '#app/start/mail-catcher.mjs'

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'dosti-caught-'))
const folder = path.join(home, 'mail')
process.env.MAIL_DIR = folder
process.env.DEMONSTRATION = '1'
process.env.ORIGIN = 'http://localhost:3000'
afterAll(() => fs.rmSync(home, { recursive: true, force: true }))

async function send(to: string, subject: string) {
  const catcher = await startMailCatcher({ folder })
  const transport = nodemailer.createTransport(catcher.url)
  await transport.sendMail({
    from: 'Dosti <no-reply@dosti.example>',
    to,
    bcc: 'archive@chamber.example',
    replyTo: 'Other <other@mill.example>',
    subject,
    html: '<p>Hello</p>',
    text: 'Hello https://dosti.example/answer/abc',
    headers: { 'Content-Language': 'ur' },
    attachments: [{ filename: 'agenda.pdf', content: '%PDF-' }],
  })
  transport.close()
  await catcher.stop()
}

test('caught mails are listed newest first, found by recipient, and opened', async () => {
  await send('amina@mill.example', 'First')
  await send('daniyar@chamber.example', 'دوسرا')

  expect(catchesMail()).toBe(true)
  expect((await listCaughtMails()).map(({ subject }) => subject)).toEqual(['دوسرا', 'First'])
  const [row] = await listCaughtMails('AMINA@')
  expect((await findCaughtMail(row!.id))!.files).toEqual([{ name: 'agenda.pdf', type: 'application/pdf', bytes: 5 }])
  expect((await findCaughtFile(row!.id, 'agenda.pdf'))!.content.toString()).toBe('%PDF-')
  expect(await findCaughtFile(row!.id, '../agenda.pdf')).toBeNull()
  expect(row).toMatchObject({ subject: 'First', to: ['amina@mill.example', 'archive@chamber.example'], language: 'ur' })
  expect(await findCaughtMail(row!.id)).toMatchObject({
    from: '"Dosti" <no-reply@dosti.example>',
    header: { to: 'amina@mill.example', cc: '', replyTo: '"Other" <other@mill.example>' },
    html: '<p>Hello</p>',
  })
  expect((await findCaughtMail(row!.id))?.text).toContain('https://dosti.example/answer/abc')
})

test('nothing but a caught mail is ever opened', async () => {
  fs.writeFileSync(path.join(folder, 'notes.eml'), 'Subject: not a mail\r\n\r\nsecret')
  fs.writeFileSync(path.join(home, 'outside.eml'), 'Subject: outside\r\n\r\nsecret')

  for (const id of ['notes', '../outside', '..%2foutside', '', '2026-01-01T00-00-00-000Z-00000000'])
    expect(await findCaughtMail(id)).toBeNull()
  expect((await listCaughtMails()).map(({ id }) => id)).not.toContain('notes')
})
