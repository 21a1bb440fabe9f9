import type { MailFailure, MailState } from '#prisma/generated/enums.ts'
import { writeAudit } from './audit.server.ts'
import { db, transaction } from './db.server.ts'
import { DomainError } from './errors.ts'
import { withoutAddresses } from './mail/address.ts'
import { sweepMailJob } from './mail/jobs.server.ts'

/** Lists on the page are cut here; the counts are not. */
const SHOWN = 50
/** Both countries stand here: Pakistan always, all of Kazakhstan since March 2024. Old zone data has Almaty an hour ahead. */
const ZONES = ['Asia/Karachi', 'Asia/Almaty', 'Asia/Qyzylorda', 'Asia/Qostanay']
const OFFSET_MINUTES = 300

export type TroubledJob = { id: string; job: string; attempts: number; maxAttempts: number; error: string; at: Date; isGivenUp: boolean }
export type FailedMail = {
  id: string
  template: string
  attempts: number
  failure: MailFailure | null
  error: string | null
  createdAt: Date
}

/** How the installation is doing, without a word of what people wrote or to whom. */
export type Health = {
  database: { version: string; ms: number }
  queue: { waiting: number; failed: number; troubled: TroubledJob[]; lastSweep: Date | null }
  mails: { counts: { state: MailState; count: number }[]; failed: FailedMail[] }
  references: { name: string; version: string; seededAt: Date }[]
  /** `outdated` names the programs whose zone data is too old. */
  timeZones: { version: string; outdated: string[] }
}

export async function readHealth(): Promise<Health> {
  const [database, queue, mails, references, timeZones] = await Promise.all([
    askDatabase(),
    readQueue(),
    readMails(),
    db.referenceVersion.findMany({ orderBy: { name: 'asc' } }),
    checkTimeZones(),
  ])
  return { database, queue, mails, references, timeZones }
}

async function askDatabase() {
  const started = performance.now()
  const [row] = await db.$queryRaw<{ version: string }[]>`SELECT current_setting('server_version') AS version`
  return { version: row!.version, ms: Math.max(1, Math.round(performance.now() - started)) }
}

async function readQueue() {
  const [counts] = await db.$queryRaw<{ waiting: number; failed: number }[]>`
    SELECT count(*) FILTER (WHERE attempts < max_attempts)::int AS waiting, count(*) FILTER (WHERE attempts >= max_attempts)::int AS failed
    FROM graphile_worker.jobs`
  const troubled = await db.$queryRaw<(Omit<TroubledJob, 'error'> & { error: string })[]>`
    SELECT id::text, task_identifier AS job, attempts::int, max_attempts::int AS "maxAttempts", last_error AS error, run_at AS at,
      attempts >= max_attempts AS "isGivenUp"
    FROM graphile_worker.jobs WHERE last_error IS NOT NULL ORDER BY attempts >= max_attempts DESC, run_at LIMIT ${SHOWN}`
  const [sweep] = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT last_execution AS at FROM graphile_worker._private_known_crontabs WHERE identifier = ${sweepMailJob.name}`
  return { ...counts!, troubled: troubled.map((job) => ({ ...job, error: withoutAddresses(job.error) })), lastSweep: sweep?.at ?? null }
}

async function readMails() {
  const [counts, failed] = await Promise.all([
    db.mail.groupBy({ by: ['state'], _count: true, orderBy: { state: 'asc' } }),
    db.mail.findMany({
      where: { state: { in: ['failed', 'bounced'] } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: SHOWN,
      select: { id: true, template: true, attempts: true, failure: true, lastError: true, createdAt: true },
    }),
  ])
  return {
    counts: counts.map(({ state, _count }) => ({ state, count: _count })),
    failed: failed.map(({ lastError, ...mail }) => ({ ...mail, error: lastError && withoutAddresses(lastError) })),
  }
}

async function checkTimeZones(now = new Date()) {
  const offsets = await db.$queryRaw<{ zone: string; minutes: number }[]>`
    SELECT zone, (extract(epoch FROM ((${now}::timestamptz AT TIME ZONE zone) - (${now}::timestamptz AT TIME ZONE 'UTC'))) / 60)::int AS minutes
    FROM unnest(${ZONES}::text[]) AS zone`
  const outdated = []
  if (ZONES.some((zone) => minutesOf(zone, now) !== OFFSET_MINUTES)) outdated.push(`Node ${process.version}`)
  if (offsets.some(({ minutes }) => minutes !== OFFSET_MINUTES)) outdated.push('PostgreSQL')
  return { version: process.versions.tz ?? '?', outdated }
}

function minutesOf(timeZone: string, moment: Date): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(moment)
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? []
  return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes))
}

type RetryAct = { administratorId: string; id: string; now: Date }

/** The job is due at once and has all its tries again. Refused (`not-found`) when it is done or running. */
export async function retryJob({ administratorId, id, now }: RetryAct): Promise<void> {
  await transaction(async (tx) => {
    const again = await tx.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM graphile_worker.reschedule_jobs(ARRAY[${id}::bigint], run_at => ${now}::timestamptz, attempts => 0)`
    if (again.length === 0) throw new DomainError('not-found')
    await writeAudit(tx, { actor: { personId: administratorId }, act: 'job.retry', subject: { type: 'job', id }, now })
  })
}
