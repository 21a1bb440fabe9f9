import type { LoaderFunctionArgs } from '@remix-run/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { keepInterpreter, removeInterpreter } from '#app/domain/meetings/commands/interpreters.server.ts'
import { getInterpretersPage } from '#app/domain/meetings/queries/interpreters.server.ts'
import { db } from '#app/platform/db.server.ts'
import { openSession } from '#app/platform/session/session.server.ts'
import { action as interpret, loader as interpreters } from '#app/routes/chamber/interpreters.tsx'
import { action as steer, loader as timetable } from '#app/routes/chamber/timetable.tsx'
import { action as actOnMeeting, loader as meetingPage } from '#app/routes/chamber/timetable-meeting.tsx'
import { loader as publication, action as publish } from '#app/routes/chamber/timetable-publish.tsx'
import { loader as versions } from '#app/routes/chamber/timetable-versions.tsx'
import { loader as ownMeetings } from '#app/routes/company/meetings.tsx'
import { aMarket, type Market, NOW } from '#tests/factories/event.ts'
import { aMeeting, anInterpreter, aSession, place, somePlaces } from '#tests/factories/meeting.ts'

type Door = (args: LoaderFunctionArgs) => Promise<unknown>

let market: Market
let slots: { id: string }[]
let meeting: Awaited<ReturnType<typeof aMeeting>>
let officer: string
let stranger: string
let member: string

const cookieOf = async (personId: string) => (await openSession(personId)).split(';')[0]!

beforeAll(async () => {
  market = await aMarket()
  await db.event.update({ where: { id: market.event.id }, data: { state: 'matching' } })
  slots = (await aSession({ eventId: market.event.id })).slots
  const [table] = await somePlaces({ eventId: market.event.id })
  meeting = await aMeeting(market)
  await place(meeting, { slotId: slots[0]!.id, placeId: table!.id })
  officer = await cookieOf(market.pkOfficer.personId)
  stranger = await cookieOf(market.stranger.personId)
  member = await cookieOf((await db.membership.findFirstOrThrow({ where: { companyId: market.pkCompany.id } })).personId)
})

async function knock(door: unknown, cookie: string, form?: Record<string, string | string[]>) {
  const data = form && new FormData()
  for (const [name, value] of Object.entries(form ?? {})) for (const one of [value].flat()) data!.append(name, one)
  const request = new Request('http://dosti.test/', { method: form ? 'POST' : 'GET', headers: { Cookie: cookie }, body: data })
  const params = { eventId: market.event.id, meetingId: meeting.id, companyId: market.pkCompany.id }
  const answer = await (door as Door)({ request, params, context: { client: '192.0.2.1', nonce: '' } }).catch((thrown: unknown) => thrown)
  if (answer instanceof Error) throw answer
  if (answer instanceof Response) return { status: answer.status, body: null }
  const { init, data: body } = answer as { init?: ResponseInit; data?: unknown }
  return { status: init?.status ?? 200, body: JSON.stringify(body ?? answer) }
}

describe('a timetable that is not published', () => {
  test.each(Object.entries({ timetable, meetingPage, publication, versions, interpreters }))(
    '%s is for its organisers',
    async (_name, door) => {
      expect((await knock(door, officer)).status).toBe(200)
      expect((await knock(door, stranger)).status).toBe(404)
      expect((await knock(door, member)).status).toBe(403)
    },
  )

  test('is not there for a company', async () => {
    const page = await knock(ownMeetings, member)

    expect(page).toMatchObject({ status: 200 })
    expect(page.body).not.toContain(meeting.id)
    expect(page.body).not.toContain(market.kzCompany.legalNameLatin)
  })
})

test.each([
  ['no act', () => steer, {}],
  ['an unknown act', () => steer, { intent: 'burn' }],
  ['a slot that is none', () => steer, { intent: 'move', meetingId: 'x', slotId: 'y' }],
  ['no reason', () => actOnMeeting, { intent: 'cancel', reason: '' }],
  ['a waiver without a word', () => actOnMeeting, { intent: 'waive', waiver: ' ' }],
  ['one language', () => interpret, { intent: 'keep', name: 'Gulnara', 'languages[]': ['ur'] }],
  ['no name', () => interpret, { intent: 'keep', 'languages[]': ['ur', 'kk'] }],
])('%s is a clear fault in place', async (_what, door, form) => {
  const { status, body } = await knock(door(), officer, form as Record<string, string>)

  expect(status).toBe(400)
  expect(body).toContain('"key"')
})

