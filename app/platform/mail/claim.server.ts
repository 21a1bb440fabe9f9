import type { Mail } from '#prisma/generated/client.ts'
import type { SuppressionReason } from '#prisma/generated/enums.ts'
import { pool } from '../db.server.ts'
import { env } from '../env.server.ts'
import { chargeOf, closedAfter, pauseOf, type Rates, readRates } from './rates.ts'
import { findSuppressedOf } from './suppression.server.ts'

/** A worker that took a mail and did nothing with it for so long has died: another one takes it. */
const LEASE_MINUTES = 10

const WANTED = [
  'id',
  'attempts',
  'deferrals',
  'deliveredTo',
  'toAddress',
  'toName',
  'copyTo',
  'replyTo',
  'language',
  'topic',
  'subject',
  'html',
  'text',
  'calendar',
  'createdAt',
] as const satisfies (keyof Mail)[]

type Row = Pick<Mail, (typeof WANTED)[number]> & { hasAttachments: boolean }

/**
 * A mail that a worker has taken. `attempts` is the number of its ticket: whoever takes the mail later has a higher one. `suppressed` are those of its
 * addresses that want no such mail.
 */
export type ClaimedMail = Row & { suppressed: ReadonlyMap<string, SuppressionReason> }

const RETURNING = `RETURNING ${WANTED.map((column) => `"${column}"`).join(', ')},
  EXISTS (SELECT FROM "MailAttachment" WHERE "mailId" = "Mail".id) AS "hasAttachments"`

const DOMAIN = `lower(substring("toAddress" from '@([^@]+)$'))`
const DUE = `SELECT id FROM "Mail" WHERE state = 'queued' AND "dueAt" <= $1 AND NOT ${DOMAIN} = ANY($3::text[])
  ORDER BY "dueAt", id LIMIT $2 FOR UPDATE SKIP LOCKED`
const TAKE = `UPDATE "Mail" SET attempts = attempts + 1, "dueAt" = $1::timestamptz + interval '${LEASE_MINUTES} minutes'`

type Querying = Pick<typeof pool, 'query'>

/**
 * Takes mails that are due, the longest waiting first; no other worker takes them at the same time. With MAIL_DOMAIN_RATES no more to a domain
 * than its rate allows across all workers; those beyond it stay where they are and keep nobody else waiting.
 */
export async function claimMails(limit: number, now: Date): Promise<ClaimedMail[]> {
  const rates = env().MAIL_DOMAIN_RATES && readRates(env().MAIL_DOMAIN_RATES!)
  const rows = rates ? await claimAtRates(limit, now, rates) : await claimAtOnce(limit, now)
  const suppressed = await findSuppressedOf(rows)
  return rows.map((row, i) => ({ ...row, suppressed: suppressed[i]! })).sort(byDue)
}

async function claimAtOnce(limit: number, now: Date): Promise<Row[]> {
  const { rows } = await pool.query<Row>({
    name: 'claim-mails',
    text: `${TAKE} WHERE id IN (${DUE}) ${RETURNING}`,
    values: [now, limit, []],
  })
  return rows
}

async function claimAtRates(limit: number, now: Date, rates: Rates): Promise<Row[]> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    // One worker at a time counts: what it took is paid for before the next one looks.
    await client.query('SELECT pg_advisory_xact_lock(410025007)')
    const paces = await readPaces(client)
    const closed = [...paces].filter(([domain, until]) => until > closedAfter(pauseOf(rates, domain) ?? 0, now.getTime()))
    const { rows } = await client.query<{ id: string; domain: string }>(
      `SELECT id, ${DOMAIN} AS domain FROM "Mail" WHERE id IN (${DUE}) ORDER BY "dueAt", id`,
      [now, limit, closed.map(([domain]) => domain)],
    )
    const taken = await pay(client, { rows, paces, rates, now })
    const claimed = await client.query<Row>(`${TAKE} WHERE id = ANY($2::uuid[]) ${RETURNING}`, [now, taken])
    await client.query('COMMIT')
    return claimed.rows
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

async function readPaces(client: Querying): Promise<Map<string, number>> {
  const { rows } = await client.query<{ domain: string; paidUntil: Date }>('SELECT domain, "paidUntil" FROM "MailPace"')
  return new Map(rows.map(({ domain, paidUntil }) => [domain, paidUntil.getTime()]))
}

type Payment = { rows: { id: string; domain: string }[]; paces: Map<string, number>; rates: Rates; now: Date }

/** The ids that may leave now, paid for. */
async function pay(client: Querying, { rows, paces, rates, now }: Payment): Promise<string[]> {
  const taken: string[] = []
  for (const domain of new Set(rows.map((row) => row.domain))) {
    const ids = rows.flatMap((row) => (row.domain === domain ? [row.id] : []))
    const pause = pauseOf(rates, domain)
    if (pause === undefined) {
      taken.push(...ids)
      continue
    }
    const { allowed, paidUntil } = chargeOf({ paidUntil: paces.get(domain) ?? 0, pause, wanted: ids.length, now: now.getTime() })
    taken.push(...ids.slice(0, allowed))
    await client.query(
      `INSERT INTO "MailPace" (domain, "paidUntil") VALUES ($1, $2) ON CONFLICT (domain) DO UPDATE SET "paidUntil" = excluded."paidUntil"`,
      [domain, new Date(paidUntil)],
    )
  }
  return taken
}

/** Gives back what was taken and not begun. */
export async function releaseMails(mails: readonly ClaimedMail[], now: Date): Promise<void> {
  for (const { id, attempts } of mails)
    await pool.query(`UPDATE "Mail" SET "dueAt" = $3 WHERE id = $1 AND attempts = $2 AND state = 'queued'`, [id, attempts, now])
}

const byDue = (a: ClaimedMail, b: ClaimedMail) => a.createdAt.getTime() - b.createdAt.getTime()
