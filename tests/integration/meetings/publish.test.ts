import { beforeEach, describe, expect, test } from 'vitest'
import { cancelEvent } from '#app/domain/events/commands/cancel.server.ts'
import { cancelMeeting } from '#app/domain/meetings/commands/cancel.server.ts'
import { clearDraft, placeMeeting, takeOff, waiveInterpreter } from '#app/domain/meetings/commands/place.server.ts'
import { publishTimetable } from '#app/domain/meetings/commands/publish.server.ts'
import { meetingHandlers } from '#app/domain/meetings/job-handlers.server.ts'
import { listAgenda } from '#app/domain/meetings/queries/agenda.server.ts'
import { getInterpretersPage } from '#app/domain/meetings/queries/interpreters.server.ts'
import { listVersions } from '#app/domain/meetings/queries/publications.server.ts'
import { getPlannedMeeting, getTimetablePage } from '#app/domain/meetings/queries/timetable-page.server.ts'
import { db } from '#app/platform/db.server.ts'
import { drainQueue } from '#app/platform/queue/work.server.ts'
import type { Language } from '#prisma/generated/enums.ts'
import { aMarket, anEvent, aParticipation, type Market, NOW } from '#tests/factories/event.ts'
import { aMeeting, anInterpreter, aSession, place, somePlaces } from '#tests/factories/meeting.ts'

let market: Market
let slots: { id: string }[]
let tables: { id: string }[]
let meeting: Awaited<ReturnType<typeof aMeeting>>

beforeEach(async () => {
  market = await aMarket()
  await db.event.update({ where: { id: market.event.id }, data: { state: 'matching' } })
  slots = (await aSession({ eventId: market.event.id })).slots
  tables = await somePlaces({ eventId: market.event.id })
  meeting = await aMeeting(market)
})

const drain = () => drainQueue(meetingHandlers, new Date())
const publish = (officer = market.pkOfficer) => publishTimetable({ officer, eventId: market.event.id, now: NOW })
const put = (slot: number) =>
  placeMeeting({ officer: market.pkOfficer, meetingId: meeting.id, input: { slotId: slots[slot]!.id }, now: NOW })
const agenda = (companyId = market.kzCompany.id) => listAgenda({ companyId }, market.event.id)
const versions = () =>
  db.timetableVersion.findMany({ where: { eventId: market.event.id }, orderBy: { number: 'asc' }, include: { changes: true } })

async function speak(pk: Language[], kz: Language[]) {
  for (const [companyId, languages] of [[market.pkCompany.id, pk] as const, [market.kzCompany.id, kz] as const])
    await db.participation.update({ where: { eventId_companyId: { eventId: market.event.id, companyId } }, data: { languages } })
}

