import { beforeEach, describe, expect, test } from 'vitest'
import { takeMailedReply } from '#app/domain/introductions/commands/take-reply.server.ts'
import { db, transaction } from '#app/platform/db.server.ts'
import { receiveMail } from '#app/platform/mail/inbound/receive.server.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { recordOutcome } from '#app/platform/mail/record.server.ts'
import { bounceAddressOf, replyAddressOf } from '#app/platform/mail/return-path.server.ts'
import { findSuppressed } from '#app/platform/mail/suppression.server.ts'
import { anInvitedMarket } from '#tests/factories/introduction.ts'
import { letter } from '#tests/setup/letters.ts'

const NOW = new Date('2027-01-15T09:00:00Z')
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000)
let count = 0
let recipient = ''

beforeEach(() => {
  recipient = `reader-${count++}@mill.example`
})

async function aSentMail({ copyTo = [] as string[], state = 'sent' as const } = {}) {
  const id = await transaction((tx) =>
    queueMail(tx, {
      template: 'verify-email',
      props: { url: 'https://dosti.example/verify-email/abc' },
      to: { address: recipient, language: 'en' },
      copyTo,
    }),
  )
  return db.mail.update({ where: { id: id! }, data: { state, sentAt: NOW } })
}

type Mail = Awaited<ReturnType<typeof aSentMail>>

const take = (raw: Uint8Array, now = NOW) => receiveMail({ raw, takeReply: takeMailedReply, now })
const about = (mail: Mail, name: string, who = recipient) => letter(name, { recipient: who, bounce: bounceAddressOf(mail.id)! })
const find = (mail: Mail) => db.mail.findUniqueOrThrow({ where: { id: mail.id } })
const isMarked = async (address = recipient) => (await findSuppressed(db, [address], null)).get(address) ?? null

describe('a failure', () => {
  test.each([
    'postfix-unknown-user',
    'exim-unknown-user',
    'gmail-unknown-user',
    'outlook-russian-unknown',
    'mailru-unknown-user',
    'qmail-plain',
  ])('%s ends its mail as bounced with the code, and marks the address', async (name) => {
    const mail = await aSentMail()

    expect(await take(about(mail, name))).toBe('failure')

    expect(await find(mail)).toMatchObject({ state: 'bounced', statusCode: expect.stringMatching(/^5\.[01]\.\d+$/) })
    expect(await isMarked()).toBe('bounced')
    expect(await db.auditEntry.findMany({ where: { subjectId: mail.id, act: 'mail.bounce' } })).toMatchObject([
      { from: 'sent', to: 'bounced' },
    ])
  })

  test('the same report twice changes nothing, also when it comes by another way', async () => {
    const mail = await aSentMail()
    const raw = about(mail, 'postfix-unknown-user')
    const otherWay = Buffer.concat([Buffer.from('Received: by elsewhere.example; Tue, 12 Jan 2027 14:00:09 +0500\r\n'), raw])

    const results = [...(await Promise.all([take(raw), take(raw)])), await take(otherWay)]

    expect(results.sort()).toEqual(['failure', 'seen', 'seen'])
    expect(await db.auditEntry.count({ where: { subjectId: mail.id } })).toBe(1)
  })

  test.each(['exchange-mailbox-full', 'gmail-refused-by-policy', 'postfix-gave-up', 'yandex-mailbox-full'])(
    '%s says nothing against the address: only three within a month mark it',
    async (name) => {
      for (const day of [0, 40, 41]) expect(await take(about(await aSentMail(), name), later(day))).toBe('failure')
      expect(await isMarked()).toBeNull()

      await take(about(await aSentMail(), name), later(42))

      expect(await isMarked()).toBe('bounced')
    },
  )

  test('of a chamber in copy marks the chamber’s address and leaves the mail as it was', async () => {
    const copy = `office-${count}@chamber.example`
    const mail = await aSentMail({ copyTo: [copy] })

    await take(about(mail, 'postfix-unknown-user', copy))

    expect(await find(mail)).toMatchObject({ state: 'sent' })
    expect(await isMarked(copy)).toBe('bounced')
    expect(await isMarked()).toBeNull()
  })

  test('of an address to which the reader’s server forwarded is the reader’s', async () => {
    const mail = await aSentMail()

    await take(about(mail, 'postfix-unknown-user', 'private@elsewhere.example'))

    expect(await find(mail)).toMatchObject({ state: 'bounced' })
    expect(await isMarked('private@elsewhere.example')).toBeNull()
  })
})

test('a message with a character that no database text can hold is taken in all the same', async () => {
  const mail = await aSentMail()
  const raw = Buffer.from(about(mail, 'postfix-unknown-user')).toString().replace('table\r\n\r\n--', 'ta\0ble\r\n\r\n--')

  expect(raw).toContain('\0')
  expect(await take(Buffer.from(raw))).toBe('failure')

  expect(await find(mail)).toMatchObject({ state: 'bounced', lastError: expect.stringContaining('virtual mailbox table') })
})

test('a delay is only noted', async () => {
  const mail = await aSentMail()

  expect(await take(about(mail, 'postfix-delayed'))).toBe('delay')

  expect(await find(mail)).toMatchObject({ state: 'sent', statusCode: null })
  expect(await isMarked()).toBeNull()
})

