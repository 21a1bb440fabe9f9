import { generateKeyPairSync } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { dkimVerify } from 'mailauth/lib/dkim/verify.js'
import { simpleParser } from 'mailparser'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterEach, expect, test } from 'vitest'
import { db, transaction } from '#app/platform/db.server.ts'
import { readDeliverability } from '#app/platform/deliverability.server.ts'
import { env } from '#app/platform/env.server.ts'
import { type MailOrder, queueMail } from '#app/platform/mail/outbox.server.ts'
import { sendDueMails } from '#app/platform/mail/post.server.ts'
import { signingKey } from '#app/platform/mail/signing-key.server.ts'
import { closeTransport } from '#app/platform/mail/transport.server.ts'
import { resendMail } from '#app/platform/mail/undelivered.server.ts'
import { startDnsStub } from '#tests/setup/dns-stub.ts'
import { type Mailbox, startMailbox } from '#tests/setup/mailbox.ts'

const NOW = new Date('2027-01-15T09:00:00Z')
const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
})
const closing: (() => Promise<unknown>)[] = []
let mailbox: Mailbox

afterEach(async () => {
  closeTransport()
  for (const close of closing.splice(0)) await close()
  Object.assign(env(), { DKIM_DOMAIN: undefined, DKIM_SELECTOR: undefined, DKIM_PRIVATE_KEY: undefined, DNS_SERVERS: undefined })
  await db.mail.deleteMany()
})

const sign = () => Object.assign(env(), { DKIM_DOMAIN: 'dosti.test', DKIM_SELECTOR: 'dosti2027', DKIM_PRIVATE_KEY: privateKey })

async function openMailbox() {
  mailbox = await startMailbox()
  closing.push(() => mailbox.stop())
}

async function know(records: Record<string, string[] | null>) {
  const stub = await startDnsStub(records)
  closing.push(() => stub.stop())
  env().DNS_SERVERS = stub.address
}

type Extras = Partial<Pick<MailOrder<'verify-email'>, 'topic' | 'calendar' | 'attachments'>> & { name?: string }

async function queue(address: string, { name, ...extras }: Extras = {}) {
  const order = {
    template: 'verify-email' as const,
    props: { url: 'https://dosti.example/verify-email/abc' },
    to: { address, name, language: 'kk' as const },
    ...extras,
  }
  return (await transaction((tx) => queueMail(tx, order)))!
}

async function send(address: string, extras?: Extras) {
  const id = await queue(address, extras)
  await sendDueMails(NOW)
  return db.mail.findUniqueOrThrow({ where: { id }, omit: { html: true, text: true } })
}

/** The newest message as it came. */
function source(): Buffer {
  const name = fs
    .readdirSync(mailbox.folder)
    .filter((file) => file.endsWith('.eml'))
    .sort()
    .at(-1)!
  const whole = fs.readFileSync(path.join(mailbox.folder, name))
  // Without the two lines that the catcher puts in front.
  return whole.subarray(whole.indexOf('Delivered-To: ') + whole.subarray(whole.indexOf('Delivered-To: ')).indexOf('\r\n') + 2)
}

test('a signed mail stands the check of another program, and the signature covers what stops the mail with one click', async () => {
  await openMailbox()
  sign()
  await send('reader@firm.example', { topic: 'alerts', name: 'Айгүл Әбіш' })

  const resolver = async () => [[signingKey()!.record]]
  const { results } = await dkimVerify(source(), { resolver })

  expect(results).toHaveLength(1)
  expect(results[0]).toMatchObject({ signingDomain: 'dosti.test', selector: 'dosti2027', status: { result: 'pass' } })
  const covered = String((results[0] as unknown as { signingHeaders: { keys: string } }).signingHeaders.keys)
    .toLowerCase()
    .split(/\s*:\s*/)
  for (const field of ['from', 'to', 'subject', 'date', 'message-id', 'list-unsubscribe', 'list-unsubscribe-post'])
    expect(covered).toContain(field)
  const changed = Buffer.from(source().toString('latin1').replace('List-Unsubscribe=One-Click', 'List-Unsubscribe=Two-Click'), 'latin1')
  expect((await dkimVerify(changed, { resolver })).results[0]!.status.result).not.toBe('pass')
})