describe('publishing', () => {
  test('tells the draft: the event moves on, a version says what changed, and each company gets one mail in its language', async () => {
    await db.company.update({ where: { id: market.kzCompany.id }, data: { contactLanguage: 'ru' } })
    await put(1)
    expect(await agenda()).toEqual([])

    const versionId = await publish(market.kzOfficer)
    await drain()
    await drain()

    expect(await db.event.findUnique({ where: { id: market.event.id } })).toMatchObject({ state: 'timetable_published' })
    expect(await db.meeting.findUnique({ where: { id: meeting.id } })).toMatchObject({ state: 'published' })
    expect(await agenda()).toMatchObject([{ meetingId: meeting.id, place: { label: 'T1' } }])
    const [version] = await versions()
    expect(version).toMatchObject({ id: versionId, number: 1, publishedById: market.kzOfficer.personId })
    expect(version!.changes).toMatchObject([{ meetingId: meeting.id, change: 'placed', before: null, after: { place: 'T1' } }])
    const mails = await db.mail.findMany({ where: { aboutId: versionId }, orderBy: { toAddress: 'asc' } })
    expect(mails).toMatchObject([
      { toAddress: 'secret-kz@alatau.example', language: 'ru', companyId: market.kzCompany.id },
      { toAddress: 'secret-pk@ravi.example', language: 'en', companyId: market.pkCompany.id },
    ])
    expect(mails[1]!.text).toContain('1 March 2027, 09:20–09:40, T1')
    expect(mails[1]!.text).not.toMatch(/secret-kz|Contact Person/)
    const trail = await db.auditEntry.findMany({
      where: { subjectId: { in: [meeting.id, market.event.id] }, act: { contains: 'publish' } },
    })
    expect(trail.map(({ act }) => act).sort()).toEqual(['event.publish-timetable', 'meeting.publish'])
  })

  test('again tells what moved and what lost its time, and nothing where nothing changed', async () => {
    await put(0)
    await publish()
    await expect(publish()).rejects.toMatchObject({ sentence: { key: 'timetable.nothingToPublish' } })

    await put(2)
    expect((await agenda())[0]!.startsAt).toEqual((await db.slot.findUniqueOrThrow({ where: { id: slots[0]!.id } })).startsAt)
    await publish()
    await takeOff({ officer: market.pkOfficer, meetingId: meeting.id, now: NOW })
    await publish()
    await drain()

    expect((await versions()).map(({ changes }) => changes[0]!.change)).toEqual(['placed', 'moved', 'cancelled'])
    const page = (version?: number) => listVersions(market.pkOfficer.chamber, market.event.id, { version, page: 9 })
    expect((await page()).versions).toMatchObject([3, 2, 1].map((number) => ({ number, count: 1 })))
    expect((await page()).open).toMatchObject({ number: 3, page: 1, pages: 1, changes: [{ change: 'cancelled' }] })
    expect((await page(1)).open).toMatchObject({ number: 1, count: 1, changes: [{ change: 'placed', before: null }] })
    expect((await page(7)).open).toMatchObject({ number: 3 })
    expect(await listVersions(market.stranger.chamber, market.event.id, { page: 1 })).toEqual({ versions: [], open: null })
    expect(await db.meeting.findUnique({ where: { id: meeting.id } })).toMatchObject({ state: 'draft' })
    expect(await agenda()).toEqual([])
    const last = (await versions()).at(-1)!
    expect(await db.mail.findFirst({ where: { aboutId: last.id, companyId: market.pkCompany.id } })).toMatchObject({
      text: expect.stringContaining('A new time will follow'),
    })
  })

  test('is refused before registration is over, to strangers, and one of two at once', async () => {
    await put(0)
    await expect(publish(market.stranger)).rejects.toMatchObject({ code: 'not-found' })
    await db.event.update({ where: { id: market.event.id }, data: { state: 'registration_open' } })
    await expect(publish()).rejects.toMatchObject({ code: 'wrong-state' })
    await db.event.update({ where: { id: market.event.id }, data: { state: 'matching' } })

    const results = await Promise.allSettled([publish(), publish(market.kzOfficer)])

    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await versions()).toHaveLength(1)
  })

  test('swaps two meetings, and is refused when a company was told of another event meanwhile', async () => {
    const elsewhere = await anEvent({ pkChamberId: market.pkOfficer.chamber.chamberId, kzChamberId: market.kzOfficer.chamber.chamberId })
    for (const company of [market.pkCompany, market.kzCompany]) await aParticipation({ eventId: elsewhere.id, companyId: company.id })
    const there = await aSession({ eventId: elsewhere.id, slots: 1 })
    const other = await aMeeting({ ...market, event: elsewhere }, { state: 'published' })
    await put(0)
    await place(other, { slotId: there.slots[0]!.id }, 'published')

    await expect(publish()).rejects.toMatchObject({ code: 'taken', sentence: { key: 'timetable.clashElsewhere' } })
    expect(await db.meeting.findUnique({ where: { id: meeting.id } })).toMatchObject({ state: 'draft' })
  })

  test('a cancelled meeting is told at once; a cancelled event frees the time and tells nothing more', async () => {
    await put(0)
    await publish()
    await cancelMeeting({ officer: market.pkOfficer, meetingId: meeting.id, reason: 'Private matter.', now: NOW })
    await drain()

    const [, version] = await versions()
    expect(version!.changes).toMatchObject([{ change: 'cancelled', after: null }])
    const mails = await db.mail.findMany({ where: { aboutId: version!.id } })
    expect(mails).toHaveLength(2)
    expect(mails.map(({ text }) => text).join()).not.toContain('Private matter')

    const second = await aMarket()
    await db.event.update({ where: { id: second.event.id }, data: { state: 'timetable_published' } })
    const { slots: times } = await aSession({ eventId: second.event.id })
    const told = await aMeeting(second, { state: 'published' })
    await place(told, { slotId: times[0]!.id }, 'published')
    await cancelEvent({ officer: second.pkOfficer, eventId: second.event.id, now: NOW })
    await drain()
    expect(await db.meeting.findUnique({ where: { id: told.id } })).toMatchObject({ state: 'cancelled' })
    expect(await db.occupation.count({ where: { meetingId: told.id } })).toBe(0)
    expect(await db.mail.count({ where: { template: 'timetable-told', companyId: second.pkCompany.id } })).toBe(0)
  })
})

