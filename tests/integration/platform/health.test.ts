import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { db } from '#app/platform/db.server.ts'
import { readHealth, retryJob } from '#app/platform/health.server.ts'
import { noteMailArrived, sendMailAgain } from '#app/platform/mail-decisions.server.ts'
import { defineJob, enqueue } from '#app/platform/queue/jobs.server.ts'
import { drainQueue, handle } from '#app/platform/queue/work.server.ts'
import { aPerson } from '#tests/factories/person.ts'

const now = new Date()
const job = defineJob('tests.fail', z.object({}), { maxAttempts: 1 })
let works = false
const handlers = [
  handle(job, async () => {
    if (!works) throw new Error('no answer from amina@mill.example')
  }),
]

beforeEach(async () => {
  works = false
  await db.mail.deleteMany()
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
})

function aMail(state: 'failed' | 'sent') {
  return db.mail.create({
    data: {
      template: 'verify-email',
      language: 'en',
      state,
      toAddress: 'amina@mill.example',
      subject: 'Secret subject',
      html: 'secret',
      text: 'secret',
      attempts: 3,
      lastError: '550 <amina@mill.example> unknown',
    },
  })
}

test('a job that gave up is listed without addresses and works again when told to', async () => {
  const { id: administratorId } = await aPerson({ isAdministrator: true })
  await enqueue(db, job, {})
  await drainQueue(handlers, now)

  const { queue } = await readHealth()
  expect(queue).toMatchObject({ waiting: 0, failed: 1, troubled: [{ job: 'tests.fail', attempts: 1, isGivenUp: true }] })
  expect(JSON.stringify(queue)).not.toContain('amina')
  works = true
  await retryJob({ administratorId, id: queue.troubled[0]!.id, now })
  await drainQueue(handlers, new Date(now.getTime() + 1000))

  expect((await readHealth()).queue).toMatchObject({ waiting: 0, failed: 0, troubled: [] })
  expect(await db.auditEntry.findMany({ where: { act: 'job.retry' }, select: { actorId: true, subjectId: true } })).toEqual([
    { actorId: administratorId, subjectId: queue.troubled[0]!.id },
  ])
  await expect(retryJob({ administratorId, id: '999999', now })).rejects.toMatchObject({ code: 'not-found' })
})

test('a failed mail is listed without address, subject or text, and queued again; one that left is not', async () => {
  const { id: administratorId } = await aPerson({ isAdministrator: true })
  const [failed, sent] = [await aMail('failed'), await aMail('sent')]

  const { mails } = await readHealth()
  expect(mails.counts).toEqual([
    { state: 'sent', count: 1 },
    { state: 'failed', count: 1 },
  ])
  expect(mails.failed).toEqual([
    { id: failed.id, template: 'verify-email', attempts: 3, failure: null, error: '550 <…@…> unknown', createdAt: failed.createdAt },
  ])
  await sendMailAgain({ actor: { personId: administratorId }, id: failed.id, now })

  expect(await db.mail.findUniqueOrThrow({ where: { id: failed.id } })).toMatchObject({ state: 'queued' })
  await expect(sendMailAgain({ actor: { personId: administratorId }, id: sent.id, now })).rejects.toMatchObject({ code: 'wrong-state' })
  await expect(sendMailAgain({ actor: { personId: administratorId }, id: failed.id, now })).rejects.toMatchObject({ code: 'wrong-state' })
})

test('a mail whose answer was lost is settled by a person: it arrived, and stays sent; any other failed mail has to be sent', async () => {
  const actor = { personId: (await aPerson({ isAdministrator: true })).id }
  const [lost, refused] = [await aMail('failed'), await aMail('failed')]
  await db.mail.update({ where: { id: lost.id }, data: { failure: 'unknown' } })
  await db.mail.update({ where: { id: refused.id }, data: { failure: 'refused' } })

  await noteMailArrived({ actor, id: lost.id, now })

  expect(await db.mail.findUniqueOrThrow({ where: { id: lost.id } })).toMatchObject({ state: 'sent', failure: null, sentAt: now })
  await expect(noteMailArrived({ actor, id: refused.id, now })).rejects.toMatchObject({ code: 'wrong-state' })
  await expect(sendMailAgain({ actor, id: lost.id, now })).rejects.toMatchObject({ code: 'wrong-state' })
  const acts = await db.auditEntry.findMany({
    where: { subjectId: { in: [lost.id, refused.id] } },
    select: { act: true, from: true, to: true },
  })
  expect(acts).toEqual([{ act: 'mail.note-arrived', from: 'failed', to: 'sent' }])
})

test('the database answers, and both countries stand at five hours', async () => {
  const { database, timeZones, references } = await readHealth()

  expect(database.version).toMatch(/^\d+/)
  expect(timeZones).toEqual({ version: process.versions.tz, outdated: [] })
  expect(references).toEqual([])
})
