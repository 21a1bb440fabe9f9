import { describe, expect, test } from 'vitest'
import { cancelIntroduction } from '#app/domain/introductions/commands/cancel.server.ts'
import { resendToCompany } from '#app/domain/introductions/commands/resend.server.ts'
import { takeMailedReply } from '#app/domain/introductions/commands/take-reply.server.ts'
import { countUndelivered, listUndelivered } from '#app/domain/introductions/queries/undelivered.server.ts'
import { db, transaction } from '#app/platform/db.server.ts'
import { readInboxReport, resendLostMail } from '#app/platform/inbox.server.ts'
import { receiveMail } from '#app/platform/mail/inbound/receive.server.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { bounceAddressOf } from '#app/platform/mail/return-path.server.ts'
import { findSuppressed } from '#app/platform/mail/suppression.server.ts'
import { sendMailAgain } from '#app/platform/mail-decisions.server.ts'
import { NOW } from '#tests/factories/event.ts'
import { anInvitedMarket } from '#tests/factories/introduction.ts'
import { aPerson } from '#tests/factories/person.ts'
import { letter } from '#tests/setup/letters.ts'

const now = new Date(NOW.getTime() + 3_600_000)
let count = 0

/** The invitation to the Pakistani company came back. */
async function cameBack(name = 'postfix-unknown-user') {
  const address = `pk-${count++}@ravi.example`
  const market = await anInvitedMarket({ pk: { contactEmail: address } })
  const mail = await db.mail.findFirstOrThrow({ where: { aboutId: market.introduction.id, companyId: market.pkCompany.id } })
  await db.mail.updateMany({ where: { aboutId: market.introduction.id }, data: { state: 'sent', sentAt: NOW } })
  const raw = letter(name, { recipient: address, bounce: bounceAddressOf(mail.id)! })
  await receiveMail({ raw, takeReply: takeMailedReply, now })
  const resend = (officer = market.pkOfficer) => resendToCompany({ officer, mailId: mail.id, now })
  return { ...market, mail, address, resend }
}

const again = (mailId: string) => db.mail.findUnique({ where: { resendOfId: mailId } })
const isMarked = async (address: string) => (await findSuppressed(db, [address], null)).has(address)

