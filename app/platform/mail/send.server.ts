import { db } from '../db.server.ts'
import { log } from '../log.server.ts'
import { handle } from '../queue/work.server.ts'
import { readAttachments } from './attachments.server.ts'
import type { ClaimedMail } from './claim.server.ts'
import { compose } from './compose.server.ts'
import { sweepMailJob } from './jobs.server.ts'
import { type Outcome, outcomeOfAnswer, outcomeOfError } from './outcome.ts'
import { beginSending, recordOutcome, recordSuppressed } from './record.server.ts'
import { needsUtf8, takesUtf8Addresses } from './smtp-utf8.server.ts'
import { transport } from './transport.server.ts'

/** Longer than a server may take to answer and a database to come back: a row that stands in `sending` for so long was left by a worker that died. */
const STUCK_MINUTES = 20

/** A server may take ten minutes for its answer; whatever takes longer than this is stuck. */
const PATIENCE_MS = 15 * 60_000

/**
 * Hands a claimed mail to the SMTP server and writes down what became of it. Its row becomes `sending` just before the last line goes to the
 * server: before that nothing can have been taken, and the mail may be tried again by anyone; after it only the server's answer tells.
 * Without an answer nobody knows, and the row goes to a person. An address that wants no such mail gets none. Answers the outcome, or null when
 * another worker has the mail or its address came to want none meanwhile: then whoever takes it next writes that down.
 */
export async function sendMail(mail: ClaimedMail, clock: () => Date): Promise<Outcome | null> {
  const reason = mail.suppressed.get(mail.toAddress)
  if (reason) {
    await recordSuppressed(mail, reason, clock())
    return null
  }
  const copyTo = mail.copyTo.filter((address) => !mail.suppressed.has(address))
  const outcome = await handOver(mail, copyTo, clock)
  if (outcome) await recordOutcome(mail, outcome, clock())
  return outcome
}

class TakenElsewhere extends Error {}

async function handOver(mail: ClaimedMail, copyTo: string[], clock: () => Date): Promise<Outcome | null> {
  let lastLineGiven = false
  let beginning: Promise<boolean> | undefined
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(), PATIENCE_MS)
  const beforeLastLine = async () => {
    beginning = beginSending(mail, clock())
    if (!(await beginning)) throw new TakenElsewhere('taken by another worker, or not wanted any more')
    lastLineGiven = true
  }
  try {
    if ([mail.toAddress, mail.replyTo ?? '', ...copyTo].some(needsUtf8) && !(await takesUtf8Addresses()))
      return { state: 'failed', failure: 'unsendable', lastError: 'the mail server takes only ASCII letters before the @ (no SMTPUTF8)' }
    const message = compose(mail, copyTo, mail.hasAttachments ? await readAttachments(mail.id) : [])
    return outcomeOfAnswer(await transport().sendMail(Object.assign(message, { beforeLastLine, signal: limit.signal })), mail)
  } catch (error) {
    const wasGiven = lastLineGiven
    // The connection may have ended while the row was being marked: what becomes of the mail is written after that.
    await beginning?.catch(() => undefined)
    return error instanceof TakenElsewhere && !wasGiven ? null : outcomeOfError(error as Error, mail, wasGiven)
  } finally {
    clearTimeout(timer)
  }
}

/** Rows that a dead worker left in `sending` go to a person. */
export async function sweepMail(now: Date): Promise<void> {
  const stuck = await db.mail.updateMany({
    where: { state: 'sending', sendingAt: { lt: new Date(now.getTime() - STUCK_MINUTES * 60_000) } },
    data: { state: 'failed', failure: 'unknown', lastError: 'not known whether the server took it', undeliveredAt: now },
  })
  if (stuck.count > 0) log.warn({ count: stuck.count }, 'mails stuck in sending were handed to a person')
}

export const mailHandlers = [handle(sweepMailJob, (_payload, now) => sweepMail(now))]

export const mailSchedules = [{ job: sweepMailJob, pattern: '*/10 * * * *' }]
