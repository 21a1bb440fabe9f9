import { afterEach, beforeEach, expect, test } from 'vitest'
import { db, transaction } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { readInbox } from '#app/platform/mail/inbound/imap.server.ts'
import { inboxWork } from '#app/platform/mail/inbound/job-handlers.server.ts'
import { readInboxJob } from '#app/platform/mail/jobs.server.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { bounceAddressOf } from '#app/platform/mail/return-path.server.ts'
import { mailHandlers } from '#app/platform/mail/send.server.ts'
import { enqueue } from '#app/platform/queue/jobs.server.ts'
import { drainQueue } from '#app/platform/queue/work.server.ts'
import { type ImapServer, startImapServer } from '#tests/setup/imap-server.ts'
import { letter } from '#tests/setup/letters.ts'

const NOW = new Date('2027-01-15T09:00:00Z')
let server: ImapServer

beforeEach(async () => {
  server = await startImapServer()
})

afterEach(() => server.stop())

const read = (url = server.url) => readInbox({ url, takeReply: async () => false, now: NOW })
const sizes = () => Object.fromEntries([...server.folders].map(([name, messages]) => [name, messages.length]))

async function aReport(recipient: string) {
  const order = {
    template: 'verify-email' as const,
    props: { url: 'https://dosti.example/verify-email/abc' },
    to: { address: recipient, language: 'en' as const },
  }
  const id = (await transaction((tx) => queueMail(tx, order)))!
  await db.mail.update({ where: { id }, data: { state: 'sent', sentAt: NOW } })
  return { id, raw: letter('gmail-unknown-user', { recipient, bounce: bounceAddressOf(id)! }) }
}

const stateOf = async (id: string) => (await db.mail.findUniqueOrThrow({ where: { id } })).state

test('what is in the inbox is read and moved away', async () => {
  const { id, raw } = await aReport('one@mill.example')
  server.put(raw)
  server.put(letter('stranger'))

  await read()
  await read()

  expect(await stateOf(id)).toBe('bounced')
  expect(sizes()).toEqual({ INBOX: 0, Dosti: 2 })
})

test('a connection that breaks between reading and moving does no harm: the next reading moves it', async () => {
  const { id, raw } = await aReport('two@mill.example')
  server.put(raw)
  server.breakAt = 'MOVE'

  await expect(read()).rejects.toThrow()
  expect(await stateOf(id)).toBe('bounced')
  expect(sizes()).toEqual({ INBOX: 1, Dosti: 0 })
  await read()

  expect(sizes()).toEqual({ INBOX: 0, Dosti: 1 })
  expect(await db.auditEntry.count({ where: { subjectId: id, act: 'mail.bounce' } })).toBe(1)
})

test('a wrong password is an error, not silence', async () => {
  await expect(read(server.url.replace('secret', 'wrong'))).rejects.toThrow()
})

test('a worker without an inbox leaves the reading to one that has it', async () => {
  const workOf = (IMAP_URL?: string) => inboxWork(async () => false, { ...env(), IMAP_URL })
  server.put(letter('stranger'))
  await transaction((tx) => enqueue(tx, readInboxJob, {}))

  await drainQueue([...workOf().handlers, ...mailHandlers], NOW)
  expect(sizes()).toEqual({ INBOX: 1 })
  await drainQueue(workOf(server.url).handlers, new Date())
  expect(sizes()).toEqual({ INBOX: 0, Dosti: 1 })

  expect(workOf().schedules).toEqual([])
  expect(workOf(server.url).schedules).toMatchObject([{ job: readInboxJob }])
})