describe('clearing the draft', () => {
  const clear = (officer = market.pkOfficer) => clearDraft({ officer, eventId: market.event.id, now: NOW })
  const drafts = () =>
    db.placement.findMany({ where: { eventId: market.event.id, plan: 'draft' }, select: { meetingId: true, slotId: true, placeId: true } })

  test('leaves nothing where nothing was published, and nothing of it to other chambers or while a timetable is made', async () => {
    await put(1)
    const stranger = await aMarket()
    await expect(clear(stranger.pkOfficer)).rejects.toMatchObject({ code: 'not-found' })
    const run = await db.timetableRun.create({ data: { eventId: market.event.id, number: 1 } })
    await expect(clear()).rejects.toMatchObject({ sentence: { key: 'timetable.runUnderWay' } })
    expect(await drafts()).toHaveLength(1)

    await db.timetableRun.delete({ where: { id: run.id } })
    await clear()

    expect(await drafts()).toEqual([])
    expect(await db.auditEntry.count({ where: { subjectId: market.event.id, act: 'timetable.clear-draft' } })).toBe(1)
  })

  test('goes back to what companies were told', async () => {
    await put(1)
    await publish()
    await put(2)

    await clear()

    expect(await drafts()).toEqual([{ meetingId: meeting.id, slotId: slots[1]!.id, placeId: tables[0]!.id }])
    await expect(publish()).rejects.toMatchObject({ sentence: { key: 'timetable.nothingToPublish' } })
  })
})

