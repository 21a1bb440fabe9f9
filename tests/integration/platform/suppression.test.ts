import { afterEach, expect, test } from 'vitest'
import { db, transaction } from '#app/platform/db.server.ts'
import { claimMails } from '#app/platform/mail/claim.server.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { sendDueMails } from '#app/platform/mail/post.server.ts'
import { bounceAddressOf, mailIdOfBounceAddress } from '#app/platform/mail/return-path.server.ts'
import { sendMail } from '#app/platform/mail/send.server.ts'
import { findSuppressed, liftSuppression, suppress } from '#app/platform/mail/suppression.server.ts'
import { closeTransport } from '#app/platform/mail/transport.server.ts'
import { action, loader } from '#app/routes/public/unsubscribe.tsx'
import type { MailTopic } from '#prisma/generated/enums.ts'
import { type Mailbox, startMailbox } from '#tests/setup/mailbox.ts'

const NOW = new Date('2027-01-15T09:00:00Z')
let mailbox: Mailbox | undefined

afterEach(async () => {
  closeTransport()
  await mailbox?.stop()
  mailbox = undefined
})

/** A queued mail's id; without a topic it is about its reader's own matters. */
async function queue(address: string, topic?: MailTopic, copyTo?: string[]) {
  const order = {
    template: 'verify-email' as const,
    props: { url: 'https://dosti.example/verify-email/abc' },
    to: { address, language: 'ru' as const },
    topic,
    copyTo,
  }
  return (await transaction((tx) => queueMail(tx, order)))!
}

const send = () => sendDueMails(NOW)
const stateOf = (id: string) => db.mail.findUniqueOrThrow({ where: { id }, select: { state: true, suppressedFor: true } })
const mark = (address: string, reason: 'bounced' | 'complained' | MailTopic, detail?: string) =>
  transaction((tx) =>
    reason === 'bounced' || reason === 'complained'
      ? suppress(tx, { address, reason, detail, now: NOW })
      : suppress(tx, { address, reason: 'unsubscribed', topic: reason, now: NOW }),
  )

/** The link of a mail that has left. */
async function linkIn(address: string) {
  const mail = await mailbox!.latest(address)
  const header = (mail.headers.get('list') as unknown as { unsubscribe: { url: string } }).unsubscribe.url
  return { header, token: /\/unsubscribe\/([\w-]+)/.exec(header)![1]!, mail }
}

const at = (token: string, body?: Record<string, string>) => ({
  request: new Request(`http://dosti.test/unsubscribe/${token}`, body && { method: 'POST', body: new URLSearchParams(body) }),
  params: { token },
  context: { client: '192.0.2.9', nonce: '' },
})

const shown = (token: string) => loader(at(token)).catch((thrown) => thrown) as Promise<{ data: unknown; init: ResponseInit | null }>

test('a mail of a topic carries the link to stop it, in its header as RFC 8058 wants and below its text; one about own matters does not', async () => {
  mailbox = await startMailbox()
  await queue('reader@firm.example', 'alerts')
  await queue('own@firm.example')

  await send()

  const { header, mail } = await linkIn('reader@firm.example')
  expect(header).toMatch(/^http:\/\/dosti\.test\/unsubscribe\/[\w-]{43}\?lng=ru$/)
  expect(mail.headerLines.find(({ key }) => key === 'list-unsubscribe-post')?.line).toBe(
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
  )
  expect(mail.text).toContain(header)
  expect(mail.html).toContain(header)
  const own = await mailbox.latest('own@firm.example')
  expect(own.headers.has('list')).toBe(false)
  expect(own.html).not.toContain('/unsubscribe/')
})

test('looking at the link changes nothing; one click without cookie stops the topic alone, twice too; its reader may take it back', async () => {
  mailbox = await startMailbox()
  await queue('stop@firm.example', 'alerts')
  await send()
  const { token } = await linkIn('stop@firm.example')

  expect((await shown(token)).data).toEqual({
    address: 's…@firm.example',
    topic: 'alerts',
    isStopped: false,
    isAllStopped: false,
  })
  expect(await db.suppression.count({ where: { address: 'stop@firm.example' } })).toBe(0)
  for (let click = 0; click < 2; click++) await action(at(token, { 'List-Unsubscribe': 'One-Click' }))

  expect(await db.suppression.findMany({ where: { address: 'stop@firm.example' }, select: { reason: true, topic: true } })).toEqual([
    { reason: 'unsubscribed', topic: 'alerts' },
  ])
  const [alert, campaign, own] = [
    await queue('stop@firm.example', 'alerts'),
    await queue('stop@firm.example', 'campaigns'),
    await queue('stop@firm.example'),
  ]
  await send()
  expect(await stateOf(alert)).toEqual({ state: 'suppressed', suppressedFor: 'unsubscribed' })
  expect([(await stateOf(campaign)).state, (await stateOf(own)).state]).toEqual(['sent', 'sent'])

  await action(at(token, { act: 'resume' }))
  const again = await queue('stop@firm.example', 'alerts')
  await send()
  expect((await stateOf(again)).state).toBe('sent')
  const acts = await db.auditEntry.findMany({ where: { act: { startsWith: 'mail.' } }, orderBy: { id: 'asc' } })
  expect(acts.map(({ act, from, to }) => [act, from, to])).toEqual([
    ['mail.suppress', null, 'unsubscribed'],
    ['mail.lift-suppression', 'unsubscribed', null],
  ])
  expect(JSON.stringify(acts.map(({ detail }) => detail))).not.toContain('firm.example')
})

