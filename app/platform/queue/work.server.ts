import { type CronItem, Logger, parseCronItems, type Runner, run, runOnce, type TaskList } from 'graphile-worker'
import { pool } from '../db.server.ts'
import { describeError, log } from '../log.server.ts'
import type { Job } from './jobs.server.ts'

/** What does a job. Return: done. Throw: try again later. Throw PermanentFailure: a person must look. */
export type Handler = { job: Job<unknown>; work: (payload: unknown, now: Date) => Promise<void> }

/** Stops the retries: no further try can succeed. */
export class PermanentFailure extends Error {}

export function handle<Payload>(job: Job<Payload>, work: (payload: Payload, now: Date) => Promise<void>): Handler {
  return { job: job as Job<unknown>, work: (payload, now) => work(job.payload.parse(payload), now) }
}

/** A job without payload that runs by the clock; the pattern is cron's, in UTC. */
export type Schedule = { job: Job<Record<string, never>>; pattern: string }

function tasksOf(handlers: readonly Handler[], clock: () => Date): TaskList {
  return Object.fromEntries(
    handlers.map(({ job, work }) => [
      job.name,
      async (payload: unknown) => {
        const { _cron: _, ...rest } = (payload ?? {}) as Record<string, unknown>
        try {
          await work(rest, clock())
        } catch (error) {
          log.error({ job: job.name, ...describeError(error) }, 'job failed')
          if (!(error instanceof PermanentFailure)) throw error
        }
      },
    ]),
  )
}

/** Works until stopped. Failed jobs come again after e, e², e³ … seconds. */
export async function startWorking(handlers: readonly Handler[], schedules: readonly Schedule[]): Promise<Runner> {
  await releaseDeadWorkers()
  const crons: CronItem[] = schedules.map(({ job, pattern }) => ({ task: job.name, match: pattern, options: { maxAttempts: 1 } }))
  return run({
    pgPool: pool,
    concurrency: 4,
    noHandleSignals: true,
    pollInterval: 1000,
    taskList: tasksOf(handlers, () => new Date()),
    parsedCronItems: parseCronItems(crons),
    logger: quietLogger(),
  })
}

/** Does every job that is due, once, with the given clock: how tests work. */
export async function drainQueue(handlers: readonly Handler[], now: Date): Promise<void> {
  for (;;) {
    await pool.query('UPDATE graphile_worker._private_jobs SET run_at = now() WHERE run_at <= $1 AND attempts < max_attempts', [now])
    const before = await waiting()
    if (before.due === 0) return
    await runOnce({ pgPool: pool, taskList: tasksOf(handlers, () => now), noHandleSignals: true, logger: quietLogger() })
    // graphile-worker notes a job's end without waiting for it.
    while ((await waiting()).locked > 0) await new Promise((resolve) => setImmediate(resolve))
    if ((await waiting()).due >= before.due) return
  }
}

async function waiting(): Promise<{ due: number; locked: number }> {
  const { rows } = await pool.query(`SELECT count(*) FILTER (WHERE run_at <= now() AND attempts < max_attempts)::int AS due,
    count(*) FILTER (WHERE locked_at IS NOT NULL)::int AS locked FROM graphile_worker._private_jobs`)
  return rows[0]
}

/** A killed worker's jobs stay locked for hours; a lock older than any job may take belongs to the dead. */
export async function releaseDeadWorkers(): Promise<void> {
  const { rows } = await pool.query(
    `SELECT DISTINCT locked_by FROM graphile_worker._private_jobs WHERE locked_at < now() - interval '15 minutes'`,
  )
  if (rows.length > 0)
    await pool.query('SELECT graphile_worker.force_unlock_workers($1::text[])', [rows.map((row: { locked_by: string }) => row.locked_by)])
}

/** Of the library's own lines only warnings and errors matter, and they name jobs, not people. */
const quietLogger = () =>
  new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log.warn({ level }, message.slice(0, 300))
  })
