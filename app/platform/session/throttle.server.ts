import { createHash } from 'node:crypto'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { pool } from '../db.server.ts'
import { DomainError } from '../errors.ts'

/** How often a key may try in a time. Counted in the database, so that the limit holds across web processes. */
const LIMITS = {
  'sign-in-address': { points: 10, minutes: 15 },
  'sign-in-client': { points: 50, minutes: 15 },
  'second-factor': { points: 6, minutes: 15 },
  // A chamber's office registers many firms in an afternoon, all from one address.
  'sign-up-client': { points: 40, minutes: 60 },
  'link-address': { points: 6, minutes: 60 },
  'reset-address': { points: 3, minutes: 60 },
  'reset-client': { points: 20, minutes: 60 },
  'answer-client': { points: 60, minutes: 15 },
  'test-mail': { points: 30, minutes: 60 },
} as const

export type Throttle = keyof typeof LIMITS

const limiters = new Map<Throttle, RateLimiterPostgres>()

function limiterOf(kind: Throttle): RateLimiterPostgres {
  let limiter = limiters.get(kind)
  if (!limiter) {
    const { points, minutes } = LIMITS[kind]
    limiter = new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: kind,
      points,
      duration: minutes * 60,
      clearExpiredByTimeout: false,
    })
    limiters.set(kind, limiter)
  }
  return limiter
}

// Addresses of people and machines do not stand in the table as they are.
const blur = (key: string) => createHash('sha256').update(key.toLowerCase()).digest('base64url').slice(0, 22)

/** Counts one try; throws `too-many` when the limit is passed. */
export async function throttle(kind: Throttle, key: string): Promise<void> {
  try {
    await limiterOf(kind).consume(blur(key))
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    const retryAfterSeconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    throw new DomainError('too-many', 'error.tooManyTries', { minutes: Math.ceil(retryAfterSeconds / 60), retryAfterSeconds })
  }
}

/** Forgets the tries, as after a right password. */
export async function forgive(kind: Throttle, key: string): Promise<void> {
  await limiterOf(kind).delete(blur(key))
}
