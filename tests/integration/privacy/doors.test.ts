import type { ActionFunctionArgs } from '@remix-run/node'
import { describe, expect, test } from 'vitest'
import { db } from '#app/platform/db.server.ts'
import { openSession } from '#app/platform/session/session.server.ts'
import { loader as personPage } from '#app/routes/account/data.tsx'
import { loader as personFile } from '#app/routes/account/data-file.ts'
import { action as joinBy, loader as joinPage } from '#app/routes/account/join.tsx'
import { action as deleteOwn, loader as ownPrivacy } from '#app/routes/account/privacy.tsx'
import { loader as consents, action as writeDown } from '#app/routes/chamber/company-consents.tsx'
import { action as handOver, loader as handOverPage } from '#app/routes/chamber/hand-over.tsx'
import { loader as companyPage } from '#app/routes/company/data.tsx'
import { loader as companyFile } from '#app/routes/company/data-file.ts'
import { action as actOnPeople, loader as people } from '#app/routes/company/people.tsx'
import { action as actOnPrivacy, loader as privacy } from '#app/routes/company/privacy.tsx'
import { aCompany } from '#tests/factories/company.ts'
import { anOfficer } from '#tests/factories/officer.ts'
import { aPerson, PASSWORD } from '#tests/factories/person.ts'

type Door = (args: ActionFunctionArgs) => Promise<unknown>
type Knock = { as?: string; params?: Record<string, string>; form?: Record<string, string> }

/** The status with which the door answers, and where it leads. */
async function knock(door: Door, { as, params = {}, form }: Knock) {
  const headers: Record<string, string> = as ? { Cookie: (await openSession(as)).split(';')[0]! } : {}
  const request = new Request('http://dosti.test/here', { method: form ? 'POST' : 'GET', headers, body: form && new URLSearchParams(form) })
  const answer = (await door({ request, params, context: { client: '192.0.2.1', nonce: '' } }).catch((thrown) => thrown)) as
    | Response
    | Error
    | { init?: ResponseInit; data?: unknown }
  if (answer instanceof Error) throw answer
  if (answer instanceof Response) return { status: answer.status, to: answer.headers.get('Location'), body: null }
  return { status: answer?.init?.status ?? 200, to: null, body: answer?.data ?? answer }
}

async function aHouse() {
  const owner = await aPerson()
  const member = await aPerson()
  const company = await aCompany({ ownerId: owner.id, consents: [] })
  await db.membership.create({ data: { companyId: company.id, personId: member.id, role: 'member' } })
  const officer = await anOfficer({ chamberId: company.homeChamberId! })
  const foreign = await anOfficer({ chamberId: (await aCompany()).homeChamberId! })
  return {
    owner: owner.id,
    member: member.id,
    stranger: (await aPerson()).id,
    officer: officer.personId,
    foreign: foreign.personId,
    company,
  }
}

const NOWHERE = '01900000-0000-7000-8000-000000000000'

