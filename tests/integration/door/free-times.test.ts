import { describe, expect, test } from 'vitest'
import { checkInByName } from '#app/domain/door/commands/check-in.server.ts'
import { giveUpForToday } from '#app/domain/door/commands/no-show.server.ts'
import { seatMeeting, seatWalkIn } from '#app/domain/door/commands/seat.server.ts'
import { getDoor } from '#app/domain/door/queries/arrivals.server.ts'
import { getFreeTimes } from '#app/domain/door/queries/free-times.server.ts'
import { meetingHandlers } from '#app/domain/meetings/job-handlers.server.ts'
import { db } from '#app/platform/db.server.ts'
import { drainQueue } from '#app/platform/queue/work.server.ts'
import { aCompany } from '#tests/factories/company.ts'
import { aDelegate } from '#tests/factories/delegate.ts'
import { aMarket, aParticipation } from '#tests/factories/event.ts'
import { aMeeting, anInterpreter, aSession, place, somePlaces } from '#tests/factories/meeting.ts'

/** Ten to nine on the first morning in Almaty; the session's slots begin at nine and every twenty minutes. */
const EARLY = new Date('2027-03-01T03:50:00Z')
const AFTER_FIRST = new Date('2027-03-01T04:10:00Z')

async function aMorning() {
  const market = await aMarket()
  const { event, pkCompany, kzCompany } = market
  const eventId = event.id
  const { slots } = await aSession({ eventId })
  const [table, other] = await somePlaces({ eventId })
  const kzOther = await aCompany({ country: 'KZ', homeChamberId: kzCompany.homeChamberId!, contactEmail: 'other-kz@alatau.example' })
  await aParticipation({ eventId, companyId: kzOther.id })
  const pk = await aDelegate({ eventId, companyId: pkCompany.id })
  const kz = await aDelegate({ eventId, companyId: kzCompany.id })
  const kzToo = await aDelegate({ eventId, companyId: kzOther.id })
  const meeting = await aMeeting(market, { state: 'published' })
  for (const plan of ['draft', 'published'] as const) await place(meeting, { slotId: slots[1]!.id, placeId: table!.id }, plan)
  const participation = await db.participation.findFirstOrThrow({ where: { eventId, companyId: kzCompany.id } })
  return { ...market, eventId, slots, table: table!, other: other!, kzOther, pk, kz, kzToo, meeting, participationId: participation.id }
}

type Morning = Awaited<ReturnType<typeof aMorning>>

const meetingOf = (id: string) => db.meeting.findUniqueOrThrow({ where: { id }, include: { placements: { orderBy: { plan: 'asc' } } } })
const giveUp = ({ eventId, participationId, pkOfficer }: Morning, now = EARLY) =>
  giveUpForToday({ officer: pkOfficer, eventId, participationId, now })
const tell = () => drainQueue(meetingHandlers, new Date())
const freeTimes = ({ eventId, pkOfficer }: Morning, chosen = {}, now = EARLY) => getFreeTimes(pkOfficer.chamber, eventId, chosen, now)

