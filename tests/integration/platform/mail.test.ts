import { afterEach, expect, test } from 'vitest'
import { db, pool, transaction } from '#app/platform/db.server.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { mailHandlers, messageIdOf, sendMail, sweepMail } from '#app/platform/mail/send.server.ts'
import { closeTransport } from '#app/platform/mail/transport.server.ts'
import { drainQueue } from '#app/platform/queue/work.server.ts'
import { type Mailbox, startMailbox } from '#tests/setup/mailbox.ts'

const NOW = new Date('2027-01-15T09:00:00Z')
let mailbox: Mailbox | undefined

afterEach(async () => {
  closeTransport()
  await mailbox?.stop()
  mailbox = undefined
})

const order = (address: string, onceKey?: string) => ({
  template: 'verify-email' as const,
  props: { url: 'https://dosti.example/verify-email/abc' },
  to: { address, name: 'نائلہ', language: 'ur' as const },
  onceKey,
})

const queue = async (address: string, onceKey?: string) => (await transaction((tx) => queueMail(tx, order(address, onceKey))))!
const stateOf = (id: string) =>
  db.mail.findUniqueOrThrow({ where: { id }, select: { state: true, attempts: true, lastError: true, sentAt: true } })

test('a mail is rendered when queued, in its recipient’s language, and sent once by the job', async () => {
  mailbox = await startMailbox()
  const id = await queue('naila@firm.example')

  await drainQueue(mailHandlers, NOW)

  expect(await stateOf(id)).toMatchObject({ state: 'sent', attempts: 1, sentAt: NOW })
  const all = await mailbox.all()
  expect(all).toHaveLength(1)
  expect(all[0]).toMatchObject({ subject: 'اپنے ای میل پتے کی تصدیق کیجیے', messageId: messageIdOf(id) })
  expect(all[0]!.html).toMatch(/<html[^>]*lang="ur"/)
  expect(all[0]!.text).toContain('https://dosti.example/verify-email/abc')
  expect(all[0]!.headers.get('auto-submitted')).toBe('auto-generated')
})

test('however often and by however many workers the job runs, one mail leaves', async () => {
  mailbox = await startMailbox()
  const id = await queue('once@firm.example')

  await Promise.all([sendMail(id, NOW), sendMail(id, NOW), sendMail(id, NOW)])
  await sendMail(id, NOW)

  expect((await mailbox.all()).filter((mail) => mail.deliveredTo.includes('once@firm.example'))).toHaveLength(1)
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
  await drainQueue(mailHandlers, NOW)

  const mail = (await mailbox.all()).find(({ deliveredTo }) => deliveredTo.includes('amina@firm.example'))!
  expect(mail.deliveredTo).toEqual(['amina@firm.example'])
  expect(mail.headers.has('bcc')).toBe(false)
  expect(mail.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(mail.html).not.toMatch(/<script|<b>\{one/)
})

test('a rolled-back transaction leaves neither mail nor job', async () => {
  const before = (await pool.query('SELECT count(*)::int AS n FROM graphile_worker._private_jobs')).rows[0].n

  await expect(
    transaction(async (tx) => {
      await queueMail(tx, order('nobody@firm.example'))
      throw new Error('no')
    }),
  ).rejects.toThrow('no')

  expect(await db.mail.count({ where: { toAddress: 'nobody@firm.example' } })).toBe(0)
  expect((await pool.query('SELECT count(*)::int AS n FROM graphile_worker._private_jobs')).rows[0].n).toBe(before)
})

test('one decision, one mail: a second order with the same key changes nothing', async () => {
  await queue('key@firm.example', 'decision-1')

  const second = await transaction((tx) => queueMail(tx, order('key@firm.example', 'decision-1')))

  expect(second).toBeNull()
  expect(await db.mail.count({ where: { onceKey: 'decision-1' } })).toBe(1)
})

test('with no server there, the mail waits and the job comes back', async () => {
  const id = await queue('later@firm.example')

  await expect(sendMail(id, NOW)).rejects.toThrow('mail not sent')
  expect(await stateOf(id)).toMatchObject({ state: 'queued', attempts: 1 })
  mailbox = await startMailbox()
  closeTransport()
  await sendMail(id, NOW)

  expect(await stateOf(id)).toMatchObject({ state: 'sent', attempts: 2, lastError: null })
})

test('refused for now: queued again; refused for good: failed with the server’s answer', async () => {
  mailbox = await startMailbox({ refuse: (address) => ({ 'busy@firm.example': 451, 'gone@firm.example': 550 })[address] })
  const busy = await queue('busy@firm.example')
  const gone = await queue('gone@firm.example')

  await expect(sendMail(busy, NOW)).rejects.toThrow('451')
  await sendMail(gone, NOW)

  expect(await stateOf(busy)).toMatchObject({ state: 'queued' })
  expect(await stateOf(gone)).toMatchObject({ state: 'failed', lastError: expect.stringContaining('550') })
})

test('a row that a dead worker left in sending goes to a person, not to the wire', async () => {
  mailbox = await startMailbox()
  const id = await queue('stuck@firm.example')
  await db.mail.update({ where: { id }, data: { state: 'sending', sendingAt: NOW } })

  await sweepMail(new Date(NOW.getTime() + 14 * 60_000))
  expect(await stateOf(id)).toMatchObject({ state: 'sending' })
  await sweepMail(new Date(NOW.getTime() + 16 * 60_000))
  await sendMail(id, NOW)

  expect(await stateOf(id)).toMatchObject({ state: 'failed' })
  expect((await mailbox.all()).filter((mail) => mail.deliveredTo.includes('stuck@firm.example'))).toEqual([])
})

test('a queued mail that lost its job is sent after the sweep', async () => {
  mailbox = await startMailbox()
  const id = await queue('lost@firm.example')
  await db.mail.update({ where: { id }, data: { createdAt: new Date(NOW.getTime() - 2 * 3_600_000) } })
  await pool.query(`DELETE FROM graphile_worker._private_jobs WHERE payload->>'mailId' = $1`, [id])

  await sweepMail(NOW)
  await drainQueue(mailHandlers, NOW)

  expect(await stateOf(id)).toMatchObject({ state: 'sent' })
})