test.each([
  ['550 5.1.1 no such user', [], true],
  ['550 5.7.1 policy', [], false],
  ['550 no', [], false],
  ['550 5.1.1 no such user', ['office@chamber.example'], false],
])('refused at the door with "%s", copies to %j: marked %s', async (lastError, copyTo, marked) => {
  const { id } = await aSentMail({ copyTo })
  const queued = await db.mail.update({ where: { id }, data: { state: 'queued' } })

  await recordOutcome({ ...queued, hasAttachments: false, suppressed: new Map() }, { state: 'failed', failure: 'refused', lastError }, NOW)

  expect((await isMarked()) === 'bounced').toBe(marked)
})

test('a report that somebody made up has no effect: the address must carry our signature', async () => {
  const mail = await aSentMail()
  const [local, domain] = bounceAddressOf(mail.id)!.split('@') as [string, string]
  const forged = [`${local.slice(0, -1)}${local.endsWith('0') ? '1' : '0'}@${domain}`, `bounces+${mail.id}@${domain}`, `bounces@${domain}`]

  for (const bounce of forged)
    for (const name of ['postfix-unknown-user', 'complaint-yahoo'])
      expect(await take(letter(name, { recipient, bounce }))).toMatch(/unrecognised|seen/)

  expect(await find(mail)).toMatchObject({ state: 'sent' })
  expect(await isMarked()).toBeNull()
})

test('a complaint marks the address: nothing goes there any more', async () => {
  const mail = await aSentMail()

  expect(await take(about(mail, 'complaint-yahoo'))).toBe('complaint')

  expect(await isMarked()).toBe('complained')
  expect(await find(mail)).toMatchObject({ state: 'sent' })
})

test('of what came in nothing is kept but what it was', async () => {
  await take(letter('stranger'))

  const kept = JSON.stringify(await db.incomingMail.findMany())
  expect(kept).toContain('unrecognised')
  expect(kept).not.toMatch(/casino|won/)
})

describe('an answer by mail', () => {
  async function invited() {
    const market = await anInvitedMarket()
    const { id } = await db.invitation.findFirstOrThrow({ where: { introductionId: market.introduction.id, country: 'PK' } })
    const chamberOf = (officer: typeof market.pkOfficer, email: string) =>
      db.chamber.update({ where: { id: officer.chamber.chamberId }, data: { email } })
    await chamberOf(market.pkOfficer, `office-pk-${count}@chamber.example`)
    await chamberOf(market.kzOfficer, `office-kz-${count}@chamber.example`)
    const reply = replyAddressOf(id)!
    return { ...market, reply, home: `office-pk-${count}@chamber.example` }
  }

  const forwarded = (aboutId: string) => db.mail.findMany({ where: { aboutId, template: 'reply-forwarded' } })

  test('goes to the home chamber alone, as text, with Reply-To the writer, and answers nothing', async () => {
    const { introduction, reply, home, pkCompany } = await invited()

    expect(await take(letter('reply-ru', { recipient, reply }))).toBe('reply')
    expect(await take(letter('reply-ru', { recipient, reply }))).toBe('seen')

    const mails = await forwarded(introduction.id)
    expect(mails).toMatchObject([{ toAddress: home, replyTo: recipient, copyTo: [] }])
    expect(mails[0]!.html).toContain('мы хотели бы встретиться')
    expect(mails[0]!.html).toContain('&lt;b&gt;Амина')
    expect(mails[0]!.html).toContain('catalogue.pdf')
    expect(mails[0]!.subject).toContain(pkCompany.legalNameLatin)
    expect(await db.introduction.findUnique({ where: { id: introduction.id } })).toEqual(introduction)
  })

  test('the invitation itself carries the address to answer to', async () => {
    const { introduction, reply } = await invited()

    const mail = await db.mail.findFirstOrThrow({ where: { aboutId: introduction.id, toAddress: 'secret-pk@ravi.example' } })

    expect(mail.replyTo).toBe(reply)
  })

  test.each(['out-of-office-en', 'out-of-office-ru', 'out-of-office-ur', 'out-of-office-kk'])('%s is never handed on', async (name) => {
    const { introduction, reply } = await invited()

    expect(await take(letter(name, { recipient, reply }))).toBe('auto_reply')

    expect(await forwarded(introduction.id)).toEqual([])
  })

  test('to a made-up question is nobody’s; the eleventh of a day is taken for a loop', async () => {
    const { introduction, reply } = await invited()
    const nth = (n: number) => Buffer.from(`From: ${recipient}\r\nTo: ${reply}\r\nMessage-ID: <${n}@mill.example>\r\n\r\nAnswer ${n}`)

    expect(await take(letter('reply-ur-html', { recipient, reply: reply.replace('reply+', 'reply+0') }))).toBe('unrecognised')
    for (let n = 0; n < 10; n++) expect(await take(nth(n))).toBe('reply')
    expect(await take(nth(10))).toBe('unrecognised')
    expect(await take(nth(11), later(2))).toBe('reply')

    expect(await forwarded(introduction.id)).toHaveLength(11)
  })
})