describe('a company that is given up for the day', () => {
  test('frees its meetings to come, and both sides of each are told', async () => {
    const morning = await aMorning()

    expect(await giveUp(morning)).toBe(1)
    await tell()

    expect(await meetingOf(morning.meeting.id)).toMatchObject({ state: 'no_show', absent: ['KZ'], placements: [] })
    expect(await db.occupation.count({ where: { meetingId: morning.meeting.id } })).toBe(0)
    expect(
      (await db.mail.findMany({ where: { template: 'timetable-told' }, select: { toAddress: true } }))
        .map(({ toAddress }) => toAddress)
        .sort(),
    ).toEqual(['secret-kz@alatau.example', 'secret-pk@ravi.example'])
    expect(await db.auditEntry.findMany({ where: { subjectId: { in: [morning.meeting.id, morning.participationId] } } })).toMatchObject([
      { act: 'participation.no-show', detail: { day: '2027-03-01' } },
      { act: 'meeting.no-show', from: 'published', to: 'no_show' },
    ])
    const view = await getDoor(morning.pkOfficer.chamber, morning.eventId, { show: 'all' }, EARLY)
    expect(view.rows.filter(({ isGivenUp }) => isGivenUp).map(({ delegateId }) => delegateId)).toEqual([morning.kz.id])
  })

  test('keeps what has begun and what is on another day', async () => {
    const morning = await aMorning()

    expect(await giveUp(morning, new Date('2027-03-01T04:25:00Z'))).toBe(0)
    expect(await giveUp(await aMorning(), new Date('2027-03-02T03:50:00Z'))).toBe(0)
    expect(await meetingOf(morning.meeting.id)).toMatchObject({ state: 'published' })
  })

  test('is refused when somebody of it has come, twice, out of season, and to another chamber', async () => {
    const morning = await aMorning()
    const { eventId, participationId, stranger, kzOfficer, kz } = morning
    await expect(giveUpForToday({ officer: stranger, eventId, participationId, now: EARLY })).rejects.toMatchObject({ code: 'not-found' })
    await expect(giveUp(morning, new Date('2027-04-01T04:00:00Z'))).rejects.toMatchObject({ code: 'wrong-state' })
    await checkInByName({ officer: kzOfficer, eventId, delegateId: kz.id, now: EARLY })

    await expect(giveUp(morning)).rejects.toMatchObject({ code: 'wrong-state' })
    expect(await meetingOf(morning.meeting.id)).toMatchObject({ state: 'published' })

    const again = await aMorning()
    await giveUp(again)
    await expect(giveUp(again)).rejects.toMatchObject({ code: 'already-decided' })
  })

  test('at the moment when it comes is there or is not, never both', async () => {
    const mornings = []
    for (let i = 0; i < 6; i++) mornings.push(await aMorning())

    await Promise.all(
      mornings.flatMap((morning) => [
        checkInByName({ officer: morning.kzOfficer, eventId: morning.eventId, delegateId: morning.kz.id, now: EARLY }),
        giveUp(morning).catch((error) => expect(error).toMatchObject({ code: 'wrong-state' })),
      ]),
    )

    for (const { eventId, kz, meeting } of mornings) {
      expect(await db.checkIn.count({ where: { delegateId: kz.id } })).toBe(1)
      expect(await db.noShow.count({ where: { eventId } })).toBe(0)
      expect((await meetingOf(meeting.id)).state).not.toBe('no_show')
    }
  })

  test('that comes after all waits for another time', async () => {
    const morning = await aMorning()
    await giveUp(morning)

    await checkInByName({ officer: morning.kzOfficer, eventId: morning.eventId, delegateId: morning.kz.id, now: AFTER_FIRST })

    expect(await meetingOf(morning.meeting.id)).toMatchObject({ state: 'draft', absent: [], placements: [] })
    const { waiting } = await freeTimes(morning, {}, AFTER_FIRST)
    expect(waiting).toMatchObject([{ meetingId: morning.meeting.id, kz: { hasArrived: true }, pk: { hasArrived: false } }])
    expect(waiting[0]!.times.map(({ slotId }) => slotId)).toEqual(morning.slots.slice(1).map(({ id }) => id))
  })
})

