import type { Answer, IntroductionState } from '#prisma/generated/enums.ts'

/** States in which an answer can be given. */
export const OPEN_INTRODUCTION_STATES = ['invited', 'accepted_by_one'] as const satisfies IntroductionState[]

export type IntroductionAct = 'yes' | 'no' | 'expire' | 'cancel'

/** What happens to an introduction in which state, and what it becomes. */
export const INTRODUCTION_TRANSITIONS: Record<IntroductionAct, Partial<Record<IntroductionState, IntroductionState>>> = {
  yes: { invited: 'accepted_by_one', accepted_by_one: 'introduced' },
  no: { invited: 'declined', accepted_by_one: 'declined' },
  expire: { invited: 'expired', accepted_by_one: 'expired' },
  cancel: { invited: 'cancelled', accepted_by_one: 'cancelled' },
}

/** Contacts pass between the companies in this state only. */
export function mayShareContacts(introduction: { state: IntroductionState }): boolean {
  return introduction.state === 'introduced'
}

/** The invitation can be answered: the introduction is open, in time, and this side has not answered. */
export function isAnswerable(
  introduction: { state: IntroductionState; expiresAt: Date },
  invitation: { answer: Answer | null },
  now: Date,
): boolean {
  return invitation.answer === null && now < introduction.expiresAt && INTRODUCTION_TRANSITIONS.yes[introduction.state] !== undefined
}
