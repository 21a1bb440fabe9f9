import { type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { SurveyKind } from '#prisma/generated/enums.ts'
import { type Answerer, surveyOf } from '../answerer.server.ts'
import type { AnswerInput, ResultInput, WordInput } from '../schema.ts'
import { decideByWords } from './decide.server.ts'

type Said<Input> = { by: Answerer; input: Input; now: Date }

/** A company's answer for one meeting of a survey. */
export async function answerSurvey({ by, input, now }: Said<AnswerInput>): Promise<void> {
  if (input.kind === 'meetings') await sayOfMeeting({ by, input, now })
  else await tellResult({ by, input, now })
}

/** The company has said how a meeting was, or says it anew; the meeting follows. Refused after its seven days. */
export async function sayOfMeeting({ by, input, now }: Said<WordInput>): Promise<void> {
  const { meetingId, word, rating, comment } = input
  await transaction(async (tx) => {
    const report = await findReport(tx, { by, kind: 'meetings', meetingId, now })
    const isHeld = word === 'held'
    await tx.meetingReport.update({
      where: { meetingId_country: report },
      data: { word, rating: isHeld ? (rating ?? null) : null, comment: comment ?? null, saidAt: now },
    })
    await decideByWords(tx, meetingId, now)
  })
}

/** The company has told what came of a meeting, or tells it anew. Refused after its sixty days. */
export async function tellResult({ by, input, now }: Said<ResultInput>): Promise<void> {
  const { meetingId, result, agreement, value, currency } = input
  await transaction(async (tx) => {
    const report = await findReport(tx, { by, kind: 'results', meetingId, now })
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

type Asking = { by: Answerer; kind: SurveyKind; meetingId: string; now: Date }

/** The row in which the company answers; to anybody else, and of any other meeting, there is none. */
async function findReport(tx: Tx, { by, kind, meetingId, now }: Asking) {
  const survey = await tx.survey.findFirst({
    where: { ...surveyOf(by), kind },
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
