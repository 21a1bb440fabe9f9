import type { Answer, IntroductionState } from '#prisma/generated/enums.ts'

/** States in which an answer can be given. */
export const OPEN_INTRODUCTION_STATES = ['invited', 'accepted_by_one'] as const satisfies IntroductionState[]

/** How long a company that said no before the other answered may still change its mind. Then the other is told. */
export const SETTLE_MINUTES = 60

export type IntroductionAct = 'decline' | 'expire' | 'cancel' | 'reopen'

/** What happens to an introduction in which state, and what it becomes. What answers make of an open one says `stateOfAnswers`. */
export const INTRODUCTION_TRANSITIONS: Record<IntroductionAct, Partial<Record<IntroductionState, IntroductionState>>> = {
  decline: { invited: 'declined' },
  expire: { invited: 'expired', accepted_by_one: 'expired' },
  cancel: { invited: 'cancelled', accepted_by_one: 'cancelled' },
  reopen: { declined: 'invited', expired: 'invited', cancelled: 'invited' },
}

/** What the two answers make of an open introduction. A lone no leaves it `invited` until it is settled, so that it can be taken back unnoticed. */
export function stateOfAnswers(one: Answer | null, other: Answer | null): IntroductionState {
  if (one && other) return one === 'yes' && other === 'yes' ? 'introduced' : 'declined'
  return one === 'yes' || other === 'yes' ? 'accepted_by_one' : 'invited'
}

/** The moment at which a lone no given now ends the introduction: never after the time to answer. */
export function settlingMoment({ expiresAt }: { expiresAt: Date }, now: Date): Date {
  return new Date(Math.min(now.getTime() + SETTLE_MINUTES * 60_000, expiresAt.getTime()))
}

/** How long both may answer, and when who has not is reminded: at half of it. */
export function lifetimeFrom(now: Date, answerDays: number): { expiresAt: Date; remindAt: Date } {
  const length = answerDays * 86_400_000
  return { expiresAt: new Date(now.getTime() + length), remindAt: new Date(now.getTime() + length / 2) }
}

/** Contacts pass between the companies in this state only. */
export function mayShareContacts(introduction: { state: IntroductionState }): boolean {
  return introduction.state === 'introduced'
}

/**
 * The invitation can be answered, or its answer changed: the introduction is open and in time. When both have answered it is open no more,
 * and a no that waited is settled by the end of its hour.
 */
export function isAnswerable(introduction: { state: IntroductionState; expiresAt: Date; settlesAt: Date | null }, now: Date): boolean {
  const end = introduction.settlesAt ?? introduction.expiresAt
  return now < end && (OPEN_INTRODUCTION_STATES as readonly IntroductionState[]).includes(introduction.state)
}

/** What somebody who just answered reads. */
export function sentenceAfterAnswer(answer: Answer, state: IntroductionState) {
  if (state === 'introduced') return 'introductions.nowIntroduced'
  if (answer === 'yes') return state === 'declined' ? 'introductions.endedText' : 'introductions.saidYes'
  return state === 'invited' ? 'introductions.saidNoForNow' : 'introductions.saidNo'
}
