import { expect, test } from 'vitest'
import { HOLIDAY_YEARS, holidaysOn, isKnownYear } from './holidays.ts'
import { proposeBreaks } from './proposals.ts'
import { daysOf, roomLinkOf } from './rules.ts'
import { localOf, momentOf } from './time-zone.ts'

const everyDay = HOLIDAY_YEARS.flatMap((year) => daysOf({ startsOn: new Date(`${year}-01-01`), endsOn: new Date(`${year}-12-31`) }))
const islamic = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', { day: 'numeric', month: 'numeric', timeZone: 'UTC' })

test('each year has the same fixed holidays, and those by the moon within a day of the reckoned calendar', () => {
  for (const year of HOLIDAY_YEARS) {
    const ofYear = holidaysOn(everyDay.filter((day) => day.startsWith(String(year))))
    const count = (country: string, isByMoon: boolean) => ofYear.filter((h) => h.country === country && h.isByMoon === isByMoon).length
    expect([year, count('KZ', false), count('KZ', true), count('PK', false), count('PK', true)]).toEqual([year, 14, 1, 7, 9])
  }
  // The first of Shawwal, the tenth of the month of pilgrimage, the ninth of Muharram, the twelfth of the first spring month.
  const reckoned: Record<string, string[]> = {
    'Eid-ul-Fitr': ['10/1'],
    'Eid-ul-Azha': ['12/10'],
    'Kurban Ait': ['12/10'],
    Ashura: ['1/9', '1/10'],
    'Eid Milad-un-Nabi': ['3/12'],
  }
  const byMoon = holidaysOn(everyDay).filter(({ isByMoon }) => isByMoon)
  const firsts = byMoon.filter(
    ({ name, day }) => !byMoon.some((h) => h.name === name && Date.parse(day) - Date.parse(h.day) === 86_400_000),
  )
  for (const { name, day } of firsts) {
    const near = [-1, 0, 1].map((by) =>
      islamic
        .format(new Date(Date.parse(day) + by * 86_400_000))
        .split(' ')[0]!
        .split('/')
        .slice(0, 2)
        .join('/'),
    )
    expect([name.en, day, reckoned[name.en]!.some((date) => near.includes(date))]).toEqual([name.en, day, true])
  }
  expect(isKnownYear('2029-01-01')).toBe(false)
})

test('holidays of both countries and Friday prayer are proposed for an event’s days, without what the programme has', () => {
  const event = { startsOn: new Date('2027-03-22'), endsOn: new Date('2027-03-26'), timeZone: 'Asia/Karachi' }

  const proposals = proposeBreaks(event, [])

  expect(proposals.map(({ key, isByMoon }) => [key, isByMoon])).toEqual([
    ['holiday:KZ:2027-03-22', false],
    ['holiday:KZ:2027-03-23', false],
    ['holiday:PK:2027-03-23', false],
    ['prayer:2027-03-26', false],
  ])
  expect(proposals.at(-1)).toMatchObject({ startsAt: new Date('2027-03-26T08:00:00Z'), endsAt: new Date('2027-03-26T09:00:00Z') })
  const taken = { kind: 'holiday' as const, country: 'KZ' as const, startsAt: new Date('2027-03-21T19:00:00Z') }
  expect(proposeBreaks(event, [taken]).map(({ key }) => key)).not.toContain('holiday:KZ:2027-03-22')
  expect(proposeBreaks({ ...event, startsOn: new Date('2027-03-19') }, [])[0]).toMatchObject({ key: 'prayer:2027-03-19' })
  expect(proposeBreaks({ ...event, startsOn: new Date('2027-05-17'), endsOn: new Date('2027-05-17') }, [])).toMatchObject([
    { country: 'PK', isByMoon: true },
  ])
})

test('ten o’clock is one moment in Karachi and Almaty on every day of the list, and was not before March 2024', () => {
  for (const day of everyDay) expect(momentOf(`${day}T10:00`, 'Asia/Almaty')).toEqual(momentOf(`${day}T10:00`, 'Asia/Karachi'))
  expect(localOf(momentOf('2024-02-29T10:00', 'Asia/Karachi'), 'Asia/Almaty')).toBe('2024-02-29T11:00')
})

test('a meeting held online has its own link, or a room at the event’s address; one at a table needs none', () => {
  const event = { roomLinkBase: 'https://meet.example/room-' }
  const meeting = { id: '7', link: null, place: null }

  expect(roomLinkOf(event, meeting)).toBe('https://meet.example/room-7')
  expect(roomLinkOf(event, { ...meeting, link: 'https://other.example/x' })).toBe('https://other.example/x')
  expect(roomLinkOf({ roomLinkBase: null }, meeting)).toBeNull()
  expect(roomLinkOf(event, { ...meeting, place: { label: '12' } })).toBeNull()
})