describe('a meeting that waits', () => {
  async function aWaiting() {
    const morning = await aMorning()
    const waiting = await aMeeting({ event: morning.event, pkCompany: morning.pkCompany, kzCompany: morning.kzOther })
    return { ...morning, waiting }
  }

  test('is offered the times that are free for both, and takes the one that a no-show left', async () => {
    const morning = await aWaiting()
    const before = await freeTimes(morning)
    await giveUp(morning)
    const after = await freeTimes(morning)
    const slotsOf = ({ waiting }: typeof before) =>
      waiting.find(({ meetingId }) => meetingId === morning.waiting.id)?.times.map(({ slotId }) => slotId)
    expect(slotsOf(before)).toEqual([0, 2, 3].map((i) => morning.slots[i]!.id))
    expect(slotsOf(after)).toEqual(morning.slots.map(({ id }) => id))

    await seatMeeting({ officer: morning.pkOfficer, meetingId: morning.waiting.id, slotId: morning.slots[1]!.id, now: EARLY })
    await tell()

    const seated = await meetingOf(morning.waiting.id)
    expect(seated.state).toBe('published')
    expect(seated.placements).toMatchObject(
      ['draft', 'published'].map((plan) => ({ plan, slotId: morning.slots[1]!.id, placeId: morning.table.id, isLocked: true })),
    )
    expect(await db.timetableChange.findMany({ where: { meetingId: morning.waiting.id } })).toMatchObject([
      { change: 'placed', before: null },
    ])
    expect(await db.mail.count({ where: { toAddress: 'other-kz@alatau.example', template: 'timetable-told' } })).toBe(1)
    expect(slotsOf(await freeTimes(morning))).toBeUndefined()
  })

  test('is not seated twice, at a time that is gone, or where one of the two is busy', async () => {
    const { waiting, pkOfficer, stranger, slots } = await aWaiting()
    const seat = (slotId: string, officer = pkOfficer, now = EARLY) => seatMeeting({ officer, meetingId: waiting.id, slotId, now })

    await expect(seat(slots[1]!.id)).rejects.toMatchObject({ code: 'taken' })
    await expect(seat(slots[0]!.id, pkOfficer, AFTER_FIRST)).rejects.toMatchObject({ code: 'taken' })
    await expect(seat(slots[0]!.id, stranger)).rejects.toMatchObject({ code: 'not-found' })
    await seat(slots[0]!.id)
    await expect(seat(slots[2]!.id)).rejects.toMatchObject({ code: 'wrong-state' })
  })

  test('of two who share no language has only times at which an interpreter is free', async () => {
    const morning = await aWaiting()
    const { eventId, slots, waiting, pkCompany, kzOther } = morning
    await db.participation.updateMany({ where: { eventId, companyId: pkCompany.id }, data: { languages: ['ur'] } })
    await db.participation.updateMany({ where: { eventId, companyId: kzOther.id }, data: { languages: ['kk'] } })
    expect((await freeTimes(morning)).waiting[0]!.times).toEqual([])
    const { id: interpreterId } = await anInterpreter({ eventId })

    const [first] = (await freeTimes(morning)).waiting[0]!.times
    await seatMeeting({ officer: morning.kzOfficer, meetingId: waiting.id, slotId: slots[0]!.id, now: EARLY })

    expect(first).toMatchObject({ slotId: slots[0]!.id, interpreterId })
    expect((await meetingOf(waiting.id)).placements.map((placement) => placement.interpreterId)).toEqual([interpreterId, interpreterId])
  })
})

