import { beforeEach, describe, expect, test } from 'vitest'
import { decideOnCompany } from '#app/domain/companies/commands/decide.server.ts'
import { sayPreferences } from '#app/domain/events/commands/prefer.server.ts'
import { withdrawParticipation } from '#app/domain/events/commands/take-part.server.ts'
import { introductionHandlers } from '#app/domain/introductions/job-handlers.server.ts'
import { matchHandlers } from '#app/domain/matches/job-handlers.server.ts'
import { cancelMeeting, restoreMeeting } from '#app/domain/meetings/commands/cancel.server.ts'
import { keepInStep } from '#app/domain/meetings/commands/keep-in-step.server.ts'
import { lockAll, lockPlacement, placeMeeting, takeOff } from '#app/domain/meetings/commands/place.server.ts'
import { executeTimetable, failLostTimetables, startTimetable } from '#app/domain/meetings/commands/timetable.server.ts'
import { meetingHandlers } from '#app/domain/meetings/job-handlers.server.ts'
import { listEventMeetings } from '#app/domain/meetings/queries/event-meetings.server.ts'
import { getTimetablePage } from '#app/domain/meetings/queries/timetable-page.server.ts'
import type { Timetabler } from '#app/domain/meetings/timetable-in-thread.server.ts'
import { timetable as timetableHere } from '#app/engine/index.ts'
import { db } from '#app/platform/db.server.ts'
import { drainQueue } from '#app/platform/queue/work.server.ts'
import { aCompany } from '#tests/factories/company.ts'
import { aMarket, aMatch, anEvent, aParticipation, type Market, NOW } from '#tests/factories/event.ts'
import { aMeeting, anInterpreter, areIntroduced, aSession, MORNING, place, somePlaces } from '#tests/factories/meeting.ts'

/** Without the threads, whose start takes longer than all of these tests. */
const timetable: Timetabler = (document) => timetableHere(document, { workLimit: 200_000 })
const drain = () => drainQueue([...matchHandlers, ...introductionHandlers, ...meetingHandlers], new Date())

let market: Market

beforeEach(async () => {
  market = await aMarket()
  await db.event.update({ where: { id: market.event.id }, data: { state: 'matching' } })
})

const meetings = () => db.meeting.findMany({ where: { eventId: market.event.id }, orderBy: { id: 'asc' } })
const placements = () => db.placement.findMany({ where: { eventId: market.event.id } })
const step = () => keepInStep({ eventId: market.event.id, now: NOW })

async function anApprovedMatch(pair: Partial<Pick<Market, 'pkCompany' | 'kzCompany'>> = {}) {
  const match = await aMatch({ ...market, ...pair })
  return db.match.update({ where: { id: match.id }, data: { state: 'approved' } })
}

async function another(country: 'PK' | 'KZ') {
  const { chamberId } = (country === 'PK' ? market.pkOfficer : market.kzOfficer).chamber
  const company = await aCompany({ country, homeChamberId: chamberId })
  await aParticipation({ eventId: market.event.id, companyId: company.id })
  return company
}

async function run(keepsPlaced = false) {
  const runId = await startTimetable({ officer: market.pkOfficer, eventId: market.event.id, keepsPlaced, now: NOW })
  await executeTimetable({ runId, now: NOW, timetable })
  return db.timetableRun.findUniqueOrThrow({ where: { id: runId } })
}

describe('meetings come from', () => {
  test('introduced matches, once, with a line in the trail', async () => {
    const match = await anApprovedMatch()
    await step()
    expect(await meetings()).toEqual([])

    await areIntroduced(market, match.id)
    await step()
    await step()

    const [meeting, ...more] = await meetings()
    expect(more).toEqual([])
    expect(meeting).toMatchObject({ state: 'draft', source: 'matched', matchId: match.id, pkCompanyId: market.pkCompany.id })
    expect(await db.auditEntry.findMany({ where: { subjectId: meeting!.id } })).toMatchObject([{ act: 'meeting.plan', to: 'draft' }])
  })

  test('approved matches where the event says so, until a company says no', async () => {
    await db.event.update({ where: { id: market.event.id }, data: { timetableFrom: 'approved' } })
    const match = await anApprovedMatch()
    await step()
    expect(await meetings()).toMatchObject([{ state: 'draft' }])

    const { id } = await areIntroduced(market, match.id)
    await db.introduction.update({ where: { id }, data: { state: 'declined', introducedAt: null } })
    await step()

    expect(await meetings()).toMatchObject([{ state: 'cancelled', stateReason: 'withdrawn' }])
  })

  test('nobody who has left, or was refused', async () => {
    const match = await anApprovedMatch()
    await areIntroduced(market, match.id)
    const { personId } = await db.membership.findFirstOrThrow({ where: { companyId: market.pkCompany.id } })
    await sayPreferences({
      member: { personId, companyId: market.pkCompany.id },
      eventId: market.event.id,
      wishes: [{ otherId: market.kzCompany.id, wish: 'no_thanks' }],
      now: NOW,
    })
    await step()

    expect(await meetings()).toEqual([])
  })
})