const CALENDAR = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Dosti//EN',
  'METHOD:REQUEST',
  'BEGIN:VEVENT',
  'UID:meeting-1@dosti.test',
  'DTSTAMP:20270115T090000Z',
  'DTSTART:20270301T040000Z',
  'SUMMARY:Алматы: былғары، چمڑا',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n')
const PDF = new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3000, 0xe9), Buffer.from('\n%%EOF\n')]))
const AGENDA = { fileName: 'agenda-2027-03-01.pdf', contentType: 'application/pdf' as const, content: PDF }

test('a calendar object goes as an alternative to the text and as a file, a PDF beside it, both whole and under the signature', async () => {
  await openMailbox()
  sign()
  expect(await send('reader@firm.example', { calendar: CALENDAR, attachments: [AGENDA] })).toMatchObject({ state: 'sent' })

  const raw = source()
  expect((await dkimVerify(raw, { resolver: async () => [[signingKey()!.record]] })).results[0]!.status.result).toBe('pass')
  expect(raw.toString('latin1')).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=REQUEST\r$/m)
  const one = await PostalMime.parse(raw)
  const bytesOf = (content: ArrayBuffer | Uint8Array | string) => Buffer.from(content as Uint8Array)
  expect(one.attachments.map(({ filename, mimeType, method }) => [filename, mimeType, method])).toEqual([
    [null, 'text/calendar', 'REQUEST'],
    ['agenda-2027-03-01.pdf', 'application/pdf', undefined],
    ['invitation.ics', 'application/ics', undefined],
  ])
  expect(one.attachments.map(({ content }) => bytesOf(content).equals(Buffer.from(PDF)))).toEqual([false, true, false])
  const lines = CALENDAR.trim().split('\r\n')
  for (const { content } of [one.attachments[0]!, one.attachments[2]!])
    expect(bytesOf(content).toString().trim().split('\n')).toEqual(lines)
  const other = await simpleParser(raw)
  expect(other.attachments.filter(({ filename }) => filename).map(({ filename }) => filename)).toEqual([
    'agenda-2027-03-01.pdf',
    'invitation.ics',
  ])
  expect(other.attachments.find(({ filename }) => filename === 'invitation.ics')!.content.toString()).toBe(CALENDAR)
  expect([one.html, other.html].every((html) => String(html).includes('verify-email/abc'))).toBe(true)
  expect([one.text, other.text].every((text) => text!.includes('verify-email/abc'))).toBe(true)
})

test.each([
  ['a calendar without a method', { calendar: CALENDAR.replace('METHOD:REQUEST\r\n', '') }],
  ['a calendar with bare line ends', { calendar: CALENDAR.replaceAll('\r\n', '\n') }],
  ['a name that is not ASCII', { attachments: [{ ...AGENDA, fileName: 'ایجنڈا.pdf' }] }],
  ['a name with a path', { attachments: [{ ...AGENDA, fileName: '../agenda.pdf' }] }],
  ['more than servers take', { attachments: [{ ...AGENDA, content: new Uint8Array(5_000_001) }] }],
])('%s is refused, and no mail is queued', async (_what, extras) => {
  await expect(queue('reader@firm.example', extras)).rejects.toThrow(/check constraint|violates|at most/)

  expect(await db.mail.count()).toBe(0)
})

test('what goes with a mail goes again with its second try, and is erased with its row', async () => {
  await openMailbox()
  const first = await queue('reader@firm.example', { calendar: CALENDAR, attachments: [AGENDA] })
  await db.mail.update({ where: { id: first }, data: { state: 'bounced' } })

  await transaction((tx) => resendMail(tx, { mailId: first, address: 'new@firm.example', actor: {}, now: NOW }))
  await sendDueMails(NOW)

  const mail = await mailbox.latest('new@firm.example')
  expect(mail.attachments.flatMap(({ filename }) => filename ?? [])).toEqual(['agenda-2027-03-01.pdf', 'invitation.ics'])
  await db.mail.deleteMany()
  expect(await db.mailAttachment.count()).toBe(0)
})

test('date, Message-ID and Auto-Submitted are right for the kind; what a person wrote to many is not called automatic', async () => {
  await openMailbox()
  const { id, createdAt } = await send('reader@firm.example')
  const automatic = source().toString()
  await send('reader@firm.example', { topic: 'campaigns' })
  const written = source().toString()

  expect(automatic).toMatch(/^Auto-Submitted: auto-generated\r$/m)
  expect(automatic).toContain(`Message-ID: <${id}@dosti.test>`)
  expect(new Date(/^Date: (.*)\r$/m.exec(automatic)![1]!).getTime()).toBe(Math.floor(createdAt.getTime() / 1000) * 1000)
  expect(written).not.toContain('Auto-Submitted')
  expect(written).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
})

