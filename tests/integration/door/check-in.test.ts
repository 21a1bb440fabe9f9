import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs } from '@remix-run/node'
import { describe, expect, test } from 'vitest'
import { writeBadgeCode } from '#app/domain/agenda/badge-code.ts'
import { badgeCodeOf } from '#app/domain/agenda/badges.server.ts'
import { checkInByName, recordArrivals, undoArrival } from '#app/domain/door/commands/check-in.server.ts'
import { getDoor } from '#app/domain/door/queries/arrivals.server.ts'
import { db } from '#app/platform/db.server.ts'
import { openSession } from '#app/platform/session/session.server.ts'
import { action as badgeAct, loader as badgePage } from '#app/routes/chamber/badge.tsx'
import { action as doorAct, loader as doorPage } from '#app/routes/chamber/door.tsx'
import { action as sendArrivals } from '#app/routes/chamber/door-arrivals.ts'
import { aDelegate } from '#tests/factories/delegate.ts'
import { aMarket } from '#tests/factories/event.ts'

/** The event's second day, half past nine in Almaty. */
const MORNING = new Date('2027-03-02T04:30:00Z')
const minutesLater = (minutes: number) => new Date(MORNING.getTime() + minutes * 60_000)
const ALL = { show: 'all' } as const

async function aDoor() {
  const market = await aMarket()
  const eventId = market.event.id
  const pk = await aDelegate({ eventId, companyId: market.pkCompany.id, name: 'بلال احمد', nameLatin: 'Bilal Ahmed' })
  const kz = await aDelegate({ eventId, companyId: market.kzCompany.id, name: 'Дана Серік' })
  return { ...market, eventId, pk, kz, viewer: market.pkOfficer.chamber }
}

const seen = (delegateId: string, at?: Date, id = randomUUID()) => ({ id, code: badgeCodeOf(delegateId), at })
const arrivalsOf = (eventId: string) => db.checkIn.findMany({ where: { eventId }, orderBy: { at: 'asc' } })

