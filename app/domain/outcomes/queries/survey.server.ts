import { localOf } from '#app/domain/events/time-zone.ts'
import { BOTH_SHOWN } from '#app/domain/matches/queries/viewer.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { AgreementKind, MeetingResult, MeetingState, MeetingWord, SurveyKind } from '#prisma/generated/enums.ts'
import { type Answerer, surveyOf } from '../answerer.server.ts'

/** A meeting with what the reader's company said of it so far; of the other side its name alone. */
export type AskedMeeting = {
  id: string
  partner: string
  startsAt: Date | null
  word: MeetingWord | null
  rating: number | null
  comment: string | null
  result: MeetingResult | null
  agreement: AgreementKind | null
  value: string | null
  currency: string | null
}

export type SurveyPage = {
  kind: SurveyKind
  event: Localised
  timeZone: string
  day: Date
  answerUntil: Date
  isOpen: boolean
  meetings: AskedMeeting[]
}

/** A survey as its company answers it: nothing but its own words and whom it met. Refused (`not-found`) to whom it is not. */
export async function getSurvey(by: Answerer, now: Date): Promise<SurveyPage> {
  const survey = await db.survey.findFirst({
    where: surveyOf(by),
    select: SURVEY,
  })
  if (!survey) throw new DomainError('not-found')
  const { company, event, eventId, companyId, kind, day, answerUntil } = survey
  const meetings = await listAsked({ eventId, companyId, country: company.country })
  return {
    kind,
    day,
    answerUntil,
    event: event.name as Localised,
    timeZone: event.city.timeZone,
    isOpen: now < answerUntil,
    meetings: meetings.filter((meeting) => isAsked(meeting, survey)).map(({ state: _, ...meeting }) => meeting),
  }
}

/** A survey that the company may still answer. */
export type OpenSurvey = { id: string; kind: SurveyKind; day: Date; answerUntil: Date; asked: number; answered: number }

/** What the company of the person is asked about an event and may still answer or change, the older first. */
export async function listOpenSurveys(member: { personId: string; companyId: string }, eventId: string, now: Date): Promise<OpenSurvey[]> {
  const { personId, companyId } = member
  const surveys = await db.survey.findMany({
    where: { eventId, companyId, answerUntil: { gt: now }, company: { state: 'verified', memberships: { some: { personId } } } },
    orderBy: [{ askedAt: 'asc' }, { day: 'asc' }],
    select: SURVEY,
  })
  if (surveys.length === 0) return []
  const meetings = await listAsked({ eventId, companyId, country: surveys[0]!.company.country })
  return surveys.flatMap(({ id, kind, day, answerUntil, ...survey }) => {
    const asked = meetings.filter((meeting) => isAsked(meeting, { kind, day, ...survey }))
    const answered = asked.filter(({ word, result }) => (kind === 'meetings' ? word : result) !== null)
    return asked.length === 0 ? [] : [{ id, kind, day, answerUntil, asked: asked.length, answered: answered.length }]
  })
}

const SURVEY = {
  id: true,
  kind: true,
  eventId: true,
  companyId: true,
  day: true,
  answerUntil: true,
  company: { select: { country: true } },
  event: { select: { name: true, city: { select: { timeZone: true } } } },
} as const

type Asking = { kind: SurveyKind; day: Date; event: { city: { timeZone: string } } }

/** Whether the survey asks about the meeting: one of its day, or half a year later every one where nobody was missing. */
function isAsked({ startsAt, state }: { startsAt: Date | null; state: MeetingState }, { kind, day, event }: Asking): boolean {
  if (kind === 'results') return state !== 'no_show'
  return startsAt !== null && localOf(startsAt, event.city.timeZone).startsWith(day.toISOString().slice(0, 10))
}

async function listAsked({ eventId, companyId, country }: { eventId: string; companyId: string; country: 'PK' | 'KZ' }) {
  const own = country === 'PK' ? { pkCompanyId: companyId } : { kzCompanyId: companyId }
  const reports = await db.meetingReport.findMany({
    where: { country, meeting: { eventId, ...own, state: { in: ['published', 'held', 'no_show'] }, ...BOTH_SHOWN } },
    select: {
      word: true,
      rating: true,
      comment: true,
      result: true,
      agreement: true,
      value: true,
      currency: true,
      meeting: {
        select: {
          id: true,
          state: true,
          pkCompany: { select: { legalName: true, legalNameLatin: true } },
          kzCompany: { select: { legalName: true, legalNameLatin: true } },
          placements: { where: { plan: 'published' }, select: { slot: { select: { startsAt: true } } } },
        },
      },
    },
  })
  return reports
    .map(({ meeting, value, ...report }) => {
      const other = country === 'PK' ? meeting.kzCompany : meeting.pkCompany
      return {
        ...report,
        value: value?.toString() ?? null,
        id: meeting.id,
        state: meeting.state,
        partner: other.legalNameLatin ?? other.legalName ?? '',
        startsAt: meeting.placements[0]?.slot.startsAt ?? null,
      }
    })
    .sort((a, b) => (a.startsAt?.getTime() ?? 0) - (b.startsAt?.getTime() ?? 0) || a.id.localeCompare(b.id))
}
