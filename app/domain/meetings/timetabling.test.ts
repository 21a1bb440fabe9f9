import { expect, test } from 'vitest'
import { timetable } from '#app/engine/index.ts'
import { slotOptions } from './options.ts'
import { type PlannedMeeting, placementsFrom, type TimetableCompany, type TimetableInput, timetablingOf } from './timetabling.ts'

const at = (minutes: number) => new Date(Date.UTC(2027, 2, 1, 4, minutes))

function company(id: string, rest: Partial<TimetableCompany> = {}): TimetableCompany {
  const country = id.startsWith('pk') ? 'PK' : 'KZ'
  return { id, country, languages: ['en'], asksInterpreter: false, absentFrom: [], busy: [], boothId: null, ...rest }
}

function meeting(id: string, pk: string, kz: string, rest: Partial<PlannedMeeting> = {}): PlannedMeeting {
  return { id, pkCompanyId: pk, kzCompanyId: kz, isWaived: false, locked: null, ...rest }
}

/** A morning session of two slots and an afternoon one of two, one table. */
function anInput(rest: Partial<TimetableInput>): TimetableInput {
  return {
    isOnline: false,
    country: 'KZ',
    slots: [0, 20, 240, 260].map((minute, i) => ({
      id: `s${i + 1}`,
      sessionId: i < 2 ? 'am' : 'pm',
      startsAt: at(minute),
      endsAt: at(minute + 20),
    })),
    tables: [{ id: 't1' }],
    companies: [],
    programme: [],
    interpreters: [],
    meetings: [],
    ...rest,
  }
}

async function solve(input: TimetableInput) {
  const timetabling = timetablingOf(input, 1_000)
  return placementsFrom(timetabling, await timetable(timetabling.document, { workLimit: 500_000 }))
}

test('absences, programme items and other events are kept', async () => {
  const { placements, unplaced } = await solve(
    anInput({
      companies: [company('pk1', { absentFrom: ['pm'] }), company('kz1'), company('pk2', { busy: [{ startsAt: at(0), endsAt: at(30) }] })],
      programme: [{ startsAt: at(10), endsAt: at(20), country: 'PK' }],
      meetings: [meeting('m1', 'pk1', 'kz1'), meeting('m2', 'pk2', 'kz1')],
    }),
  )

  expect(unplaced).toEqual([])
  expect(placements.find(({ meetingId }) => meetingId === 'm1')).toMatchObject({ slotId: 's2', placeId: 't1' })
  expect(['s3', 's4']).toContain(placements.find(({ meetingId }) => meetingId === 'm2')!.slotId)
})

test('an exhibitor is met at its booth and needs no table; of two the one from abroad is visited', async () => {
  const { placements, unplaced } = await solve(
    anInput({
      slots: anInput({}).slots.slice(0, 1),
      companies: [company('pk1', { boothId: 'b-pk1' }), company('kz1', { boothId: 'b-kz1' }), company('pk2'), company('kz2')].concat(
        company('pk3'),
        company('kz3', { boothId: 'b-kz3' }),
      ),
      meetings: [meeting('m1', 'pk1', 'kz1'), meeting('m2', 'pk2', 'kz2'), meeting('m3', 'pk3', 'kz3')],
    }),
  )

  expect(unplaced).toEqual([])
  expect(placements.map(({ meetingId, placeId }) => [meetingId, placeId])).toEqual([
    ['m1', 'b-pk1'],
    ['m2', 't1'],
    ['m3', 'b-kz3'],
  ])
})

test('online nobody needs a table', async () => {
  const input = anInput({
    isOnline: true,
    tables: [],
    companies: [company('pk1'), company('kz1')],
    meetings: [meeting('m1', 'pk1', 'kz1')],
  })

  expect((await solve(input)).placements).toMatchObject([{ meetingId: 'm1', placeId: null }])
})