test('a domain in any script is written in ASCII on the way, a name is encoded', async () => {
  await openMailbox()

  expect(await send('info@қазақстан.example', { name: 'Нұрлан Сейіт' })).toMatchObject({ state: 'sent' })

  const [mail] = await mailbox.all()
  expect(mail!.to).toMatchObject({ value: [{ name: 'Нұрлан Сейіт' }] })
  expect(source().toString('latin1')).toContain('<info@xn--80aaa0a6awh12ed.example>')
  expect(source().toString('latin1').split('\r\n\r\n')[0]).not.toMatch(/[^\0-\x7f]/)
})

test.each([
  [false, { state: 'sent' }],
  [true, { state: 'failed', failure: 'unsendable' }],
])('a local part that is not ASCII, to a server that hides SMTPUTF8: %s', async (hideSMTPUTF8, expected) => {
  const said: string[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    hideSMTPUTF8,
    onRcptTo({ address }, _session, answer) {
      said.push(address)
      answer()
    },
    onData: (stream, _session, answer) => void stream.resume().on('end', () => answer(null)),
  })
  await new Promise<void>((resolve) => void server.listen(Number(new URL(process.env.SMTP_URL!).port), '127.0.0.1', resolve))
  closing.push(() => new Promise<void>((resolve) => server.close(() => resolve())))

  const mail = await send('айгүл@mill.example')

  expect(mail).toMatchObject(expected)
  expect(said).toEqual(hideSMTPUTF8 ? [] : ['айгүл@mill.example'])
  if (hideSMTPUTF8) expect(mail.lastError).toContain('SMTPUTF8')
})

const verdicts = async () => Object.fromEntries((await readDeliverability()).records.map(({ kind, verdict }) => [kind, verdict]))

test('what DNS has is compared with what is wanted: right, wrong, missing, several', async () => {
  sign()
  const key = signingKey()!.record
  await know({
    'dosti.test': ['v=spf1 mx ~all', 'some-site-verification=1'],
    'dosti2027._domainkey.dosti.test': [key],
    '_dmarc.dosti.test': ['v=DMARC1; p=none'],
  })
  expect(await verdicts()).toEqual({ spf: 'right', dkim: 'right', dmarc: 'right' })

  await know({ 'dosti.test': ['v=spf1 mx ~all', 'v=spf1 -all'], 'dosti2027._domainkey.dosti.test': [key.replace(/p=.{8}/, 'p=AAAAAAAA')] })
  expect(await verdicts()).toEqual({ spf: 'wrong', dkim: 'wrong', dmarc: 'missing' })
})

test.each([
  ['smtp://mail.dosti.test:587', 'a:mail.dosti.test'],
  ['smtp://192.0.2.7:25', 'ip4:192.0.2.7'],
  ['smtp://[2001:db8::7]:25', 'ip6:2001:db8::7'],
])('the SPF record to publish names the mail server of %s as %s', async (smtpUrl, mechanism) => {
  const before = env().SMTP_URL
  Object.assign(env(), { SMTP_URL: smtpUrl })
  await know({})

  const { records } = await readDeliverability()
  Object.assign(env(), { SMTP_URL: before })

  expect(records.find(({ kind }) => kind === 'spf')!.wanted).toBe(`v=spf1 ${mechanism} ~all`)
})

test('without a key mails are not signed, and the page says so', async () => {
  await know({})

  expect(signingKey()).toBeNull()
  expect(await verdicts()).toEqual({ spf: 'missing', dkim: 'unset', dmarc: 'missing' })
})

test('a DNS server that keeps silent is not taken for one that has nothing, and does not hold the page up', async () => {
  sign()
  await know({ 'dosti.test': null, 'dosti2027._domainkey.dosti.test': null, '_dmarc.dosti.test': null })
  const started = performance.now()

  expect(await verdicts()).toEqual({ spf: 'unasked', dkim: 'unasked', dmarc: 'unasked' })
  expect(performance.now() - started).toBeLessThan(10_000)
})