describe('an Urdu-only and a Kazakh-only company', () => {
  beforeEach(() => speak(['ur'], ['kk']))

  test('are not published without an interpreter of the pair or a waiver', async () => {
    await anInterpreter({ eventId: market.event.id, name: 'Wrong Pair', languages: ['ur', 'ru'] })
    await put(0)
    await expect(publish()).rejects.toMatchObject({ sentence: { key: 'timetable.needInterpreters', args: { count: 1 } } })
    expect(await versions()).toEqual([])

    await waiveInterpreter({ officer: market.pkOfficer, meetingId: meeting.id, reason: 'The owner brings her son.', now: NOW })
    await publish()

    expect(await db.meeting.findUnique({ where: { id: meeting.id } })).toMatchObject({
      state: 'published',
      interpreterWaiver: 'The owner brings her son.',
      interpreterWaivedById: market.pkOfficer.personId,
    })
    expect(await db.auditEntry.count({ where: { subjectId: meeting.id, act: 'meeting.waive-interpreter' } })).toBe(1)
    const withdrawing = waiveInterpreter({ officer: market.pkOfficer, meetingId: meeting.id, reason: null, now: NOW })
    await expect(withdrawing).rejects.toMatchObject({ sentence: { key: 'timetable.waiverInUse' } })
  })

  test('get the interpreter who is free, and two such meetings cannot share one', async () => {
    const interpreter = await anInterpreter({ eventId: market.event.id })
    await put(0)
    await publish()

    expect(await agenda()).toMatchObject([{ interpreter: { name: interpreter.name } }])
    expect(await db.occupation.count({ where: { thing: `interpreter:${interpreter.id}` } })).toBe(1)
  })

  test('whose languages change after publication keep the next publication waiting; the interpreter alone is then published, without a letter', async () => {
    const interpreter = await anInterpreter({ eventId: market.event.id })
    await speak(['ur', 'en'], ['kk', 'en'])
    await put(0)
    await publish()
    await drain()
    const mails = await db.mail.count()
    const page = () => getTimetablePage(market.pkOfficer.chamber, { id: market.event.id, timeZone: 'Asia/Karachi' })
    expect(await page()).toMatchObject({ silent: [] })

    await speak(['ur'], ['kk'])
    expect(await page()).toMatchObject({ silent: [{ id: meeting.id }], counts: { changes: 0, interpreters: 0 } })
    const viewer = market.pkOfficer.chamber
    expect(await getInterpretersPage(viewer, { id: market.event.id, timeZone: 'Asia/Karachi' })).toMatchObject({
      apart: [{ id: meeting.id, isSilent: true }],
    })
    expect((await getPlannedMeeting(viewer, market.event.id, meeting.id)).meeting.isSilent).toBe(true)
    await expect(publish()).rejects.toMatchObject({ sentence: { key: 'timetable.needInterpreters', args: { count: 1 } } })

    await put(0)
    expect(await page()).toMatchObject({ silent: [], counts: { changes: 0, interpreters: 1 } })
    await publish()
    await drain()

    expect(await agenda()).toMatchObject([{ interpreter: { name: interpreter.name } }])
    expect((await versions()).map(({ changes }) => changes.length)).toEqual([1, 0])
    expect(await db.mail.count()).toBe(mails)
    await expect(publish()).rejects.toMatchObject({ sentence: { key: 'timetable.nothingToPublish' } })
  })

  test('the database itself refuses it: when it is published, when the interpreter forgets a language, when the waiver goes', async () => {
    const wrong = await anInterpreter({ eventId: market.event.id, languages: ['ur', 'ru'] })
    const right = await anInterpreter({ eventId: market.event.id })
    const publishedBy = (interpreterId?: string) =>
      place(meeting, { slotId: slots[0]!.id, placeId: tables[0]!.id, interpreterId }, 'published')

    await expect(publishedBy()).rejects.toThrow(/no common language/)
    await expect(publishedBy(wrong.id)).rejects.toThrow(/no common language/)
    await publishedBy(right.id)
    await expect(db.interpreter.update({ where: { id: right.id }, data: { languages: ['ur', 'en'] } })).rejects.toThrow(
      /no common language/,
    )
    await expect(db.placement.updateMany({ where: { meetingId: meeting.id }, data: { interpreterId: null } })).rejects.toThrow(
      /no common language/,
    )
    const waiver = { interpreterWaiver: 'They know each other.', interpreterWaivedById: market.pkOfficer.personId }
    await db.meeting.update({ where: { id: meeting.id }, data: waiver })
    await db.placement.updateMany({ where: { meetingId: meeting.id }, data: { interpreterId: null } })
    const without = db.meeting.update({ where: { id: meeting.id }, data: { interpreterWaiver: null, interpreterWaivedById: null } })
    await expect(without).rejects.toThrow(/no common language/)
  })

  test('who agreed on the spot to meet needs none', async () => {
    await db.meeting.update({ where: { id: meeting.id }, data: { source: 'walk_in' } })

    await place(meeting, { slotId: slots[0]!.id }, 'published')

    expect(await db.placement.count({ where: { meetingId: meeting.id } })).toBe(1)
  })
})
