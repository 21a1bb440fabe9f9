import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '#prisma/generated/client.ts'
import { env } from './env.server.ts'
import { describeError, log } from './log.server.ts'

// One pool a process, also when development reloads this module.
const kept = globalThis as typeof globalThis & { dostiPool?: pg.Pool; dostiDb?: PrismaClient }

export const pool = (kept.dostiPool ??= openPool())
// Minimal: the other formats repeat in an error, and so in the log, what was to be written.
export const db = (kept.dostiDb ??= new PrismaClient({ adapter: new PrismaPg(pool), errorFormat: 'minimal' }))

function openPool(): pg.Pool {
  const opened = new pg.Pool({ connectionString: env().DATABASE_URL, max: 10 })
  // Without these two a restart of the database ends the process.
  opened.on('error', (error) => log.warn(describeError(error), 'idle database connection lost'))
  opened.on('connect', (client) => client.on('error', (error) => log.warn(describeError(error), 'database connection lost')))
  return opened
}

/** A transaction's client. Helpers that join a transaction take it first. */
export type Tx = Parameters<Parameters<typeof db.$transaction>[0]>[0]

/** Runs the work in one transaction: all of it happens or nothing. */
export function transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db.$transaction(work, { timeout: 20_000, maxWait: 10_000 })
}

export async function closeDb(): Promise<void> {
  await db.$disconnect()
  await pool.end()
}
