import { describe, expect, it } from 'vitest'
import { detailFaults, isPast, readAmount } from './item-details.ts'

const NOW = new Date('2026-03-03T20:00:00Z')
const LAHORE = { id: 'PK-LHE', name: { en: 'Lahore', ur: 'لاہور', ru: 'Лахор', kk: 'Лахор' } }
const KARACHI = { id: 'PK-KHI', name: { en: 'Karachi', ur: 'کراچی', ru: 'Карачи', kk: 'Карачи' } }
const faults = (details: Parameters<typeof detailFaults>[0]) =>
  detailFaults(details, { cities: [LAHORE, KARACHI], now: NOW }).map(({ name, key }) => `${name} ${key}`)

describe('the details of an offer or need', () => {
  it('may be left out altogether, or given in full', () => {
    expect(faults({})).toEqual([])
    expect(
      faults({
        quantity: 20,
        unit: 'TNE',
        period: 'month',
        priceFrom: 12,
        priceTo: 12,
        currency: 'USD',
        incoterm: 'FOB',
        incotermPlace: 'Karachi',
        seasonFrom: 11,
        seasonTo: 2,
        validUntil: '2026-03-03',
      }),
    ).toEqual([])
  })

  it.each([
    [{ quantity: 20 }, 'unit items.unitMissing'],
    [{ period: 'month' }, 'quantity items.quantityMissing'],
    [{ priceFrom: 15, priceTo: 12, currency: 'KZT' }, 'priceTo items.priceOrder'],
    [{ priceTo: 12 }, 'currency items.currencyMissing'],
    [{ currency: 'PKR' }, 'priceFrom items.priceMissing'],
    [{ incoterm: 'FCA' }, 'incotermPlace items.placeMissing'],
    [{ incotermPlace: 'Khorgos' }, 'incoterm items.termMissing'],
    [{ incoterm: 'FOB', incotermPlace: 'لاہور' }, 'incoterm items.termNeedsPort'],
    [{ incoterm: 'CIF', incotermPlace: 'lahore, dry port' }, 'incoterm items.termNeedsPort'],
    [{ seasonFrom: 3 }, 'seasonTo items.seasonHalf'],
    [{ seasonTo: 3 }, 'seasonFrom items.seasonHalf'],
    [{ validUntil: '2026-03-02' }, 'validUntil items.dayPast'],
  ] as const)('%j is told as %s', (details, fault) => {
    expect(faults(details)).toEqual([fault])
  })

  it('with a sea term at a port that no list knows are left alone', () => {
    expect(faults({ incoterm: 'FOB', incotermPlace: 'Port Qasim' })).toEqual([])
    expect(faults({ incoterm: 'DAP', incotermPlace: 'Lahore' })).toEqual([])
  })
})

it('an item is good on its last day and has run out on the next', () => {
  expect(isPast('2026-03-03', NOW)).toBe(false)
  expect(isPast('2026-03-03', new Date('2026-03-04T00:00:00Z'))).toBe(true)
})

it.each([
  ['1200', 1200],
  ['1 200,5', 1200.5],
  ['1\u00a0200', 1200],
  ['12,000', 12000],
  ['1,200,000.25', 1200000.25],
  ['۱۲۰۰', 1200],
  ['۱٬۲۰۰٫۵', 1200.5],
  ['0.75', 0.75],
])('the amount %s is %d', (typed, amount) => {
  expect(readAmount(typed)).toBe(amount)
})

it.each(['ten', '1e5', '-5', '1.2.3', '12 t', ''])('"%s" is no amount', (typed) => {
  expect(readAmount(typed)).toBeNaN()
})
