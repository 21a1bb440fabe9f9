import { type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { SurveyKind } from '#prisma/generated/enums.ts'
import { holdsSurvey } from '../link.server.ts'
import type { ResultInput, WordInput } from '../schema.ts'
import { decideByWords } from './decide.server.ts'

/** The company that holds the link has said how a meeting was, or says it anew; the meeting follows. Refused after its seven days. */
export async function sayOfMeeting({ token, input, now }: { token: string; input: WordInput; now: Date }): Promise<void> {
  const { meetingId, word, rating, comment } = input
  await transaction(async (tx) => {
    const report = await findReport(tx, { token, kind: 'meetings', meetingId, now })
    const isHeld = word === 'held'
    await tx.meetingReport.update({
      where: { meetingId_country: report },
      data: { word, rating: isHeld ? (rating ?? null) : null, comment: comment ?? null, saidAt: now },
    })
    await decideByWords(tx, meetingId, now)
  })
}

/** The company that holds the link has told what came of a meeting, or tells it anew. Refused after its sixty days. */
export async function tellResult({ token, input, now }: { token: string; input: ResultInput; now: Date }): Promise<void> {
  const { meetingId, result, agreement, value, currency } = input
  await transaction(async (tx) => {
    const report = await findReport(tx, { token, kind: 'results', meetingId, now })
    await tx.meetingReport.update({
      where: { meetingId_country: report },
      data: {
        result,
        agreement: agreement ?? null,
        value: value ?? null,
        currency: value === undefined ? null : (currency ?? null),
        resultAt: now,
      },
    })
  })
}

type Asking = { token: string; kind: SurveyKind; meetingId: string; now: Date }

/** The row in which the holder of the link answers; to anybody else, and of any other meeting, there is none. */
async function findReport(tx: Tx, { token, kind, meetingId, now }: Asking) {
  const survey = await tx.survey.findFirst({
    where: { ...holdsSurvey(token), kind, company: { state: 'verified' } },
    select: { eventId: true, companyId: true, answerUntil: true, company: { select: { country: true } } },
  })
  if (!survey) throw new DomainError('not-found')
  if (survey.answerUntil <= now) throw new DomainError('expired', 'outcomes.timeOver')
  const { country } = survey.company
  const own = country === 'PK' ? { pkCompanyId: survey.companyId } : { kzCompanyId: survey.companyId }
  const found = await tx.meetingReport.findFirst({
    where: { meetingId, country, meeting: { eventId: survey.eventId, ...own } },
    select: { meetingId: true, country: true },
  })
  if (!found) throw new DomainError('not-found')
  return found
}