describe('pages of a company', () => {
  test.each([
    ['people', people as Door, { owner: 200, member: 200 }],
    ['privacy', privacy as Door, { owner: 200, member: 200 }],
    ['data', companyPage as Door, { owner: 200, member: 403 }],
    ['data.json', companyFile as Door, { owner: 200, member: 403 }],
  ] as const)('%s: its people as their role allows, nobody else', async (_page, door, allowed) => {
    const { company, ...who } = await aHouse()
    const params = { companyId: company.id }

    for (const role of ['owner', 'member'] as const)
      expect([role, (await knock(door, { as: who[role], params })).status]).toEqual([role, allowed[role]])
    for (const role of ['stranger', 'officer', 'foreign'] as const)
      expect([role, (await knock(door, { as: who[role], params })).status]).toEqual([role, 404])
    for (const companyId of [NOWHERE, 'not-an-id', "'; --"])
      expect((await knock(door, { as: who.owner, params: { companyId } })).status).toBe(404)
    expect(await knock(door, { params })).toMatchObject({ status: 302, to: expect.stringContaining('/sign-in') })
  })

  test('only an owner gives a consent, invites and asks for deletion; a foreign or forged form changes nothing', async () => {
    const { company, ...who } = await aHouse()
    const params = { companyId: company.id }
    const forms: [Door, Record<string, string>][] = [
      [actOnPrivacy, { intent: 'give', purpose: 'directory', 'agree.directory': 'yes' }],
      [actOnPrivacy, { intent: 'delete', password: PASSWORD }],
      [actOnPeople, { intent: 'invite', email: 'new@firm.example', role: 'member', language: 'en' }],
      [actOnPeople, { intent: 'remove', personId: who.owner }],
    ]

    for (const [door, form] of forms) {
      expect((await knock(door, { as: who.member, params, form })).status).toBe(403)
      for (const as of [who.stranger, who.officer]) expect((await knock(door, { as, params, form })).status).toBe(404)
      expect(await knock(door, { params, form })).toMatchObject({ status: 302, to: expect.stringContaining('/sign-in') })
    }
    for (const door of [actOnPrivacy, actOnPeople] as Door[])
      for (const form of [
        {},
        { intent: 'nonsense' },
        { intent: 'remove', personId: 'x' },
        { intent: 'give', purpose: 'everything' },
      ] as Record<string, string>[])
        expect((await knock(door, { as: who.owner, params, form })).status).toBe(400)

    expect(await db.company.findUnique({ where: { id: company.id } })).toMatchObject({ consents: [], deleteAfter: null })
    expect(await db.membership.count({ where: { companyId: company.id } })).toBe(2)
    expect(await db.colleagueInvitation.count({ where: { companyId: company.id } })).toBe(0)
  })
})

test('what a chamber does for a company: its own officers, and nobody of the company', async () => {
  const { company, ...who } = await aHouse()
  const params = { companyId: company.id }
  const told = { word: 'given', 'purposes[]': 'matching', means: 'paper', day: '2026-03-01', note: 'Folder 12' }

  expect((await knock(consents, { as: who.officer, params })).status).toBe(200)
  expect((await knock(handOverPage, { as: who.officer, params })).status).toBe(409)
  for (const door of [consents, handOverPage] as Door[]) {
    expect((await knock(door, { as: who.foreign, params })).status).toBe(404)
    for (const companyId of [NOWHERE, 'x']) expect((await knock(door, { as: who.officer, params: { companyId } })).status).toBe(404)
    for (const as of [who.owner, who.stranger]) expect((await knock(door, { as, params })).status).toBe(403)
  }
  for (const [door, form] of [
    [writeDown, told],
    [handOver, { email: 'next@owner.example', language: 'en' }],
  ] as [Door, Record<string, string>][]) {
    expect((await knock(door, { as: who.foreign, params, form })).status).toBe(404)
    for (const as of [who.owner, who.stranger]) expect((await knock(door, { as, params, form })).status).toBe(403)
    expect((await knock(door, { as: who.officer, params, form: {} })).status).toBe(400)
  }

  expect(await db.consentRecord.count({ where: { companyId: company.id } })).toBe(0)
  expect(await db.colleagueInvitation.count({ where: { companyId: company.id } })).toBe(0)
})

test('one’s own data: to whoever is signed in, and an account goes only with its password', async () => {
  const { id } = await aPerson()

  for (const door of [ownPrivacy, personPage, personFile] as Door[]) {
    expect((await knock(door, { as: id })).status).toBe(200)
    expect(await knock(door, {})).toMatchObject({ status: 302, to: expect.stringContaining('/sign-in') })
  }
  for (const form of [{}, { password: 'wrong' }] as Record<string, string>[])
    expect(await knock(deleteOwn, { as: id, form })).toMatchObject({ status: 400, body: { errors: [{ name: 'password' }] } })
  expect(await knock(deleteOwn, { form: { password: PASSWORD } })).toMatchObject({ status: 302, to: expect.stringContaining('/sign-in') })

  expect(await db.person.findUnique({ where: { id } })).toMatchObject({ deletedAt: null })
})

test.each(['x', 'a'.repeat(43), '%00', '../admin'])('the link of an invitation that never was: %s', async (token) => {
  const form = { name: 'Somebody', password: 'walnut-comet-harbour', language: 'en' }
  const people = await db.person.count()

  expect((await knock(joinPage, { params: { token } })).status).toBe(410)
  expect((await knock(joinBy, { params: { token }, form })).status).toBe(410)
  expect(await db.person.count()).toBe(people)
})