test('an address that says stop while a worker holds a mail for it gets none: of the topic that it stopped, in any spelling', async () => {
  mailbox = await startMailbox()
  const ids = [await queue('Late@firm.example', 'alerts'), await queue('late@firm.example', 'campaigns')]
  const held = await claimMails(10, NOW)
  await mark('late@firm.example', 'alerts')

  expect(await Promise.all(held.map((mail) => sendMail(mail, () => NOW).then((outcome) => outcome?.state ?? null)))).toEqual([null, 'sent'])
  expect(await mailbox.all()).toHaveLength(1)
  await sendDueMails(new Date(NOW.getTime() + 11 * 60_000))
  expect(await Promise.all(ids.map(stateOf))).toMatchObject([{ state: 'suppressed', suppressedFor: 'unsubscribed' }, { state: 'sent' }])
})

test('everything that can be stopped is stopped by one button', async () => {
  mailbox = await startMailbox()
  await queue('all@firm.example', 'reminders')
  await send()
  const { token } = await linkIn('all@firm.example')

  await action(at(token, { act: 'stop-all' }))

  expect((await shown(token)).data).toMatchObject({ isStopped: true, isAllStopped: true })
  expect(await transaction((tx) => findSuppressed(tx, ['all@firm.example'], null))).toEqual(new Map())
})

test('a link that is not ours, or of a mail that cannot be stopped, leads nowhere and stops nothing', async () => {
  mailbox = await startMailbox()
  await queue('mine@firm.example', 'alerts')
  await send()
  const { token } = await linkIn('mine@firm.example')
  const forged = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`

  for (const bad of [forged, 'x'.repeat(43), '', token.slice(0, 20)]) {
    expect(await shown(bad)).toMatchObject({ data: { code: 'not-found' }, init: { status: 404 } })
    await expect(action(at(bad, { 'List-Unsubscribe': 'One-Click' }))).rejects.toMatchObject({ init: { status: 404 } })
  }
  expect(await db.suppression.count({ where: { address: 'mine@firm.example' } })).toBe(0)
})

test('a form that says nothing known is refused', async () => {
  mailbox = await startMailbox()
  await queue('odd@firm.example', 'alerts')
  await send()
  const { token } = await linkIn('odd@firm.example')

  expect(await action(at(token, { 'List-Unsubscribe': 'Two-Clicks' }))).toMatchObject({ init: { status: 400 } })
  expect(await db.suppression.count({ where: { address: 'odd@firm.example' } })).toBe(0)
})

test('who bounced or complained gets nothing at all until the mark is lifted, however the address is written', async () => {
  mailbox = await startMailbox()
  await mark('Gone@Firm.example', 'bounced', '5.1.1')
  await mark('Gone@Firm.example', 'bounced', '5.1.1')
  await mark('angry@firm.example', 'complained')
  const [gone, angry] = [await queue('gone@firm.EXAMPLE'), await queue('angry@firm.example')]

  await send()

  expect(await stateOf(gone)).toMatchObject({ state: 'suppressed', suppressedFor: 'bounced' })
  expect(await stateOf(angry)).toMatchObject({ state: 'suppressed', suppressedFor: 'complained' })
  expect(await mailbox.all()).toEqual([])
  await transaction((tx) => liftSuppression(tx, { address: 'gone@firm.example', reason: 'bounced', now: NOW }))
  const later = await queue('gone@firm.example')
  await send()
  expect((await stateOf(later)).state).toBe('sent')
})

test('of several marks the gravest is told, and a suppressed address gets no copy either', async () => {
  mailbox = await startMailbox()
  await mark('both@firm.example', 'alerts')
  await mark('both@firm.example', 'bounced')

  const found = await transaction((tx) => findSuppressed(tx, ['Both@firm.example', 'fine@firm.example'], 'alerts'))
  expect(found).toEqual(new Map([['Both@firm.example', 'bounced']]))

  await queue('fine@firm.example', undefined, ['both@firm.example', 'chamber@firm.example'])
  await send()
  const mail = await mailbox.latest('fine@firm.example')
  expect(mail.deliveredTo).toEqual(['fine@firm.example', 'chamber@firm.example'])
  expect(mail.headers.get('cc')).toMatchObject({ text: 'chamber@firm.example' })
})

test('a report about a mail comes to an address that names it and that nobody else can make', async () => {
  mailbox = await startMailbox()
  const id = await queue('path@firm.example')
  const address = bounceAddressOf(id)!

  await send()

  expect((await mailbox.latest('path@firm.example')).headers.get('return-path')).toMatchObject({ text: address })
  expect(address.split('@')[0]!.length).toBeLessThanOrEqual(64)
  expect(mailIdOfBounceAddress(address)).toBe(id)
  expect(mailIdOfBounceAddress(address.toUpperCase())).toBe(id)
  const forged = address.replace(/.(?=@)/, (last) => (last === '0' ? '1' : '0'))
  for (const bad of [forged, 'bounces@dosti.test', 'bounces+@dosti.test', '', 'x'.repeat(500)])
    expect(mailIdOfBounceAddress(bad)).toBeNull()
})
