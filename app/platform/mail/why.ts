import type { MailFailure, MailState, SuppressionReason } from '#prisma/generated/enums.ts'

/** Why a mail was not delivered, in words that a person can act on. */
export const WHYS = [
  'no-address',
  'closed',
  'full',
  'no-domain',
  'refused',
  'too-big',
  'unreachable',
  'unsendable',
  'complained',
  'marked',
  'unknown',
] as const

export type Why = (typeof WHYS)[number]

export type UndeliveredFacts = {
  state: MailState
  statusCode: string | null
  lastError: string | null
  failure: MailFailure | null
  suppressedFor: SuppressionReason | null
}

/** The reason that the row gives: the other server's code first, its answer's code next, what we know ourselves last. A mail that left was complained of. */
export function whyUndelivered({ state, statusCode, lastError, failure, suppressedFor }: UndeliveredFacts): Why {
  if (state === 'sent' || suppressedFor === 'complained') return 'complained'
  if (suppressedFor) return 'marked'
  if (failure === 'unsendable' || failure === 'unknown') return failure
  const code = statusCode ?? codeIn(lastError)
  if (code) return whyOfCode(code)
  return failure === 'given_up' ? 'unreachable' : 'refused'
}

/** The code of RFC 3463 that a server's answer carries, if it does. */
export function codeIn(answer: string | null): string | null {
  return /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])/.exec(answer ?? '')?.[1] ?? null
}

const WHY_OF_SUBJECT: [RegExp, Why][] = [
  [/^\d\.1\.[78]$/, 'refused'],
  [/^\d\.1\.2$|^\d\.4\.4$/, 'no-domain'],
  [/^\d\.[01]\.|^5\.4\.1$/, 'no-address'],
  [/^\d\.2\.1$/, 'closed'],
  [/^\d\.2\.2$/, 'full'],
  [/^\d\.(2\.3|3\.4)$/, 'too-big'],
  [/^4\.|^\d\.4\./, 'unreachable'],
]

function whyOfCode(code: string): Why {
  return WHY_OF_SUBJECT.find(([pattern]) => pattern.test(code))?.[1] ?? 'refused'
}