describe('a meeting that its companies know of is cancelled, both times are free and both are told when', () => {
  test.each([
    [
      'a company leaves',
      async () => {
        const { personId } = await db.membership.findFirstOrThrow({ where: { companyId: market.pkCompany.id } })
        await withdrawParticipation({ member: { personId, companyId: market.pkCompany.id }, eventId: market.event.id, now: NOW })
      },
      'company left',
      1,
    ],
    [
      'a company is suspended',
      () =>
        decideOnCompany({ officer: market.pkOfficer, companyId: market.pkCompany.id, decision: 'suspend', reason: 'Complaint.', now: NOW }),
      'company left',
      1,
    ],
    [
      'one says "no thanks"',
      async () => {
        const { personId } = await db.membership.findFirstOrThrow({ where: { companyId: market.kzCompany.id } })
        await sayPreferences({
          member: { personId, companyId: market.kzCompany.id },
          eventId: market.event.id,
          wishes: [{ otherId: market.pkCompany.id, wish: 'no_thanks' }],
          now: NOW,
        })
      },
      'withdrawn',
      2,
    ],
  ])('%s', async (_what, happens, stateReason, told) => {
    const { slots } = await aSession({ eventId: market.event.id })
    const meeting = await aMeeting(market, { state: 'published', source: 'matched' })
    await areIntroduced(market, meeting.matchId!)
    for (const plan of ['draft', 'published'] as const) await place(meeting, { slotId: slots[0]!.id }, plan)

    await happens()
    await drain()

    expect(await meetings()).toMatchObject([{ state: 'cancelled', stateReason }])
    expect(await db.occupation.count({ where: { meetingId: meeting.id } })).toBe(0)
    const [version] = await db.timetableVersion.findMany({ where: { eventId: market.event.id }, include: { changes: true } })
    expect(version).toMatchObject({ publishedById: null, changes: [{ change: 'cancelled', after: null }] })
    const mails = await db.mail.findMany({ where: { aboutId: version!.id } })
    expect(mails).toHaveLength(told)
    for (const { text } of mails) expect(text).not.toMatch(/no thanks|Complaint|withdrawn|left|Contact Person|secret-/i)
  })
})

