import { hashToken } from '#app/platform/session/token.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'

/** Who answers a survey: whoever holds the link of its mail or of its reminder, or one of the company's people who has signed in. */
export type Answerer = { token: string } | { personId: string; companyId: string; surveyId: string }

/** The survey that is theirs to answer; to everybody else there is none. */
export function surveyOf(by: Answerer): Prisma.SurveyWhereInput {
  if ('token' in by) {
    const hash = hashToken(by.token)
    return { OR: [{ tokenHash: hash }, { reminderTokenHash: hash }], company: { state: 'verified' } }
  }
  const { personId, companyId, surveyId } = by
  return { id: surveyId, companyId, company: { state: 'verified', memberships: { some: { personId } } } }
}
