import { afterEach, expect, test } from 'vitest'
import { db, transaction } from '#app/platform/db.server.ts'
import { claimMails } from '#app/platform/mail/claim.server.ts'
import { messageIdOf } from '#app/platform/mail/compose.server.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { sendDueMails, startPosting } from '#app/platform/mail/post.server.ts'
import { sendMail, sweepMail } from '#app/platform/mail/send.server.ts'
import { closeTransport } from '#app/platform/mail/transport.server.ts'
import { type Mailbox, startMailbox, waitForMail } from '#tests/setup/mailbox.ts'

const NOW = new Date('2027-01-15T09:00:00Z')
let mailbox: Mailbox | undefined

afterEach(async () => {
  closeTransport()
  await mailbox?.stop()
  mailbox = undefined
  await db.mail.deleteMany()
})

const order = (address: string, onceKey?: string) => ({
  template: 'verify-email' as const,
  props: { url: 'https://dosti.example/verify-email/abc' },
  to: { address, name: 'نائلہ', language: 'ur' as const },
  onceKey,
})

const queue = async (address: string, onceKey?: string) => (await transaction((tx) => queueMail(tx, order(address, onceKey))))!
const stateOf = (id: string) => db.mail.findUniqueOrThrow({ where: { id }, omit: { html: true, text: true } })
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

test('a mail is rendered when queued, in its recipient’s language, and sent once', async () => {
  mailbox = await startMailbox()
  const id = await queue('naila@firm.example')

  await sendDueMails(NOW)

  expect(await stateOf(id)).toMatchObject({ state: 'sent', attempts: 1, sentAt: NOW })
  const all = await mailbox.all()
  expect(all).toHaveLength(1)
  expect(all[0]).toMatchObject({ subject: 'اپنے ای میل پتے کی تصدیق کیجیے', messageId: messageIdOf(id) })
  expect(all[0]!.html).toMatch(/<html[^>]*lang="ur"/)
  expect(all[0]!.text).toContain('https://dosti.example/verify-email/abc')
  expect(all[0]!.headers.get('auto-submitted')).toBe('auto-generated')
})

test('however many workers look for it at once, one of them takes a mail, and one mail leaves', async () => {
  mailbox = await startMailbox()
  await queue('once@firm.example')

  const claims = await Promise.all([claimMails(10, NOW), claimMails(10, NOW), claimMails(10, NOW)])
  expect(claims.flat()).toHaveLength(1)
  await Promise.all(claims.flat().flatMap((mail) => [sendMail(mail, () => NOW), sendMail(mail, () => NOW), sendMail(mail, () => NOW)]))
  await sendDueMails(later(60))

  expect((await mailbox.all()).filter((mail) => mail.deliveredTo.includes('once@firm.example'))).toHaveLength(1)
})

test('a worker that held a mail for too long finds it taken, and does not send it', async () => {
  mailbox = await startMailbox()
  const id = await queue('held@firm.example')
  const [held] = await claimMails(10, NOW)

  await sendDueMails(later(11))
  expect(await sendMail(held!, () => later(11))).toBeNull()

  expect(await stateOf(id)).toMatchObject({ state: 'sent', attempts: 2 })
  expect((await mailbox.all()).filter((mail) => mail.deliveredTo.includes('held@firm.example'))).toHaveLength(1)
})

test('a mail that is to leave later waits', async () => {
  mailbox = await startMailbox()
  const id = (await transaction((tx) => queueMail(tx, { ...order('patient@firm.example'), sendAt: later(5) })))!

  await sendDueMails(later(4))
  expect(await stateOf(id)).toMatchObject({ state: 'queued', attempts: 0 })
  await sendDueMails(later(5))

  expect(await stateOf(id)).toMatchObject({ state: 'sent' })
})

