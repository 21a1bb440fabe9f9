import { LISTED } from '#app/domain/companies/rules.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { CompanyState, ConsentPurpose, Country, InterestState } from '#prisma/generated/enums.ts'

const NEEDED_TO_BE_REACHED = ['contact', 'abroad'] as const satisfies ConsentPurpose[]

/** Companies that may write to the other country and be written to: their profile is shown there, and their contact person gets such mail. */
export const REACHABLE = { state: 'verified', consents: { hasEvery: [...NEEDED_TO_BE_REACHED] } } satisfies Prisma.CompanyWhereInput

/** Companies whose offers and needs may be answered: whoever is seen by everyone and can be reached. */
export const ANSWERABLE = {
  ...LISTED,
  consents: { hasEvery: [LISTED.consents.has, ...NEEDED_TO_BE_REACHED] },
} satisfies Prisma.CompanyWhereInput

/** The same as `REACHABLE`, of a company at hand. */
export function isReachable({ state, consents }: { state: CompanyState; consents: readonly ConsentPurpose[] }): boolean {
  return state === 'verified' && NEEDED_TO_BE_REACHED.every((purpose) => consents.includes(purpose))
}

export type InterestAct = 'approve' | 'return' | 'refuse' | 'resubmit' | 'accept' | 'decline' | 'withdraw' | 'expire'

/** What may be done to an interest in which state, and what it becomes. */
export const INTEREST_TRANSITIONS: Record<InterestAct, Partial<Record<InterestState, InterestState>>> = {
  approve: { submitted: 'approved_by_one', approved_by_one: 'forwarded' },
  return: { submitted: 'returned', approved_by_one: 'returned' },
  refuse: { submitted: 'refused', approved_by_one: 'refused' },
  resubmit: { returned: 'submitted' },
  accept: { forwarded: 'accepted' },
  decline: { forwarded: 'declined' },
  withdraw: { submitted: 'withdrawn', approved_by_one: 'withdrawn', returned: 'withdrawn', forwarded: 'withdrawn' },
  expire: { submitted: 'expired', approved_by_one: 'expired', returned: 'expired', forwarded: 'expired' },
}

/** States in which somebody still has to do something; they count against the sender's cap. */
export const OPEN_INTEREST_STATES = ['submitted', 'approved_by_one', 'returned', 'forwarded'] as const satisfies InterestState[]

/** States in which the chambers look at it. */
export const REVIEWED_STATES = ['submitted', 'approved_by_one'] as const satisfies InterestState[]

export function isOpen(state: InterestState): boolean {
  return (OPEN_INTEREST_STATES as readonly InterestState[]).includes(state)
}

export const INTEREST_DECISIONS = ['approve', 'return', 'refuse'] as const
export type InterestDecision = (typeof INTEREST_DECISIONS)[number]

/** What a chamber that has not approved yet may decide, in the order in which it is offered; nothing once it approved. */
export function decisionsOn(state: InterestState, approvals: readonly { country: Country }[], country: Country): InterestDecision[] {
  if (approvals.some((approval) => approval.country === country)) return []
  return INTEREST_DECISIONS.filter((decision) => INTEREST_TRANSITIONS[decision][state] !== undefined)
}

/** The receiver answers what was forwarded to it, in time. */
export function isInterestAnswerable(interest: { state: InterestState; expiresAt: Date }, now: Date): boolean {
  return INTEREST_TRANSITIONS.accept[interest.state] !== undefined && now < interest.expiresAt
}

/** The shortest and longest pitch, in characters as a person counts them. */
export const SHORTEST_PITCH = 150
export const LONGEST_PITCH = 600

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** How many characters a person counts in the text: a letter with its marks is one, in every script. */
export function lengthOf(text: string): number {
  return [...graphemes.segment(text)].length
}

const DAY_MS = 86_400_000

/** When a step that begins now reminds those whose turn it is, at its half, and when it ends. */
export function timesOfStep(now: Date, days: number): { remindAt: Date; expiresAt: Date } {
  return { remindAt: new Date(now.getTime() + (days * DAY_MS) / 2), expiresAt: new Date(now.getTime() + days * DAY_MS) }
}