describe('a badge at the door', () => {
  test('is an arrival, written in the trail by the officer who saw it', async () => {
    const { eventId, pkOfficer, pk } = await aDoor()

    const outcomes = await recordArrivals({ officer: pkOfficer, eventId, arrivals: [seen(pk.id)], now: MORNING })

    expect(outcomes).toMatchObject([{ outcome: 'arrived', name: 'بلال احمد', at: MORNING }])
    expect(await arrivalsOf(eventId)).toMatchObject([{ delegateId: pk.id, day: new Date('2027-03-02'), officerId: pkOfficer.personId }])
    expect(await db.auditEntry.findMany({ where: { subjectId: pk.id } })).toMatchObject([
      { act: 'delegate.arrive', actorId: pkOfficer.personId, chamberId: pkOfficer.chamber.chamberId, from: 'expected', to: 'arrived' },
    ])
  })

  test('counts once, whoever shows it again and however often a device sends what it saw', async () => {
    const { eventId, pkOfficer, kzOfficer, pk } = await aDoor()
    const sent = seen(pk.id, minutesLater(5))
    await recordArrivals({ officer: pkOfficer, eventId, arrivals: [sent], now: minutesLater(6) })

    const again = await recordArrivals({ officer: pkOfficer, eventId, arrivals: [sent], now: minutesLater(7) })
    const byAnother = await recordArrivals({ officer: kzOfficer, eventId, arrivals: [seen(pk.id, MORNING)], now: minutesLater(30) })

    expect(again).toMatchObject([{ outcome: 'already', at: minutesLater(5) }])
    expect(byAnother).toMatchObject([{ outcome: 'already', at: MORNING }])
    // Of two devices the one that saw it first is right, also when it comes to the network last.
    expect(await arrivalsOf(eventId)).toMatchObject([{ delegateId: pk.id, at: MORNING }])
    expect(await db.auditEntry.count({ where: { subjectId: pk.id } })).toBe(1)
  })

  test('sent by two devices at the same moment counts once', async () => {
    const { eventId, pkOfficer, kzOfficer, pk } = await aDoor()

    const both = await Promise.all(
      [pkOfficer, kzOfficer].map((officer) => recordArrivals({ officer, eventId, arrivals: [seen(pk.id, MORNING)], now: MORNING })),
    )

    expect(
      both
        .flat()
        .map(({ outcome }) => outcome)
        .sort(),
    ).toEqual(['already', 'arrived'])
    expect(await arrivalsOf(eventId)).toHaveLength(1)
  })

  test('of tomorrow is another arrival; outside the event’s days it is none', async () => {
    const { eventId, pkOfficer, pk } = await aDoor()
    const tomorrow = new Date('2027-03-03T04:00:00Z')
    await recordArrivals({ officer: pkOfficer, eventId, arrivals: [seen(pk.id)], now: MORNING })

    await recordArrivals({ officer: pkOfficer, eventId, arrivals: [seen(pk.id)], now: tomorrow })
    const after = await recordArrivals({ officer: pkOfficer, eventId, arrivals: [seen(pk.id)], now: new Date('2027-03-09T04:00:00Z') })

    expect(after).toMatchObject([{ outcome: 'other-day' }])
    expect((await arrivalsOf(eventId)).map(({ day }) => day.toISOString().slice(0, 10))).toEqual(['2027-03-02', '2027-03-03'])
  })

  test('that is mistyped, of another event, or of a company that is not in, is unknown', async () => {
    const { eventId, pkOfficer, pk, kz, kzCompany } = await aDoor()
    const elsewhere = await aDoor()
    await db.participation.updateMany({ where: { companyId: kzCompany.id }, data: { state: 'withdrawn' } })
    const code = badgeCodeOf(pk.id)
    const wrong = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`

    const outcomes = await recordArrivals({
      officer: pkOfficer,
      eventId,
      arrivals: [
        { id: randomUUID(), code: wrong },
        seen(elsewhere.pk.id),
        seen(kz.id),
        { id: randomUUID(), code: writeBadgeCode(code).toLowerCase() },
      ],
      now: MORNING,
    })

    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['unknown', 'unknown', 'unknown', 'arrived'])
  })

  test('is taken back by name, today only', async () => {
    const { eventId, pkOfficer, pk } = await aDoor()
    await checkInByName({ officer: pkOfficer, eventId, delegateId: pk.id, now: MORNING })
    await expect(
      undoArrival({ officer: pkOfficer, eventId, delegateId: pk.id, now: new Date('2027-03-03T04:00:00Z') }),
    ).rejects.toMatchObject({
      code: 'not-found',
    })

    await undoArrival({ officer: pkOfficer, eventId, delegateId: pk.id, now: minutesLater(1) })

    expect(await arrivalsOf(eventId)).toEqual([])
    expect(await db.auditEntry.findMany({ where: { subjectId: pk.id }, orderBy: { id: 'asc' } })).toMatchObject([
      { act: 'delegate.arrive' },
      { act: 'delegate.undo-arrival', from: 'arrived', to: 'expected' },
    ])
  })
})

describe('what was done at a desk without a network', () => {
  const done = (delegateId: string, act: 'arrive' | 'undo' | 'no-show', at: Date) => ({ ...seen(delegateId, at), act })

  test('takes back an arrival, however often it is sent, but none that another desk saw later', async () => {
    const { eventId, pkOfficer, kzOfficer, pk } = await aDoor()
    const batch = [done(pk.id, 'arrive', MORNING), done(pk.id, 'undo', minutesLater(1))]
    const send = (now: Date) => recordArrivals({ officer: pkOfficer, eventId, arrivals: batch, now })

    expect((await send(minutesLater(10))).map(({ outcome }) => outcome)).toEqual(['arrived', 'undone'])
    expect((await send(minutesLater(11))).map(({ outcome }) => outcome)).toEqual(['arrived', 'undone'])
    expect(await arrivalsOf(eventId)).toEqual([])
    await recordArrivals({ officer: kzOfficer, eventId, arrivals: [seen(pk.id, minutesLater(5))], now: minutesLater(12) })
    const late = await recordArrivals({ officer: pkOfficer, eventId, arrivals: [batch[1]!], now: minutesLater(13) })

    expect(late).toMatchObject([{ outcome: 'already', at: minutesLater(5) }])
    expect(await arrivalsOf(eventId)).toMatchObject([{ delegateId: pk.id, at: minutesLater(5) }])
  })

  test('gives a company up once, for the day it was said, and not when somebody of it has come', async () => {
    const { eventId, pkOfficer, pk, kz } = await aDoor()
    const send = (arrivals: ReturnType<typeof done>[], now: Date) => recordArrivals({ officer: pkOfficer, eventId, arrivals, now })
    const noShow = done(kz.id, 'no-show', MORNING)
    const tomorrow = new Date('2027-03-03T04:00:00Z')

    expect(await send([noShow], tomorrow)).toMatchObject([{ outcome: 'given-up', freed: 0 }])
    expect(await send([noShow], tomorrow)).toMatchObject([{ outcome: 'given-up', freed: 0 }])
    expect(await send([done(pk.id, 'arrive', MORNING), done(pk.id, 'no-show', minutesLater(1))], tomorrow)).toMatchObject([
      { outcome: 'arrived' },
      { outcome: 'came' },
    ])

    expect(await db.noShow.findMany({ where: { eventId } })).toMatchObject([{ day: new Date('2027-03-02') }])
    expect(await db.auditEntry.count({ where: { act: 'participation.no-show', detail: { path: ['day'], equals: '2027-03-02' } } })).toBe(1)
  })
})

describe('the door’s list', () => {
  test('shows both delegations with who has come, and narrows without changing the counts', async () => {
    const { eventId, viewer, pkOfficer, pk, kz } = await aDoor()
    await recordArrivals({ officer: pkOfficer, eventId, arrivals: [seen(pk.id)], now: MORNING })

    const view = await getDoor(viewer, eventId, ALL, MORNING)
    const missing = await getDoor(viewer, eventId, { show: 'missing' }, MORNING)
    const found = await getDoor(viewer, eventId, { show: 'all', search: 'bilal' }, MORNING)

    expect(view).toMatchObject({
      day: '2027-03-02',
      isToday: true,
      delegations: { PK: { arrived: 1, expected: 1 }, KZ: { arrived: 0, expected: 1 } },
    })
    expect(view.rows.map(({ name, arrivedAt }) => [name, arrivedAt])).toEqual([
      ['بلال احمد', MORNING],
      ['Дана Серік', null],
    ])
    expect(missing.rows.map(({ delegateId }) => delegateId)).toEqual([kz.id])
    expect(missing.delegations).toEqual(view.delegations)
    expect(found.rows.map(({ delegateId }) => delegateId)).toEqual([pk.id])
    expect(view.known.map(({ code }) => code)).toEqual([badgeCodeOf(pk.id), badgeCodeOf(kz.id)])
  })

  test('of another day tells the desk who has come today, not then', async () => {
    const { eventId, viewer, pkOfficer, pk, kz } = await aDoor()
    const tomorrow = new Date('2027-03-03T04:00:00Z')
    await recordArrivals({ officer: pkOfficer, eventId, arrivals: [seen(pk.id)], now: MORNING })
    await recordArrivals({ officer: pkOfficer, eventId, arrivals: [seen(kz.id)], now: tomorrow })

    const yesterday = await getDoor(viewer, eventId, { ...ALL, day: '2027-03-02' }, tomorrow)

    expect(yesterday.rows.map(({ arrivedAt }) => arrivedAt)).toEqual([MORNING, null])
    expect(yesterday.known.map(({ at }) => at)).toEqual([null, tomorrow])
  })

  test('is nobody else’s: another chamber finds no event, and changes nothing', async () => {
    const { eventId, stranger, pk } = await aDoor()
    const refused = { code: 'not-found' }

    await expect(getDoor(stranger.chamber, eventId, ALL, MORNING)).rejects.toMatchObject(refused)
    await expect(recordArrivals({ officer: stranger, eventId, arrivals: [seen(pk.id)], now: MORNING })).rejects.toMatchObject(refused)
    await expect(checkInByName({ officer: stranger, eventId, delegateId: pk.id, now: MORNING })).rejects.toMatchObject(refused)
    expect(await arrivalsOf(eventId)).toEqual([])
  })
})

describe('the door’s addresses', () => {
  type Door = (args: ActionFunctionArgs) => Promise<unknown>

  async function knock(door: Door, as: string | null, params: Record<string, string>, form?: Record<string, string>) {
    const headers: Record<string, string> = as ? { Cookie: (await openSession(as)).split(';')[0]! } : {}
    const request = new Request('http://dosti.test/here', {
      method: form ? 'POST' : 'GET',
      headers,
      body: form && new URLSearchParams(form),
    })
    const answer = (await door({ request, params, context: { client: '192.0.2.1', nonce: '' } }).catch((thrown) => thrown)) as
      | Response
      | Error
      | { init?: ResponseInit; data?: unknown }
    if (answer instanceof Error) throw answer
    if (answer instanceof Response) return { status: answer.status, body: await answer.text() }
    return { status: answer?.init?.status ?? 200, body: JSON.stringify(answer?.data ?? answer) }
  }

  test('open to officers of the event alone, and name nobody to others', async () => {
    const { eventId, pkOfficer, stranger, pk, pkCompany } = await aDoor()
    const member = await db.membership.findFirst({ where: { companyId: pkCompany.id } })
    const badge = { code: badgeCodeOf(pk.id) }
    const body = { arrivals: JSON.stringify([{ ...seen(pk.id), at: MORNING }]) }

    const answers = async (as: string | null) => [
      await knock(doorPage as Door, as, { eventId }),
      await knock(doorAct as Door, as, { eventId }, { badge: badge.code }),
      await knock(sendArrivals as Door, as, { eventId }, body),
      await knock(badgePage as Door, as, badge),
      await knock(badgeAct as Door, as, badge, {}),
    ]

    expect((await answers(null)).map(({ status }) => status)).toEqual([302, 302, 302, 302, 302])
    for (const as of [stranger.personId, ...(member ? [member.personId] : [])]) {
      const refused = await answers(as)
      for (const { status, body: said } of refused) {
        expect([403, 404]).toContain(status)
        expect(said).not.toContain('Bilal')
      }
    }
    expect(await arrivalsOf(eventId)).toEqual([])
    expect((await knock(doorPage as Door, pkOfficer.personId, { eventId })).status).toBe(200)
    expect((await knock(badgePage as Door, pkOfficer.personId, badge)).body).toContain('Bilal')
  })

  test.each([
    ['no list at all', {}],
    ['no JSON', { arrivals: '{' }],
    ['a list of nothing', { arrivals: '[]' }],
    ['an id that is none', { arrivals: '[{"id":"x","code":"ABCDE","at":"2027-03-02T04:30:00Z"}]' }],
    ['a moment that is none', { arrivals: `[{"id":"${randomUUID()}","code":"ABCDE","at":"yesterday"}]` }],
  ] as Record<string, string>[][])('take %s for bad input, not for a fault of ours', async (_what, form) => {
    const { eventId, pkOfficer } = await aDoor()

    expect((await knock(sendArrivals as Door, pkOfficer.personId, { eventId }, form as never)).status).toBe(400)
    expect((await knock(doorAct as Door, pkOfficer.personId, { eventId }, { badge: 'nonsense' })).status).toBe(400)
  })
})