describe('a timetable', () => {
  test('gives meetings a time and a table, tells its figures, and says why one has none', async () => {
    await aSession({ eventId: market.event.id, slots: 2 })
    await somePlaces({ eventId: market.event.id, count: 1 })
    const others = await Promise.all([another('KZ'), another('KZ')])
    for (const kzCompany of [market.kzCompany, ...others]) await aMeeting({ ...market, kzCompany })

    const unplaced = async (unplacedPage?: number) =>
      (await getTimetablePage(market.pkOfficer.chamber, { id: market.event.id, timeZone: 'Asia/Almaty' }, { unplacedPage })).unplaced
    expect(await unplaced()).toMatchObject({ rows: [], count: 0 })

    const done = await run()

    expect(await unplaced(9)).toMatchObject({ rows: [{ reason: { code: 'participant-overbooked' } }], count: 1, page: 1, pages: 1 })
    expect(done).toMatchObject({ state: 'finished', progress: 100, figures: { meetings: 3, placed: 2, unplaced: 1, gaps: 0 } })
    const rows = await listEventMeetings(market.pkOfficer.chamber, market.event.id)
    expect(rows.filter(({ draft }) => draft)).toHaveLength(2)
    expect(rows.find(({ draft }) => !draft)!.unplaced).toMatchObject({ code: 'participant-overbooked', participant: market.pkCompany.id })
    expect(rows.every(({ published }) => published === null)).toBe(true)
  })

  test('is made around locked meetings, and around all placed ones when only the rest is to be placed', async () => {
    const { slots } = await aSession({ eventId: market.event.id, slots: 4 })
    await somePlaces({ eventId: market.event.id, count: 2 })
    const [locked, loose] = [await aMeeting(market), await aMeeting({ ...market, kzCompany: await another('KZ') })]
    await place(locked, { slotId: slots[3]!.id, isLocked: true })
    await place(loose, { slotId: slots[0]!.id })

    await run(true)
    expect((await listEventMeetings(market.pkOfficer.chamber, market.event.id)).map(({ draft }) => draft!.startsAt)).toEqual([
      new Date(MORNING.getTime() + 3_600_000),
      MORNING,
    ])

    await run()
    const after = await listEventMeetings(market.pkOfficer.chamber, market.event.id)
    expect(after.find(({ id }) => id === locked.id)!.draft).toMatchObject({ slotId: slots[3]!.id, isLocked: true })
    expect(after.find(({ id }) => id === loose.id)!.draft!.slotId).toBe(slots[2]!.id)
  })

  test('knows of what companies were told at another event', async () => {
    const elsewhere = await anEvent({ pkChamberId: market.pkOfficer.chamber.chamberId, kzChamberId: market.kzOfficer.chamber.chamberId })
    const partner = await another('KZ')
    for (const companyId of [market.pkCompany.id, partner.id]) await aParticipation({ eventId: elsewhere.id, companyId })
    const there = await aSession({ eventId: elsewhere.id, slots: 1 })
    const told = await aMeeting({ event: elsewhere, pkCompany: market.pkCompany, kzCompany: partner }, { state: 'published' })
    await place(told, { slotId: there.slots[0]!.id }, 'published')
    const { slots } = await aSession({ eventId: market.event.id, slots: 2 })
    await somePlaces({ eventId: market.event.id })
    await aMeeting(market)

    await run()

    expect(await placements()).toMatchObject([{ slotId: slots[1]!.id }])
  })

  test('is one at a time, only for who organises, and nothing is moved by hand meanwhile', async () => {
    const { slots } = await aSession({ eventId: market.event.id })
    await somePlaces({ eventId: market.event.id })
    const meeting = await aMeeting(market)
    const start = (officer = market.pkOfficer) => startTimetable({ officer, eventId: market.event.id, keepsPlaced: false, now: NOW })

    const results = await Promise.allSettled([start(), start(market.kzOfficer)])

    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(start(market.stranger)).rejects.toMatchObject({ code: 'not-found' })
    const moving = placeMeeting({ officer: market.pkOfficer, meetingId: meeting.id, input: { slotId: slots[0]!.id }, now: NOW })
    await expect(moving).rejects.toMatchObject({ sentence: { key: 'timetable.runUnderWay' } })
    await failLostTimetables({ now: new Date(NOW.getTime() + 3_600_000) })
    expect(await db.timetableRun.findMany({ where: { eventId: market.event.id } })).toMatchObject([{ state: 'failed', failure: 'lost' }])
  })

  test('needs a session and a meeting', async () => {
    const start = () => startTimetable({ officer: market.pkOfficer, eventId: market.event.id, keepsPlaced: false, now: NOW })

    await expect(start()).rejects.toMatchObject({ sentence: { key: 'timetable.noSlots' } })
    await aSession({ eventId: market.event.id })
    await expect(start()).rejects.toMatchObject({ sentence: { key: 'timetable.noMeetings' } })
  })
})