describe('two who agree on the spot', () => {
  const pairOf = ({ pkCompany, kzOther }: Morning) => ({ pkCompanyId: pkCompany.id, kzCompanyId: kzOther.id })
  const walkIn = (morning: Morning, slot = 0, officer = morning.pkOfficer) =>
    seatWalkIn({ officer, eventId: morning.eventId, pair: pairOf(morning), slotId: morning.slots[slot]!.id, now: EARLY })

  test('meet at a time that is free for both, which both are told', async () => {
    const morning = await aMorning()
    const { times } = await freeTimes(morning, { pk: morning.pkCompany.id, kz: morning.kzOther.id })
    expect(times.map(({ slotId }) => slotId)).toEqual([0, 2, 3].map((i) => morning.slots[i]!.id))

    await walkIn(morning)
    await tell()

    const met = await db.meeting.findFirstOrThrow({ where: { kzCompanyId: morning.kzOther.id }, include: { placements: true } })
    expect(met).toMatchObject({ source: 'walk_in', state: 'published', matchId: null })
    expect(met.placements).toHaveLength(2)
    const versions = await db.timetableVersion.findMany({ where: { eventId: morning.eventId }, select: { id: true } })
    const mails = await db.mail.findMany({ where: { aboutId: { in: versions.map(({ id }) => id) } } })
    expect(mails.map(({ toAddress }) => toAddress).sort()).toEqual(['other-kz@alatau.example', 'secret-pk@ravi.example'])
    // They were not introduced: no mail carries the other side's contact.
    for (const mail of mails) expect(`${mail.html}${mail.text}`.replaceAll(mail.toAddress, '')).not.toMatch(/secret-|other-kz@/)
  })

  test('at the same time as somebody else: one of two officers comes too late', async () => {
    const morning = await aMorning()
    const otherPk = await aCompany({ country: 'PK', homeChamberId: morning.pkCompany.homeChamberId! })
    await aParticipation({ eventId: morning.eventId, companyId: otherPk.id })
    const pairs = [pairOf(morning), { pkCompanyId: otherPk.id, kzCompanyId: morning.kzOther.id }]

    const both = await Promise.allSettled(
      pairs.map((pair) =>
        seatWalkIn({ officer: morning.kzOfficer, eventId: morning.eventId, pair, slotId: morning.slots[0]!.id, now: EARLY }),
      ),
    )

    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'taken' } })
    expect(await db.placement.count({ where: { slotId: morning.slots[0]!.id, plan: 'published' } })).toBe(1)
    // The one who came too late left nothing behind.
    expect(await db.meeting.count({ where: { source: 'walk_in', eventId: morning.eventId } })).toBe(1)
  })

  test('at the same time by more officers than there are connections: each gets its answer', async () => {
    const morning = await aMorning()
    const homeChamberId = morning.pkCompany.homeChamberId!
    const guests = await Promise.all(Array.from({ length: 12 }, () => aCompany({ country: 'PK', homeChamberId })))
    await db.participation.createMany({ data: guests.map(({ id }) => ({ eventId: morning.eventId, companyId: id, state: 'accepted' })) })
    const pairs = guests.map(({ id }) => ({ pkCompanyId: id, kzCompanyId: morning.kzOther.id }))

    const all = await Promise.allSettled(
      pairs.map((pair) =>
        seatWalkIn({ officer: morning.kzOfficer, eventId: morning.eventId, pair, slotId: morning.slots[0]!.id, now: EARLY }),
      ),
    )

    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const one of all) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'taken' })
  })

  test('do not when one refused the other, in the same words as after a cancellation; nor twice; nor where they do not take part', async () => {
    const refusing = await aMorning()
    const { eventId, pkCompany, kzOther } = refusing
    await db.preference.create({
      data: { eventId, companyId: kzOther.id, country: 'KZ', otherId: pkCompany.id, otherCountry: 'PK', wish: 'no_thanks', saidAt: EARLY },
    })
    const cancelled = await aMorning()
    await aMeeting({ event: cancelled.event, pkCompany: cancelled.pkCompany, kzCompany: cancelled.kzOther }, { state: 'cancelled' })
    const twice = await aMorning()
    await walkIn(twice)
    const left = await aMorning()
    await db.participation.updateMany({ where: { companyId: left.kzOther.id }, data: { state: 'withdrawn' } })

    const cannot = { code: 'wrong-state', sentence: { key: 'door.cannotMeet' } }
    await expect(walkIn(refusing)).rejects.toMatchObject(cannot)
    await expect(walkIn(cancelled)).rejects.toMatchObject(cannot)
    await expect(walkIn(twice, 2)).rejects.toMatchObject({ code: 'wrong-state', sentence: { key: 'door.alreadyMeet' } })
    await expect(walkIn(left)).rejects.toMatchObject({ code: 'not-found' })
    await expect(walkIn(await aMorning(), 0, left.stranger)).rejects.toMatchObject({ code: 'not-found' })
    await expect(getFreeTimes(left.stranger.chamber, left.eventId, {}, EARLY)).rejects.toMatchObject({ code: 'not-found' })
  })
})
