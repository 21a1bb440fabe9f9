/** How long one mail to a domain keeps the next waiting, in milliseconds; `*` stands for every domain that is not named. */
export type Rates = ReadonlyMap<string, number>

const PERIODS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }
const RATE = /^(\*|[a-z0-9-]+(?:\.[a-z0-9-]+)+)=([1-9]\d{0,6})\/([smhd])$/

/** Reads "gmail.com=20/m, *=10/s". Null when it is not written so. */
export function readRates(text: string): Rates | null {
  const rates = new Map<string, number>()
  for (const part of text.split(',')) {
    const [, domain, count, period] = RATE.exec(part.trim().toLowerCase()) ?? []
    if (!domain) return null
    rates.set(domain, PERIODS[period as keyof typeof PERIODS] / Number(count))
  }
  return rates
}

/** The pause between two mails to the domain; undefined when it has no limit. */
export function pauseOf(rates: Rates, domain: string): number | undefined {
  return rates.get(domain) ?? rates.get('*')
}

/** Up to a second's worth of mails may leave at once. */
const BURST_MS = 1000

/**
 * How many of the wanted mails may leave at a moment, and until when the domain is then paid for (the generic cell rate algorithm).
 * `paidUntil` is what the mails before have used up; in any long time no more leave than the rate allows.
 */
export function chargeOf({ paidUntil, pause, wanted, now }: { paidUntil: number; pause: number; wanted: number; now: number }) {
  const from = Math.max(paidUntil, now)
  const latest = now + Math.max(0, BURST_MS - pause)
  const allowed = from > latest ? 0 : Math.min(wanted, Math.floor((latest - from) / pause) + 1)
  return { allowed, paidUntil: from + allowed * pause }
}

/** A domain takes nothing now whose payment reaches beyond this moment. */
export const closedAfter = (pause: number, now: number) => now + Math.max(0, BURST_MS - pause)