test('those who need an interpreter are spread over the slots in which there is one; who is left over hears the true reason', async () => {
  const input = anInput({
    tables: [{ id: 't1' }, { id: 't2' }],
    interpreters: [{ id: 'i1', languages: ['ur', 'kk'], absentFrom: ['pm'] }],
    companies: ['1', '2', '3', '4'].flatMap((n) => [
      company(`pk${n}`, { languages: ['ur'] }),
      company(`kz${n}`, { languages: n === '4' ? ['ru'] : ['kk'] }),
    ]),
    meetings: ['1', '2', '3', '4'].map((n) => meeting(`m${n}`, `pk${n}`, `kz${n}`)),
  })

  const { placements, unplaced } = await solve(input)

  expect(placements).toHaveLength(2)
  expect(placements.map(({ slotId }) => slotId).sort()).toEqual(['s1', 's2'])
  expect(placements.every(({ interpreterId }) => interpreterId === 'i1')).toBe(true)
  expect(unplaced).toContainEqual({
    meetingId: 'm4',
    reason: { code: 'no-interpreter', pk: ['ur'], kz: ['ru'], interpreters: 0, meetings: [] },
  })
  expect(unplaced.find(({ meetingId }) => meetingId !== 'm4')!.reason).toMatchObject({ code: 'no-interpreter', interpreters: 1 })
  const waived = await solve({ ...input, meetings: input.meetings.map((one) => ({ ...one, isWaived: true })) })
  expect(waived.placements).toHaveLength(4)
})

test('a locked meeting stays where it is, at a table or a booth, and keeps its interpreter', async () => {
  const input = anInput({
    companies: [
      company('pk1', { languages: ['ur'], boothId: 'b1' }),
      company('kz1', { languages: ['kk'] }),
      company('kz2', { languages: ['ur'] }),
    ],
    interpreters: ['i1', 'i2'].map((id) => ({ id, languages: ['ur', 'kk'], absentFrom: [] })),
    meetings: [
      meeting('m1', 'pk1', 'kz1', { locked: { slotId: 's4', placeId: 'b1', interpreterId: 'i2', isLocked: true } }),
      meeting('m2', 'pk1', 'kz2', { locked: { slotId: 's2', placeId: 't1', interpreterId: null, isLocked: true } }),
    ],
  })

  expect((await solve(input)).placements).toEqual([
    { meetingId: 'm2', slotId: 's2', placeId: 't1', interpreterId: null, isLocked: true },
    { meetingId: 'm1', slotId: 's4', placeId: 'b1', interpreterId: 'i2', isLocked: true },
  ])
})

test('each slot says what is in the way of a meeting, and what is free', () => {
  const input = anInput({
    companies: [
      company('pk1', { languages: ['ur'], absentFrom: ['pm'] }),
      company('kz1', { languages: ['kk'] }),
      company('pk2'),
      company('kz2'),
    ],
    interpreters: [{ id: 'i1', languages: ['ur', 'kk'], absentFrom: [] }],
    meetings: [meeting('m1', 'pk1', 'kz1'), meeting('m2', 'pk2', 'kz1'), meeting('m3', 'pk2', 'kz2')],
  })
  const standing = [
    { meetingId: 'm2', slotId: 's1', placeId: null, interpreterId: null },
    { meetingId: 'm3', slotId: 's3', placeId: 't1', interpreterId: 'i1' },
  ]

  const [one, two, three] = slotOptions(input, standing, input.meetings[0]!)

  expect(one).toMatchObject({ clashes: [{ code: 'meets', companyId: 'kz1', meetingId: 'm2' }], placeIds: ['t1'] })
  expect(two).toMatchObject({ clashes: [], placeIds: ['t1'], interpreterIds: ['i1'], lacksInterpreter: false })
  expect(three).toMatchObject({
    clashes: [{ code: 'away', companyId: 'pk1' }, { code: 'no-place' }],
    interpreterIds: [],
    lacksInterpreter: true,
  })
})
