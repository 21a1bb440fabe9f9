import type { Mail } from '#prisma/generated/client.ts'
import { db } from '../db.server.ts'
import { env } from '../env.server.ts'
import { describeError, log } from '../log.server.ts'
import { enqueue } from '../queue/jobs.server.ts'
import { handle } from '../queue/work.server.ts'
import { sendMailJob, sweepMailJob } from './jobs.server.ts'
import { bounceAddressOf } from './return-path.server.ts'
import { findSuppressed } from './suppression.server.ts'
import { transport } from './transport.server.ts'
import { unsubscribeUrl } from './unsubscribe-link.server.ts'

/** A row that stands in `sending` for longer than this was left by a worker that died. */
const STUCK_MINUTES = 15

/**
 * Hands one mail to the SMTP server. Taking the row from `queued` to `sending` is the lock: a second worker, or a second
 * run of the job, finds nothing to take. An address that wants no such mail gets none: the row is suppressed, and its reason with it. Refused for now: queued again, and the job comes back. Refused for good: failed.
 * Connection lost after the text was sent: nobody knows, so the row stays in `sending` until the sweep hands it to a person.
 */
export async function sendMail(mailId: string, now: Date): Promise<void> {
  const taken = await db.mail.updateMany({
    where: { id: mailId, state: 'queued' },
    data: { state: 'sending', sendingAt: now, attempts: { increment: 1 } },
  })
  if (taken.count === 0) return
  const mail = await db.mail.findUniqueOrThrow({ where: { id: mailId } })
  const suppressed = await findSuppressed(db, [mail.toAddress, ...mail.copyTo], mail.topic)
  const suppressedFor = suppressed.get(mail.toAddress)
  if (suppressedFor) {
    await db.mail.update({ where: { id: mailId }, data: { state: 'suppressed', suppressedFor } })
    return
  }
  const copyTo = mail.copyTo.filter((address) => !suppressed.has(address))
  try {
    const sent = await transport().sendMail({
      from: env().MAIL_FROM,
      to: mail.toName ? { name: mail.toName, address: mail.toAddress } : mail.toAddress,
      cc: copyTo,
      envelope: { from: bounceAddressOf(mailId) ?? env().MAIL_FROM, to: [mail.toAddress, ...copyTo] },
      replyTo: mail.replyTo ?? undefined,
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
      date: mail.createdAt,
      messageId: messageIdOf(mailId),
      headers: headersOf(mail),
    })
    await db.mail.update({
      where: { id: mailId },
      data: { state: 'sent', sentAt: now, response: sent.response?.slice(0, 500), lastError: null },
    })
  } catch (error) {
    await noteFailure(mailId, error)
  }
}

/** What a mail of a topic must carry so that one click stops it (RFC 8058). */
function headersOf({ id, language, topic }: Mail) {
  const stop = topic && {
    'List-Unsubscribe': `<${unsubscribeUrl(id, language)}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
  return { 'Auto-Submitted': 'auto-generated', 'Content-Language': language, ...stop }
}

/** Derived from the row, so that a server can tell a repeat. */
export function messageIdOf(mailId: string): string {
  return `<${mailId}@${new URL(env().ORIGIN).hostname}>`
}

async function noteFailure(mailId: string, error: unknown): Promise<void> {
  const { responseCode, command, response } = error as { responseCode?: number; command?: string; response?: string }
  const lastError = (response ?? describeError(error).message).slice(0, 500)
  if (responseCode && responseCode >= 500) {
    await db.mail.update({ where: { id: mailId }, data: { state: 'failed', lastError } })
    return
  }
  const perhapsSent = !responseCode && command === 'DATA'
  if (perhapsSent) {
    await db.mail.update({ where: { id: mailId }, data: { lastError } })
    return
  }
  await db.mail.update({ where: { id: mailId }, data: { state: 'queued', lastError, sendingAt: null } })
  throw new Error(`mail not sent: ${responseCode ?? command ?? 'no connection'}`)
}

/** Repairs what crashes left: rows stuck in `sending` become failed for a person to look at, queued rows without a job get one. */
export async function sweepMail(now: Date): Promise<void> {
  const stuck = await db.mail.updateMany({
    where: { state: 'sending', sendingAt: { lt: minutesBefore(now, STUCK_MINUTES) } },
    data: { state: 'failed', lastError: 'not known whether the server took it' },
  })
  if (stuck.count > 0) log.warn({ count: stuck.count }, 'mails stuck in sending were handed to a person')
  const waiting = await db.mail.findMany({
    where: { state: 'queued', createdAt: { lt: minutesBefore(now, 60) } },
    select: { id: true },
    take: 1000,
  })
  for (const { id } of waiting) await enqueue(db, sendMailJob, { mailId: id }, { key: `mail.send:${id}` })
}

const minutesBefore = (now: Date, minutes: number) => new Date(now.getTime() - minutes * 60_000)

export const mailHandlers = [
  handle(sendMailJob, ({ mailId }, now) => sendMail(mailId, now)),
  handle(sweepMailJob, (_payload, now) => sweepMail(now)),
]

export const mailSchedules = [{ job: sweepMailJob, pattern: '*/10 * * * *' }]
