import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chargeOf, closedAfter, pauseOf, readRates } from './rates.ts'

test('rates are read; what is not written so is refused', () => {
  const rates = readRates('gmail.com=20/m, Mail.RU=10/s,*=6000/h')!

  expect([pauseOf(rates, 'gmail.com'), pauseOf(rates, 'mail.ru'), pauseOf(rates, 'else.example')]).toEqual([3000, 100, 600])
  expect(pauseOf(readRates('gmail.com=20/m')!, 'else.example')).toBeUndefined()
  for (const wrong of ['', 'gmail.com', 'gmail.com=0/m', 'gmail.com=20/w', 'gmail.com=-1/m', '=20/m', 'gmail.com=20/m,'])
    expect(readRates(wrong)).toBeNull()
})

test('in any time no more leave than the rate allows, one second’s worth at once, and waiting is not saved up', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000 }),
      fc.array(fc.record({ after: fc.integer({ min: 0, max: 5000 }), wanted: fc.integer({ min: 1, max: 100 }) }), { minLength: 1 }),
      (pause, asks) => {
        let now = 1_000_000
        let paidUntil = 0
        const left: { now: number; allowed: number }[] = []
        for (const { after, wanted } of asks) {
          now += after
          const isClosed = paidUntil > closedAfter(pause, now)
          const charge = chargeOf({ paidUntil, pause, wanted, now })
          if (isClosed) expect(charge.allowed).toBe(0)
          else expect(charge.allowed).toBeGreaterThan(0)
          paidUntil = charge.paidUntil
          left.push({ now, allowed: charge.allowed })
        }
        for (const from of left) {
          const within = left.filter((one) => one.now >= from.now)
          let count = 0
          for (const one of within) {
            count += one.allowed
            expect(count).toBeLessThanOrEqual((one.now - from.now) / pause + Math.max(1, 1000 / pause) + 1e-6)
          }
        }
      },
    ),
  )
})