describe('by hand', () => {
  let slots: { id: string }[]
  let session: { id: string }
  let tables: { id: string }[]

  beforeEach(async () => {
    const made = await aSession({ eventId: market.event.id })
    slots = made.slots
    session = made
    tables = await somePlaces({ eventId: market.event.id, count: 2 })
  })

  const put = (meetingId: string, slot: number, rest = {}, officer = market.pkOfficer) =>
    placeMeeting({ officer, meetingId, input: { slotId: slots[slot]!.id, ...rest }, now: NOW })

  test('a meeting goes where it is put and stays there, with a line in the trail', async () => {
    const meeting = await aMeeting(market)

    await put(meeting.id, 1)
    await put(meeting.id, 2, { placeId: tables[1]!.id })

    expect(await placements()).toMatchObject([{ plan: 'draft', slotId: slots[2]!.id, placeId: tables[1]!.id, isLocked: true }])
    const acts = await db.auditEntry.findMany({ where: { subjectId: meeting.id }, orderBy: { at: 'asc' }, select: { act: true } })
    expect(acts.map(({ act }) => act).sort()).toEqual(['meeting.move', 'meeting.place'])
    await takeOff({ officer: market.kzOfficer, meetingId: meeting.id, now: NOW })
    expect(await db.placement.count({ where: { meetingId: meeting.id } })).toBe(0)
  })

  test('who is in the way is named', async () => {
    const [here, other] = [await aMeeting(market), await aMeeting({ ...market, kzCompany: await another('KZ') })]
    await put(here.id, 0)

    await expect(put(other.id, 0)).rejects.toMatchObject({
      code: 'taken',
      sentence: {
        key: 'timetable.clash.meets',
        args: { company: market.pkCompany.legalNameLatin, other: market.kzCompany.legalNameLatin },
      },
    })
  })

  test('of two officers who place at the same time one wins, and the other is told clearly', async () => {
    const [one, other] = [await aMeeting(market), await aMeeting({ ...market, kzCompany: await another('KZ') })]

    const results = await Promise.allSettled([put(one.id, 0), put(other.id, 0, {}, market.kzOfficer)])

    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = results.find((result) => result.status === 'rejected') as PromiseRejectedResult
    expect(lost.reason).toMatchObject({ code: 'taken' })
    expect(await placements()).toHaveLength(1)
  })

  test('a meeting that is moved keeps its interpreter as long as that one is free', async () => {
    await db.participation.updateMany({ where: { companyId: market.pkCompany.id }, data: { languages: ['ur'] } })
    await db.participation.updateMany({ where: { companyId: market.kzCompany.id }, data: { languages: ['kk'] } })
    const first = await anInterpreter({ eventId: market.event.id, name: 'Anara First' })
    const own = await anInterpreter({ eventId: market.event.id, name: 'Bolat Own' })
    const meeting = await aMeeting(market)
    await put(meeting.id, 0, { interpreterId: own.id })

    await put(meeting.id, 1)
    expect(await placements()).toMatchObject([{ interpreterId: own.id }])

    await db.interpreterAbsence.create({ data: { eventId: market.event.id, interpreterId: own.id, sessionId: session.id } })
    await put(meeting.id, 2)
    expect(await placements()).toMatchObject([{ interpreterId: first.id }])
  })

  test("nobody's meeting is put at somebody else's booth, nor touched by another chamber", async () => {
    const exhibitor = await another('KZ')
    const { id } = await db.participation.findFirstOrThrow({ where: { companyId: exhibitor.id } })
    const booth = await db.place.create({ data: { eventId: market.event.id, kind: 'booth', label: 'B1', boothOfId: id } })
    const [meeting, theirs] = [await aMeeting(market), await aMeeting({ ...market, kzCompany: exhibitor })]

    await expect(put(meeting.id, 0, { placeId: booth.id })).rejects.toMatchObject({ sentence: { key: 'timetable.placeTaken' } })
    await expect(put(meeting.id, 0, {}, market.stranger)).rejects.toMatchObject({ code: 'not-found' })
    await put(theirs.id, 1)
    expect(await placements()).toMatchObject([{ placeId: booth.id }])
  })

  test('locks are set and taken off, one or all', async () => {
    const meeting = await aMeeting(market)
    await put(meeting.id, 0)
    const act = { officer: market.pkOfficer, now: NOW }
    const isLocked = async () => (await placements())[0]!.isLocked

    await lockPlacement({ ...act, meetingId: meeting.id, isLocked: false })
    expect(await isLocked()).toBe(false)
    expect(await lockAll({ ...act, eventId: market.event.id, isLocked: true })).toBe(1)
    expect(await isLocked()).toBe(true)
  })

  test('a meeting is cancelled with a reason and planned anew, as long as both take part', async () => {
    const meeting = await aMeeting(market)
    await put(meeting.id, 0)
    const act = { officer: market.pkOfficer, meetingId: meeting.id, now: NOW }

    await cancelMeeting({ ...act, reason: 'Asked by telephone.' })
    expect(await meetings()).toMatchObject([{ state: 'cancelled', stateReason: 'Asked by telephone.' }])
    expect(await db.timetableVersion.count({ where: { eventId: market.event.id } })).toBe(0)
    await step()
    expect(await meetings()).toMatchObject([{ state: 'cancelled' }])
    await restoreMeeting(act)
    expect(await meetings()).toMatchObject([{ state: 'draft', stateReason: null }])

    await cancelMeeting({ ...act, reason: 'Again.' })
    await db.participation.updateMany({ where: { companyId: market.kzCompany.id }, data: { state: 'withdrawn' } })
    await expect(restoreMeeting(act)).rejects.toMatchObject({ code: 'wrong-state' })
  })
})
