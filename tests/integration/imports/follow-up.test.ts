import type { LoaderFunctionArgs } from '@remix-run/node'
import { expect, test } from 'vitest'
import { registerOnBehalf } from '#app/domain/companies/commands/register.server.ts'
import { followUp } from '#app/domain/imports/commands/follow-up.server.ts'
import { listLines } from '#app/domain/imports/queries.server.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { openSession } from '#app/platform/session/session.server.ts'
import { action as steer } from '#app/routes/chamber/import.tsx'
import { aChamber } from '#tests/factories/chamber.ts'
import { aCompany } from '#tests/factories/company.ts'
import { NOW } from '#tests/factories/event.ts'
import { anOfficer } from '#tests/factories/officer.ts'

async function aDesk() {
  const { id: chamberId, country, name } = await aChamber({ country: 'PK' })
  const { personId } = await anOfficer({ chamberId })
  return { personId, chamber: { chamberId, country, name: name as Localised } }
}

/** Line 2 became a complete draft, line 3 a bare one, line 4 nothing yet. */
async function anImported() {
  const officer = await aDesk()
  const { chamberId } = officer.chamber
  const complete = await aCompany({ state: 'draft', homeChamberId: chamberId, consents: [] })
  await db.membership.deleteMany({ where: { companyId: complete.id } })
  await db.company.update({ where: { id: complete.id }, data: { registeredById: chamberId } })
  const bare = await registerOnBehalf({ officer, legalNameLatin: 'Bare Firm', now: NOW })
  const line = { cells: ['A firm'], verdict: 'good' } as const
  const { id: importId } = await db.import.create({
    data: {
      chamberId,
      officerId: officer.personId,
      state: 'imported',
      fileName: 'members.csv',
      kind: 'csv',
      columns: ['Name'],
      fields: ['legalName'],
      lines: {
        create: [
          { number: 2, ...line, companyId: complete.id, importedAt: NOW },
          { number: 3, ...line, companyId: bare, importedAt: NOW },
          { number: 4, ...line, companyId: complete.id },
        ],
      },
    },
  })
  const standings = async () =>
    (await listLines(officer.chamber, importId, { verdict: 'imported', page: 1 }, NOW)).rows.map(({ standing }) => standing)
  return { officer, importId, complete, bare, standings }
}

test('of many companies each goes as far as it can, and its line says how far', async () => {
  const { officer, importId, complete, standings } = await anImported()
  const all = { officer, importId, lines: [2, 3], now: NOW }
  expect(await standings()).toMatchObject([
    { state: 'draft', missing: 0, owner: 'none' },
    { state: 'draft', missing: expect.any(Number), owner: 'none' },
  ])

  expect(await followUp({ ...all, act: 'verify' })).toEqual({ done: 0, left: 2 })
  expect(await followUp({ ...all, act: 'submit' })).toEqual({ done: 1, left: 1 })
  expect(await followUp({ ...all, act: 'verify' })).toEqual({ done: 1, left: 1 })
  expect(await followUp({ ...all, act: 'hand-over' })).toEqual({ done: 1, left: 1 })
  expect(await followUp({ ...all, act: 'hand-over' })).toEqual({ done: 0, left: 2 })

  const [first, second] = await standings()
  expect(first).toEqual({ state: 'verified', missing: 0, owner: 'asked' })
  expect(second).toMatchObject({ state: 'draft', owner: 'none' })
  expect(second!.missing).toBeGreaterThan(5)
  const trail = await db.auditEntry.findMany({ where: { subjectId: complete.id }, orderBy: { id: 'asc' } })
  expect(trail.map(({ act, chamberId }) => [act, chamberId === officer.chamber.chamberId])).toEqual([
    ['company.submit', true],
    ['company.verify', true],
    ['company.invite-colleague', true],
  ])
  expect(await db.mail.count({ where: { template: 'colleague-invited', toAddress: complete.contactEmail! } })).toBe(1)
})

test('lines that were not imported, and files of other chambers, are out of reach', async () => {
  const { officer, importId, complete } = await anImported()

  expect(await followUp({ officer, importId, lines: [4, 99], act: 'submit', now: NOW })).toEqual({ done: 0, left: 2 })
  await expect(followUp({ officer: await aDesk(), importId, lines: [2], act: 'submit', now: NOW })).rejects.toMatchObject({
    code: 'not-found',
  })

  expect(await db.company.findUnique({ where: { id: complete.id } })).toMatchObject({ state: 'draft' })
})

test('through the door: ticked lines or a clear error', async () => {
  const { officer, importId, complete } = await anImported()
  const knock = async (form: Record<string, string>) => {
    const headers = { Cookie: (await openSession(officer.personId)).split(';')[0]! }
    const request = new Request(`http://dosti.test/chamber/imports/${importId}`, {
      method: 'POST',
      headers,
      body: new URLSearchParams(form),
    })
    const args: LoaderFunctionArgs = { request, params: { importId }, context: { client: '192.0.2.1', nonce: '' } }
    return steer(args) as Promise<Response & { init?: ResponseInit; data?: unknown }>
  }

  expect(await knock({ intent: 'submit' })).toMatchObject({ init: { status: 400 }, data: { errors: [{ name: 'lines' }] } })
  expect((await knock({ intent: 'submit', 'lines[]': '2' })).status).toBe(302)

  expect(await db.company.findUnique({ where: { id: complete.id } })).toMatchObject({ state: 'submitted' })
})
