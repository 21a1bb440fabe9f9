import { expect, test } from 'vitest'
import { z } from 'zod'
import { transaction } from '#app/platform/db.server.ts'
import { defineJob, enqueue } from '#app/platform/queue/jobs.server.ts'
import { drainQueue, handle } from '#app/platform/queue/work.server.ts'
import { grant } from '#app/start/grants.mjs'
import { withClient } from '#app/start/with-client.mjs'

const REFUSED = '42501'
const asApplication = (sql: string) => withClient(process.env.DATABASE_URL!, async (client) => (await client.query(sql)).rows)
const asOwner = (sql: string) => withClient(process.env.DATABASE_OWNER_URL!, async (client) => (await client.query(sql)).rows)

const AUDIT_ROW = `INSERT INTO "AuditEntry" (act, "subjectType", "subjectId") VALUES ('test.act', 'test', '1') RETURNING act`

test('the application adds audit rows and reads them', async () => {
  await asApplication(AUDIT_ROW)

  expect(await asApplication(`SELECT act FROM "AuditEntry"`)).toEqual([{ act: 'test.act' }])
})

test.each([
  ['change an audit row', `UPDATE "AuditEntry" SET act = 'other'`],
  ['delete an audit row', 'DELETE FROM "AuditEntry"'],
  ['empty the audit trail', 'TRUNCATE "AuditEntry"'],
  ['overwrite an audit row by a merge', `${AUDIT_ROW.replace(' RETURNING act', '')} ON CONFLICT (id) DO UPDATE SET act = 'other'`],
  ['remove the audit trail', 'DROP TABLE "AuditEntry"'],
  ['open the audit trail to itself', `GRANT UPDATE ON "AuditEntry" TO CURRENT_USER; UPDATE "AuditEntry" SET act = 'other'`],
  ['empty a table', 'TRUNCATE "Mail" CASCADE'],
  ['make a table', 'CREATE TABLE mine ()'],
  ['change a table', 'ALTER TABLE "Mail" ADD COLUMN mine text'],
  ['switch a constraint off', `ALTER TABLE "Mail" DISABLE TRIGGER ALL`],
  ['rewrite the history of the migrations', 'DELETE FROM _prisma_migrations'],
  ['become the owner', 'SET ROLE dosti_owner'],
])('the application may not %s', async (_what, sql) => {
  await asOwner(AUDIT_ROW)

  await expectRefusal(sql)

  expect(await asOwner(`SELECT count(*)::int AS changed FROM "AuditEntry" WHERE act <> 'test.act'`)).toEqual([{ changed: 0 }])
})

test('the application adds jobs to the queue and does them', async () => {
  const job = defineJob('test.count', z.object({ number: z.int() }))
  const done: number[] = []

  await transaction((tx) => enqueue(tx, job, { number: 7 }))
  const waiting = await asApplication('SELECT task_identifier FROM graphile_worker.jobs')
  await drainQueue([handle(job, async ({ number }) => void done.push(number))], new Date())

  expect(waiting).toEqual([{ task_identifier: 'test.count' }])
  expect(done).toEqual([7])
  expect(await asApplication('SELECT task_identifier FROM graphile_worker.jobs')).toEqual([])
})

test('granting again changes nothing', async () => {
  const rights = () => asOwner('SELECT relname, relacl::text FROM pg_class WHERE relacl IS NOT NULL ORDER BY relname')
  const before = await rights()

  await Promise.all([grant(process.env.DATABASE_OWNER_URL!, 'dosti_app'), grant(process.env.DATABASE_OWNER_URL!, 'dosti_app')])

  expect(await rights()).toEqual(before)
})

test('a role that does not exist is refused with what to do', async () => {
  await expect(grant(process.env.DATABASE_OWNER_URL!, 'nobody_here')).rejects.toThrow(`CREATE ROLE "nobody_here" LOGIN PASSWORD`)
})

async function expectRefusal(sql: string) {
  await expect(asApplication(sql)).rejects.toMatchObject({ code: REFUSED })
}
