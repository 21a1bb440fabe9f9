import { setTimeout as sleep } from 'node:timers/promises'
import type { SuppressionReason } from '#prisma/generated/enums.ts'
import { db, pool, type Tx, transaction } from '../db.server.ts'
import { describeError, log } from '../log.server.ts'
import { addressKey } from './address.ts'
import type { ClaimedMail } from './claim.server.ts'
import { gather } from './gather.ts'
import { meansBadAddress } from './inbound/delivery-report.ts'
import type { Outcome } from './outcome.ts'
import { suppress } from './suppression.server.ts'
import { CONNECTIONS } from './transport.server.ts'
import { codeIn } from './why.ts'

/** A database that restarts is back within a minute or two; longer than this the row goes to a person. */
const PATIENCE_MS = 5 * 60_000

type Beginning = { begun: ClaimedMail; sent?: never; now: Date }
type Sent = { begun?: never; sent: ClaimedMail; outcome: Extract<Outcome, { state: 'sent' }>; now: Date }

/** What has been taken is written down and what may be taken is marked, in one statement: each costs a wait for the disk. */
const WRITE = `WITH done AS (
    UPDATE "Mail" SET state = 'sent', failure = NULL, "sentAt" = done.now, "undeliveredAt" = NULL, response = done.response, "lastError" = done.error
    FROM unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::text[], $5::text[]) AS done(id, attempts, now, response, error)
    WHERE "Mail".id = done.id AND "Mail".attempts = done.attempts AND state IN ('sending', 'queued', 'failed')
  ), begun AS (
    UPDATE "Mail" SET state = 'sending', "sendingAt" = ticket.now
    FROM unnest($6::uuid[], $7::int[], $8::timestamptz[], $9::text[]) AS ticket(id, attempts, now, address)
    WHERE "Mail".id = ticket.id AND "Mail".attempts = ticket.attempts AND state = 'queued' AND NOT EXISTS (
      SELECT FROM "Suppression" WHERE "Suppression".address = ticket.address AND ("Suppression".topic IS NULL OR "Suppression".topic = "Mail".topic))
    RETURNING "Mail".id
  ) SELECT id FROM begun`

/** For what has begun: whether it may go on. */
const write = gather(
  async (items: (Beginning | Sent)[]): Promise<boolean[]> => {
    const sent = items.flatMap((item) => (item.sent ? [item] : []))
    const begun = items.flatMap((item) => (item.begun ? [item] : []))
    const values = [
      sent.map((item) => item.sent.id),
      sent.map((item) => item.sent.attempts),
      sent.map(({ now }) => now),
      sent.map(({ outcome }) => outcome.response),
      sent.map(({ outcome }) => outcome.lastError),
      begun.map((item) => item.begun.id),
      begun.map((item) => item.begun.attempts),
      begun.map(({ now }) => now),
      begun.map((item) => addressKey(item.begun.toAddress)),
    ]
    const { rows } = await pool.query<{ id: string }>({ name: 'write-mails', text: WRITE, values })
    const ids = new Set(rows.map(({ id }) => id))
    return items.map((item) => item.begun !== undefined && ids.delete(item.begun.id))
  },
  { enough: CONNECTIONS / 2 },
)

/**
 * The row stands in `sending`: from now on nobody sends it again by itself. Answers whether it may be sent: not when another worker
 * has taken it meanwhile, when it has left already, or when its address has come to want no such mail.
 */
export function beginSending(mail: ClaimedMail, now: Date): Promise<boolean> {
  return write({ begun: mail, now })
}

/** Writes down what became of the mail, however long the database takes to come back: an outcome that is known must not be lost. */
export async function recordOutcome(mail: ClaimedMail, outcome: Outcome, now: Date): Promise<void> {
  await untilItWorks(() => (outcome.state === 'sent' ? write({ sent: mail, outcome, now }) : recordOther(mail, outcome, now)))
}

async function recordOther(mail: ClaimedMail, outcome: Exclude<Outcome, { state: 'sent' }>, now: Date) {
  const { id, attempts, deferrals } = mail
  const where = { id, attempts, state: { in: ['queued' as const, 'sending' as const] } }
  if (outcome.state === 'failed') {
    const { state, failure, lastError } = outcome
    await transaction(async (tx) => {
      const { count } = await tx.mail.updateMany({ where, data: { state, failure, lastError, undeliveredAt: now } })
      if (count > 0) await markBadAddress(tx, mail, outcome, now)
    })
    return
  }
  const { state, lastError, deliveredTo, afterSeconds, isDeferred } = outcome
  const dueAt = new Date(now.getTime() + afterSeconds * 1000)
  await db.mail.updateMany({
    where,
    data: { state, lastError, deliveredTo, dueAt, sendingAt: null, deferrals: isDeferred ? deferrals + 1 : deferrals },
  })
}

/** Refused at the door because the address is no good, as a report would say it: mail to it stops. With copies the answer may be about one of them. */
async function markBadAddress(tx: Tx, { id, toAddress, copyTo }: ClaimedMail, { failure, lastError }: Failed, now: Date) {
  const code = failure === 'refused' && copyTo.length === 0 ? codeIn(lastError) : null
  if (code && meansBadAddress(code)) await suppress(tx, { address: toAddress, reason: 'bounced', mailId: id, detail: code, now })
}

type Failed = Extract<Outcome, { state: 'failed' }>

/** The address wants no such mail. */
export async function recordSuppressed({ id, attempts }: ClaimedMail, suppressedFor: SuppressionReason, now: Date): Promise<void> {
  const data = { state: 'suppressed' as const, suppressedFor, undeliveredAt: now }
  await db.mail.updateMany({ where: { id, attempts, state: 'queued' }, data })
}

async function untilItWorks(work: () => Promise<unknown>): Promise<unknown> {
  const started = performance.now()
  for (let pause = 50; ; pause = Math.min(pause * 2, 2000)) {
    try {
      return await work()
    } catch (error) {
      if (performance.now() - started > PATIENCE_MS) throw error
      log.warn(describeError(error), 'the database does not take what became of a mail: trying again')
      await sleep(pause)
    }
  }
}
