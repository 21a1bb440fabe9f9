import { createHash } from 'node:crypto'
import type { IncomingKind } from '#prisma/generated/enums.ts'
import { writeAudit } from '../../audit.server.ts'
import { type Tx, transaction } from '../../db.server.ts'
import { cleanText } from '../../http/parse-form.server.ts'
import { addressKey } from '../address.ts'
import { mailIdOfBounceAddress, questionIdOfReplyAddress } from '../return-path.server.ts'
import { suppress } from '../suppression.server.ts'
import { type DeliveryReport, meansBadAddress } from './delivery-report.ts'
import { type Incoming, readIncoming } from './incoming.ts'

/** After so many mails that could not be delivered within SOFT_DAYS, for whatever reason, an address is marked too. */
const SOFT_FAILURES = 3
const SOFT_DAYS = 30

/** A person's answer by mail to a question that the product sent. */
export type MailedReply = {
  questionId: string
  fingerprint: string
  from: string
  subject: string
  text: string
  attachments: string[]
}

/** What the business does with an answer; false: the question is not known, or too much came already. Joins the transaction. */
export type TakeReply = (tx: Tx, reply: MailedReply, now: Date) => Promise<boolean>

/**
 * Takes in one message, as it came from the inbox or a pipe. Only a message to an address that carries our signature has an effect: a failure
 * ends its mail as `bounced` and marks an address that is no good, a complaint marks the address, an answer is handed to the business, and
 * everything else is counted. What a machine wrote is never handed on. The same message again changes nothing (`seen`).
 */
export async function receiveMail({
  raw,
  takeReply,
  now,
}: {
  raw: Uint8Array
  takeReply: TakeReply
  now: Date
}): Promise<IncomingKind | 'seen'> {
  const incoming = await readIncoming(raw)
  const fingerprint = fingerprintOf(raw, incoming)
  return transaction(async (tx) => {
    const [row] = await tx.incomingMail.createManyAndReturn({
      data: [{ fingerprint, kind: 'unrecognised', receivedAt: now }],
      skipDuplicates: true,
      select: { id: true },
    })
    if (!row) return 'seen'
    const finding = await take(tx, { incoming, fingerprint, takeReply, now })
    if (finding.kind !== 'unrecognised') await tx.incomingMail.update({ where: { id: row.id }, data: finding })
    if (finding.kind === 'failure') await markWhenOften(tx, finding, now)
    return finding.kind
  })
}

/** Of the body and the id, not of the way: the same message may come by two ways. */
function fingerprintOf(raw: Uint8Array, { messageId }: Incoming): string {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const ends = [bytes.indexOf('\r\n\r\n'), bytes.indexOf('\n\n')].filter((at) => at >= 0)
  const body = messageId && ends.length > 0 ? bytes.subarray(Math.min(...ends)) : bytes
  return createHash('sha256').update(messageId).update('\0').update(body).digest('hex')
}

type Finding = { kind: IncomingKind; mailId?: string; address?: string; statusCode?: string }
type Taking = { incoming: Incoming; fingerprint: string; takeReply: TakeReply; now: Date }

const UNRECOGNISED: Finding = { kind: 'unrecognised' }

async function take(tx: Tx, { incoming, fingerprint, takeReply, now }: Taking): Promise<Finding> {
  const mail = await findMail(tx, incoming)
  switch (incoming.kind) {
    case 'automatic':
      return { kind: 'auto_reply', mailId: mail?.id }
    case 'delivery':
      return mail ? takeReports(tx, mail, incoming.reports, now) : UNRECOGNISED
    case 'complaint':
      return mail ? takeComplaint(tx, mail, incoming.sentTo, now) : UNRECOGNISED
    case 'message': {
      const questionId = first(incoming.addressedTo, questionIdOfReplyAddress)
      const { from, subject, text, attachments } = incoming
      const isTaken = questionId && (await takeReply(tx, { questionId, fingerprint, from, subject, text, attachments }, now))
      return isTaken ? { kind: 'reply' } : UNRECOGNISED
    }
  }
}

type OurMail = NonNullable<Awaited<ReturnType<typeof findMail>>>

async function findMail(tx: Tx, { addressedTo }: Incoming) {
  const id = first(addressedTo, mailIdOfBounceAddress)
  return id ? tx.mail.findUnique({ where: { id }, select: { id: true, state: true, toAddress: true, copyTo: true } }) : null
}

function first(addresses: string[], idOf: (address: string) => string | null): string | null {
  for (const address of addresses) {
    const id = idOf(address)
    if (id) return id
  }
  return null
}

async function takeReports(tx: Tx, mail: OurMail, reports: DeliveryReport[], now: Date): Promise<Finding> {
  const telling = reports.find(({ action }) => action === 'failed') ?? reports.find(({ action }) => action === 'delayed')
  if (!telling) return { kind: 'auto_reply', mailId: mail.id }
  for (const report of reports) if (report.action === 'failed') await takeFailure(tx, mail, report, now)
  return {
    kind: telling.action === 'failed' ? 'failure' : 'delay',
    mailId: mail.id,
    address: addressKey(recipientOf(mail, telling.recipient)),
    statusCode: telling.statusCode,
  }
}

async function takeFailure(tx: Tx, mail: OurMail, { recipient, statusCode, diagnostic }: DeliveryReport, now: Date) {
  const address = recipientOf(mail, recipient)
  if (address === mail.toAddress) {
    const { count } = await tx.mail.updateMany({
      where: { id: mail.id, state: { in: ['sent', 'sending', 'failed'] } },
      data: { state: 'bounced', statusCode, lastError: diagnostic && cleanText(diagnostic), undeliveredAt: now },
    })
    if (count > 0)
      await writeAudit(tx, {
        actor: {},
        act: 'mail.bounce',
        subject: { type: 'mail', id: mail.id },
        from: mail.state,
        to: 'bounced',
        detail: { statusCode },
        now,
      })
  }
  if (meansBadAddress(statusCode)) await suppress(tx, { address, reason: 'bounced', mailId: mail.id, detail: statusCode, now })
}

async function markWhenOften(tx: Tx, { address, mailId, statusCode }: Finding, now: Date) {
  if (!address) return
  const since = new Date(now.getTime() - SOFT_DAYS * 86_400_000)
  const failures = await tx.incomingMail.count({ where: { address, kind: 'failure', receivedAt: { gt: since } } })
  if (failures >= SOFT_FAILURES) await suppress(tx, { address, reason: 'bounced', mailId, detail: statusCode, now })
}

async function takeComplaint(tx: Tx, mail: OurMail, sentTo: string | null, now: Date): Promise<Finding> {
  const address = recipientOf(mail, sentTo)
  await suppress(tx, { address, reason: 'complained', mailId: mail.id, now })
  return { kind: 'complaint', mailId: mail.id, address: addressKey(address) }
}

/** Whom of the mail's recipients a report names. A forwarded mail's report names a stranger: then it is the one whom the mail was for. */
function recipientOf({ toAddress, copyTo }: OurMail, named: string | null): string {
  const key = named && addressKey(named)
  return [toAddress, ...copyTo].find((address) => addressKey(address) === key) ?? toAddress
}
