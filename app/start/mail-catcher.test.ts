import nodemailer from 'nodemailer'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type CaughtMail, type Mailbox, startMailbox } from '#tests/setup/mailbox.ts'
import { findFreePort } from './free-port.mjs'

const MAIL = { from: 'dosti@dosti.example', subject: 'دعوت · Шақыру', text: 'line one\n.\nline three' }

let mailbox: Mailbox
beforeEach(async () => {
  process.env.SMTP_URL = `smtp://127.0.0.1:${await findFreePort(20_000 + (process.pid % 20_000), '127.0.0.1')}`
  mailbox = await startMailbox({ refuse: (address) => ({ 'full@mill.example': 452, 'gone@mill.example': 550 })[address] })
})
afterEach(() => mailbox.stop())

const send = (to: string | string[], more = {}) => nodemailer.createTransport(process.env.SMTP_URL).sendMail({ ...MAIL, to, ...more })

test('a mail is kept whole, in any script', async () => {
  await send('Amina@mill.example')

  const mail = await mailbox.latest('amina@mill.example')
  expect(mail).toMatchObject({ subject: MAIL.subject, text: `${MAIL.text}\n` })
})

test('everybody who got it is known, in blind copy too', async () => {
  await send(['one@mill.example', 'two@mill.example'], { bcc: 'chamber@fpcci.example' })

  const [mail] = (await mailbox.all()) as [CaughtMail]
  expect(mail.deliveredTo).toEqual(['one@mill.example', 'two@mill.example', 'chamber@fpcci.example'])
  expect(mail.bcc).toBeUndefined()
})

test('mails are in the order of their arrival', async () => {
  for (const subject of ['first', 'second', 'third']) await send('one@mill.example', { subject })

  expect((await mailbox.all()).map(({ subject }) => subject)).toEqual(['first', 'second', 'third'])
  expect((await mailbox.latest('one@mill.example')).subject).toBe('third')
})

test('a mailbox that refuses for now or for good gets nothing', async () => {
  await expect(send('full@mill.example')).rejects.toMatchObject({ responseCode: 452 })
  await expect(send('gone@mill.example')).rejects.toMatchObject({ responseCode: 550 })

  expect(await mailbox.all()).toEqual([])
  await expect(mailbox.latest('gone@mill.example')).rejects.toThrow('No mail to gone@mill.example')
})

test('a stopped mail server refuses connections', async () => {
  await mailbox.stop()

  await expect(send('one@mill.example')).rejects.toThrow('ECONNREFUSED')
  mailbox = await startMailbox()
})