describe('the home chamber', () => {
  test('sees which mail to which company and address did not arrive, and why; the other chamber and a stranger see nothing', async () => {
    const { pkOfficer, kzOfficer, stranger, pkCompany, address, mail } = await cameBack()

    const rows = await listUndelivered(pkOfficer.chamber, now)

    expect(rows).toMatchObject([
      {
        id: mail.id,
        company: { id: pkCompany.id },
        address,
        why: 'no-address',
        statusCode: '5.1.1',
        resendTo: address,
        isNewAddress: false,
      },
    ])
    expect(await countUndelivered(pkOfficer.chamber, now)).toBe(1)
    for (const officer of [kzOfficer, stranger]) expect(await listUndelivered(officer.chamber, now)).toEqual([])
  })

  test('sends it again word for word to the mended address: once, with a row that names the old one', async () => {
    const { pkOfficer, pkCompany, mail, address, resend } = await cameBack()
    await db.company.update({ where: { id: pkCompany.id }, data: { contactEmail: `new-${address}` } })
    expect(await listUndelivered(pkOfficer.chamber, now)).toMatchObject([{ resendTo: `new-${address}`, isNewAddress: true }])

    const results = await Promise.allSettled([resend(), resend()])

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'already-decided' } })
    expect(await again(mail.id)).toMatchObject({
      state: 'queued',
      toAddress: `new-${address}`,
      subject: mail.subject,
      html: mail.html,
      copyTo: [],
      companyId: pkCompany.id,
    })
    expect(await isMarked(address)).toBe(true)
    expect(await listUndelivered(pkOfficer.chamber, now)).toEqual([])
    expect(await db.auditEntry.findMany({ where: { subjectId: mail.id, act: 'mail.resend' } })).toMatchObject([
      { actorId: pkOfficer.personId, chamberId: pkOfficer.chamber.chamberId, from: 'bounced' },
    ])
  })

  test('lifts the mark when the same address works again', async () => {
    const { mail, address, resend } = await cameBack()

    await resend()

    expect(await again(mail.id)).toMatchObject({ toAddress: address })
    expect(await isMarked(address)).toBe(false)
  })

  test('does not send to whom complained, but to another address', async () => {
    const { pkOfficer, mail, address, pkCompany, resend } = await cameBack('complaint-yahoo')
    expect(await listUndelivered(pkOfficer.chamber, now)).toMatchObject([{ why: 'complained', resendTo: null }])
    await db.mail.update({ where: { id: mail.id }, data: { state: 'suppressed', suppressedFor: 'complained' } })

    await expect(resend()).rejects.toMatchObject({ code: 'wrong-state' })
    expect(await isMarked(address)).toBe(true)
    await db.company.update({ where: { id: pkCompany.id }, data: { contactEmail: `new-${address}` } })
    await resend()

    expect(await again(mail.id)).toMatchObject({ toAddress: `new-${address}` })
  })

  test('not of another chamber, not a mail that arrived, not a question to an ended introduction, nothing of a partner no longer verified', async () => {
    const first = await cameBack()
    for (const officer of [first.kzOfficer, first.stranger])
      await expect(first.resend(officer)).rejects.toMatchObject({ code: 'not-found' })
    const arrived = await db.mail.findFirstOrThrow({ where: { aboutId: first.introduction.id, companyId: first.kzCompany.id } })
    await expect(resendToCompany({ officer: first.kzOfficer, mailId: arrived.id, now })).rejects.toMatchObject({ code: 'wrong-state' })
    await cancelIntroduction({ officer: first.pkOfficer, introductionId: first.introduction.id, reason: 'A mistake.', now })
    await expect(first.resend()).rejects.toMatchObject({ code: 'wrong-state', sentence: { key: 'undelivered.outdated' } })

    const second = await cameBack()
    await db.company.update({ where: { id: second.kzCompany.id }, data: { state: 'suspended' } })
    await expect(second.resend()).rejects.toMatchObject({ code: 'wrong-state', sentence: { key: 'undelivered.outdated' } })

    expect(await again(first.mail.id)).toBeNull()
    expect(await again(second.mail.id)).toBeNull()
  })

  test('a mail that failed and was sent again is not sent a third time from elsewhere', async () => {
    const { mail, resend, pkOfficer } = await cameBack()
    await db.mail.update({ where: { id: mail.id }, data: { state: 'failed', failure: 'refused' } })
    await resend()

    await expect(sendMailAgain({ actor: { personId: pkOfficer.personId }, id: mail.id, now })).rejects.toMatchObject({
      code: 'wrong-state',
    })
  })
})

describe('the administrator', () => {
  test('sees what came in by kind, and mails of accounts that did not arrive, and sends one again; companies’ mails are their chambers’', async () => {
    const { id: administratorId } = await aPerson({ isAdministrator: true })
    const { mail: companyMail, address: companyAddress } = await cameBack()
    const order = { template: 'verify-email' as const, props: { url: 'https://dosti.example/verify-email/abc' } }
    const id = (await transaction((tx) => queueMail(tx, { ...order, to: { address: 'lost@people.example', language: 'en' } })))!
    await db.mail.update({ where: { id }, data: { state: 'sent', sentAt: NOW, createdAt: NOW } })
    const raw = letter('exchange-mailbox-full', { recipient: 'lost@people.example', bounce: bounceAddressOf(id)! })
    await receiveMail({ raw, takeReply: takeMailedReply, now })
    await receiveMail({ raw: letter('stranger'), takeReply: takeMailedReply, now })

    const report = await readInboxReport(now)

    expect(report).toMatchObject({ isReading: false, lastAt: now })
    expect(report.counts.find(({ kind }) => kind === 'unrecognised')).toMatchObject({ count: 1 })
    expect(report.lost).toMatchObject([{ id, address: 'lost@people.example', why: 'full', statusCode: '5.2.2', canResend: true }])
    expect(JSON.stringify(report)).not.toContain(companyAddress)
    await expect(resendLostMail({ administratorId, id: companyMail.id, now })).rejects.toMatchObject({ code: 'not-found' })
    await resendLostMail({ administratorId, id, now })
    expect(await again(id)).toMatchObject({ toAddress: 'lost@people.example', state: 'queued' })
    expect((await readInboxReport(now)).lost).toEqual([])
  })
})
