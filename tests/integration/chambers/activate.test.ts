import { expect, test } from 'vitest'
import { activateChamber, deactivateChamber } from '#app/domain/chambers/commands.server.ts'
import { findOffice, getChamberPage, listActiveChambers, listChambers } from '#app/domain/chambers/queries.server.ts'
import { db } from '#app/platform/db.server.ts'
import { aChamber } from '#tests/factories/chamber.ts'
import { anOfficer } from '#tests/factories/officer.ts'
import { aPerson } from '#tests/factories/person.ts'

const NOW = new Date('2026-03-02T10:00:00Z')

test('a chamber is opened and closed once each, by whom it says in the audit trail', async () => {
  const administrator = await aPerson({ isAdministrator: true })
  const chamber = await aChamber({ isActive: false })
  const act = { administratorId: administrator.id, chamberId: chamber.id, now: NOW }

  const both = await Promise.allSettled([activateChamber(act), activateChamber(act)])
  await deactivateChamber(act)

  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(deactivateChamber(act)).rejects.toMatchObject({ code: 'wrong-state' })
  await expect(activateChamber({ ...act, chamberId: 'no-such-chamber' })).rejects.toMatchObject({ code: 'not-found' })
  const trail = await db.auditEntry.findMany({ where: { subjectId: chamber.id }, orderBy: { id: 'asc' } })
  expect(trail.map(({ act, from, to, actorId }) => ({ act, from, to, actorId }))).toEqual([
    { act: 'chamber.activate', from: 'inactive', to: 'active', actorId: administrator.id },
    { act: 'chamber.deactivate', from: 'active', to: 'inactive', actorId: administrator.id },
  ])
})

test('an inactive chamber has no officers at work and is nobody’s choice', async () => {
  const [open, closed] = [await aChamber({ country: 'KZ' }), await aChamber({ country: 'KZ', isActive: false })]
  const officer = await anOfficer({ chamberId: closed.id })

  expect(await findOffice(officer.id, NOW)).toBeNull()
  expect((await listActiveChambers('KZ')).map(({ id }) => id)).toEqual([open.id])
})

test('the list counts who acts for a chamber now, and keeps to the country asked for', async () => {
  const chamber = await aChamber({ country: 'PK' })
  await anOfficer({ chamberId: chamber.id })
  await anOfficer({ chamberId: chamber.id, until: NOW })
  await db.company.create({ data: { country: 'PK', homeChamberId: chamber.id } })

  const rows = await listChambers({ country: 'PK', now: NOW })

  expect(rows.find(({ id }) => id === chamber.id)).toMatchObject({ isActive: true, officers: 1, companies: 1 })
  expect(new Set(rows.map(({ country }) => country))).toEqual(new Set(['PK']))
  await expect(getChamberPage('no-such-chamber')).rejects.toMatchObject({ code: 'not-found' })
})