test('what people wrote stands in a mail as text: no markup, no header, no mistaken placeholder', async () => {
  mailbox = await startMailbox()
  const name = 'Amina\r\nBcc: thief@evil.example'
  const props = {
    company: 'Tannery <b>{one}</b>\r\nBcc: thief@evil.example',
    chamber: 'Lahore Chamber',
    reason: '<script>alert(1)</script> "undefined" [object here]',
    url: 'https://dosti.example/company/1',
  }

  await transaction((tx) =>
    queueMail(tx, { template: 'company-returned', props, to: { address: 'amina@firm.example', name, language: 'en' } }),
  )
  await sendDueMails(NOW)

  const mail = (await mailbox.all()).find(({ deliveredTo }) => deliveredTo.includes('amina@firm.example'))!
  expect(mail.deliveredTo).toEqual(['amina@firm.example'])
  expect(mail.headers.has('bcc')).toBe(false)
  expect(mail.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(mail.html).not.toMatch(/<script|<b>\{one/)
})

test('a rolled-back transaction leaves no mail', async () => {
  await expect(
    transaction(async (tx) => {
      await queueMail(tx, order('nobody@firm.example'))
      throw new Error('no')
    }),
  ).rejects.toThrow('no')

  expect(await db.mail.count({ where: { toAddress: 'nobody@firm.example' } })).toBe(0)
})

test('one decision, one mail: a second order with the same key changes nothing', async () => {
  await queue('key@firm.example', 'decision-1')

  const second = await transaction((tx) => queueMail(tx, order('key@firm.example', 'decision-1')))

  expect(second).toBeNull()
  expect(await db.mail.count({ where: { onceKey: 'decision-1' } })).toBe(1)
})

test('with no server there, the mail waits half a minute and leaves when there is one', async () => {
  const id = await queue('later@firm.example')

  await sendDueMails(NOW)
  expect(await stateOf(id)).toMatchObject({ state: 'queued', attempts: 1 })
  mailbox = await startMailbox()
  closeTransport()
  await sendDueMails(NOW)
  expect(await mailbox.all()).toEqual([])
  await sendDueMails(later(1))

  expect(await stateOf(id)).toMatchObject({ state: 'sent', attempts: 2, lastError: null })
})

test('refused for now: tried again after longer and longer, for days; refused for good: failed with the server’s answer', async () => {
  let code: number | undefined = 451
  mailbox = await startMailbox({ refuse: (address) => (address === 'busy@firm.example' ? code : { 'gone@firm.example': 550 }[address]) })
  const busy = await queue('busy@firm.example')
  const gone = await queue('gone@firm.example')

  await sendDueMails(NOW)
  expect(await stateOf(busy)).toMatchObject({ state: 'queued', dueAt: later(1) })
  await sendDueMails(later(1))
  expect(await stateOf(busy)).toMatchObject({ state: 'queued', dueAt: later(6), deferrals: 2, lastError: expect.stringContaining('451') })
  code = undefined
  await sendDueMails(later(6))

  expect(await stateOf(busy)).toMatchObject({ state: 'sent' })
  expect(await stateOf(gone)).toMatchObject({ state: 'failed', failure: 'refused', lastError: expect.stringContaining('550') })
})

test('a copy that is told to wait gets the mail later, and nobody gets it twice; a copy that is refused for good holds nothing up', async () => {
  let code: number | undefined = 451
  mailbox = await startMailbox({
    refuse: (address) => (address === 'full@chamber.example' ? code : { 'gone@chamber.example': 550 }[address]),
  })
  const copyTo = ['full@chamber.example', 'gone@chamber.example', 'fine@chamber.example']
  const id = (await transaction((tx) => queueMail(tx, { ...order('reader@firm.example'), copyTo })))!

  await sendDueMails(NOW)
  expect(await stateOf(id)).toMatchObject({ state: 'queued' })
  code = undefined
  await sendDueMails(later(1))

  const mails = await mailbox.all()
  expect(mails.map(({ deliveredTo }) => deliveredTo)).toEqual([['reader@firm.example', 'fine@chamber.example'], ['full@chamber.example']])
  expect(new Set(mails.map(({ messageId }) => messageId))).toEqual(new Set([messageIdOf(id)]))
  expect(await stateOf(id)).toMatchObject({ state: 'sent', lastError: expect.stringContaining('550') })
})

test('a reader who is refused has not got the mail, though a copy was taken', async () => {
  mailbox = await startMailbox({ refuse: (address) => ({ 'gone@firm.example': 550 })[address] })
  const id = (await transaction((tx) => queueMail(tx, { ...order('gone@firm.example'), copyTo: ['fine@chamber.example'] })))!

  await sendDueMails(NOW)

  expect(await stateOf(id)).toMatchObject({ state: 'failed', failure: 'refused' })
})

test('a row that a dead worker left in sending goes to a person, not to the wire', async () => {
  mailbox = await startMailbox()
  const id = await queue('stuck@firm.example')
  await db.mail.update({ where: { id }, data: { state: 'sending', sendingAt: NOW } })

  await sweepMail(later(19))
  expect(await stateOf(id)).toMatchObject({ state: 'sending' })
  await sweepMail(later(21))
  await sendDueMails(later(60))

  expect(await stateOf(id)).toMatchObject({ state: 'failed', failure: 'unknown' })
  expect(await mailbox.all()).toEqual([])
})

test('a mail that a worker took and did not begin, because it died, is sent by another one', async () => {
  mailbox = await startMailbox()
  const id = await queue('left@firm.example')
  await claimMails(10, NOW)

  await sendDueMails(later(9))
  expect(await stateOf(id)).toMatchObject({ state: 'queued' })
  await sendDueMails(later(10))

  expect(await stateOf(id)).toMatchObject({ state: 'sent', attempts: 2 })
})

test('the worker sends what is queued while it runs, and stops when told', async () => {
  mailbox = await startMailbox()
  const posting = startPosting()
  const id = await queue('running@firm.example')

  await waitForMail(mailbox.folder, 'running@firm.example', /./)
  await posting.stop()

  expect(await stateOf(id)).toMatchObject({ state: 'sent' })
})
