import type { z } from 'zod'
import type { Tx } from '../db.server.ts'

/** A kind of work for the worker: its name for good and the shape of its payload, which is ids. */
export type Job<Payload> = { name: string; payload: z.ZodType<Payload>; maxAttempts: number }

export function defineJob<Payload>(name: string, payload: z.ZodType<Payload>, { maxAttempts = 12 } = {}): Job<Payload> {
  return { name, payload, maxAttempts }
}

export type EnqueueOptions = {
  /** Not before this moment. */
  runAt?: Date
  /** One waiting job a key: a second one replaces the first. */
  key?: string
}

/** Adds the job inside the caller's transaction: it exists exactly when the change does. */
export async function enqueue<Payload>(tx: Tx, job: Job<Payload>, payload: Payload, { runAt, key }: EnqueueOptions = {}): Promise<void> {
  await tx.$executeRaw`SELECT graphile_worker.add_job(${job.name}::text, payload => ${JSON.stringify(job.payload.parse(payload))}::json,
    run_at => ${runAt ?? null}::timestamptz, max_attempts => ${job.maxAttempts}::int, job_key => ${key ?? null}::text)`
}

/** The same for many at once: one statement, however many there are. */
export async function enqueueMany<Payload>(
  tx: Tx,
  job: Job<Payload>,
  orders: readonly (EnqueueOptions & { payload: Payload })[],
): Promise<void> {
  const specs = orders.map(({ payload, runAt, key }) => ({
    identifier: job.name,
    payload: job.payload.parse(payload),
    run_at: runAt,
    max_attempts: job.maxAttempts,
    job_key: key,
  }))
  await tx.$executeRaw`SELECT graphile_worker.add_jobs(ARRAY(
    SELECT spec FROM json_populate_recordset(NULL::graphile_worker.job_spec, ${JSON.stringify(specs)}::json) AS spec))`
}
