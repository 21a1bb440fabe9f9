import { afterEach, beforeEach, expect, test } from 'vitest'
import { db } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { claimMails } from '#app/platform/mail/claim.server.ts'

const NOW = new Date('2027-01-15T09:00:00Z')
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

beforeEach(async () => {
  await db.mail.deleteMany()
  await db.mailPace.deleteMany()
  env().MAIL_DOMAIN_RATES = 'gmail.com=20/m,*=10/s'
})
afterEach(() => {
  env().MAIL_DOMAIN_RATES = undefined
})

/** Mails that have waited since long before, in this order. */
async function waiting(...addresses: string[]) {
  await db.mail.createMany({
    data: addresses.map((toAddress, i) => ({
      template: 'verify-email',
      language: 'en',
      toAddress,
      subject: 's',
      html: 'h',
      text: 't',
      dueAt: after(i - 10_000),
      createdAt: after(i - 10_000),
    })),
  })
}

const taken = async (limit: number, now: Date) => (await claimMails(limit, now)).map(({ toAddress }) => toAddress)

test('a domain gets its mails at its rate, the longest waiting first, and keeps no other domain waiting', async () => {
  await waiting(...Array.from({ length: 60 }, (_, i) => `u${i}@Gmail.com`), 'a@firm.example', 'b@firm.example')

  expect(await taken(10, NOW)).toEqual(['u0@Gmail.com'])
  expect(await taken(10, NOW)).toEqual(['a@firm.example', 'b@firm.example'])
  expect(await taken(10, after(2.9))).toEqual([])
  expect(await taken(10, after(3))).toEqual(['u1@Gmail.com'])
  expect(await taken(10, after(600))).toEqual(['u2@Gmail.com'])
})

test('workers that look at the same moment count together', async () => {
  await waiting(...Array.from({ length: 40 }, (_, i) => `u${i}@firm.example`))

  const claims = await Promise.all(Array.from({ length: 6 }, () => taken(10, NOW)))

  expect(claims.flat()).toHaveLength(10)
  expect(await taken(40, after(0.5))).toHaveLength(5)
})

test('without rates everything that is due is taken', async () => {
  env().MAIL_DOMAIN_RATES = undefined
  await waiting(...Array.from({ length: 40 }, (_, i) => `u${i}@gmail.com`))

  expect(await taken(40, NOW)).toHaveLength(40)
})