test('what is in the way sends the officer back to the page, and nothing is placed', async () => {
  const stands = () => db.placement.findMany({ where: { eventId: market.event.id } })
  const before = await stands()
  const unknown = '018f4d5e-0000-7000-8000-000000000000'

  expect((await knock(actOnMeeting, officer, { intent: 'place', slotId: unknown })).status).toBe(302)
  expect((await knock(steer, officer, { intent: 'move', meetingId: meeting.id, slotId: slots[1]!.id, placeId: unknown })).status).toBe(302)
  expect((await knock(actOnMeeting, stranger, { intent: 'take-off' })).status).toBe(404)
  expect((await knock(publish, stranger, { x: '' })).status).toBe(404)

  expect(await stands()).toEqual(before)
})

test('a timetabling that cannot begin, and an interpreter who is counted on, are said on their pages', async () => {
  const { id: runId } = await db.timetableRun.create({
    data: { eventId: market.event.id, number: 1, keepsPlaced: false, startedById: market.pkOfficer.personId, createdAt: NOW },
  })
  expect((await knock(steer, officer, { intent: 'run' })).status).toBe(302)
  expect((await knock(steer, officer, { intent: 'lock-all' })).status).toBe(302)
  expect(await db.timetableRun.count({ where: { eventId: market.event.id } })).toBe(1)
  await db.timetableRun.delete({ where: { id: runId } })

  const { id: interpreterId } = await anInterpreter({ eventId: market.event.id })
  await place(meeting, { slotId: slots[0]!.id, interpreterId }, 'published')
  const said = { form: interpreterId, intent: 'keep', interpreterId, name: 'Typed Name', 'languages[]': ['ur', 'en'] }
  const { status, body } = await knock(interpret, officer, said)
  expect(status).toBe(400)
  expect(body).toContain('timetable.interpreterInUse')
  expect(body).toContain('Typed Name')
  await db.placement.deleteMany({ where: { plan: 'published', meetingId: meeting.id } })
  await db.interpreter.delete({ where: { id: interpreterId } })
})

test('interpreters are kept with what is needed of them, and not taken from a published meeting', async () => {
  const act = { officer: market.pkOfficer, eventId: market.event.id, now: NOW }
  const event = { id: market.event.id, timeZone: 'Asia/Almaty' }
  for (const [companyId, languages] of [[market.pkCompany.id, ['ur']] as const, [market.kzCompany.id, ['kk']] as const])
    await db.participation.update({ where: { eventId_companyId: { eventId: event.id, companyId } }, data: { languages: [...languages] } })
  const { id: sessionId } = await db.eventSession.findFirstOrThrow({ where: { eventId: event.id } })
  const need = async () => (await getInterpretersPage(market.kzOfficer.chamber, event)).needs
  expect(await need()).toEqual([{ pk: ['ur'], kz: ['kk'], meetings: 1, interpreters: 0 }])

  await keepInterpreter({ ...act, input: { name: 'Гүлнар', languages: ['ur', 'kk'], absentFrom: [] } })
  expect(await need()).toMatchObject([{ interpreters: 1 }])
  const { interpreters: rows } = await getInterpretersPage(market.kzOfficer.chamber, event)
  const interpreterId = rows[0]!.id
  await place(meeting, { slotId: slots[0]!.id, interpreterId }, 'published')

  const inUse = { sentence: { key: 'timetable.interpreterInUse' } }
  const change = (input: { languages: ('ur' | 'kk' | 'ru')[]; absentFrom: string[] }, who = act) =>
    keepInterpreter({ ...who, input: { interpreterId, name: 'Гүлнар', ...input } })
  await expect(change({ languages: ['ur', 'ru'], absentFrom: [] })).rejects.toMatchObject(inUse)
  await expect(change({ languages: ['ur', 'kk'], absentFrom: [sessionId] })).rejects.toMatchObject(inUse)
  await expect(removeInterpreter({ ...act, interpreterId })).rejects.toMatchObject(inUse)
  await expect(change({ languages: ['ur', 'kk'], absentFrom: [] }, { ...act, officer: market.stranger })).rejects.toMatchObject({
    code: 'not-found',
  })
  await change({ languages: ['ur', 'kk', 'ru'], absentFrom: [] })

  await db.placement.deleteMany({ where: { plan: 'published', meetingId: meeting.id } })
  await removeInterpreter({ ...act, interpreterId })
  expect(await db.interpreter.count({ where: { eventId: event.id } })).toBe(0)
})
