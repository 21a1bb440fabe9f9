import { localOf } from '#app/domain/events/time-zone.ts'
import { BOTH_SHOWN } from '#app/domain/matches/queries/viewer.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { AgreementKind, MeetingResult, MeetingWord, SurveyKind } from '#prisma/generated/enums.ts'
import { holdsSurvey } from '../link.server.ts'

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

/** The page behind a mailed link: nothing but the holder's own words and whom it met. Refused (`not-found`) when there is no such link. */
export async function getSurvey(token: string, now: Date): Promise<SurveyPage> {
  const survey = await db.survey.findFirst({
    where: { ...holdsSurvey(token), company: { state: 'verified' } },
    select: {
      kind: true,
      eventId: true,
      companyId: true,
      day: true,
      answerUntil: true,
      company: { select: { country: true } },
      event: { select: { name: true, city: { select: { timeZone: true } } } },
    },
  })
  if (!survey) throw new DomainError('not-found')
  const { company, event, eventId, companyId, ...rest } = survey
  const meetings = await listAsked({ eventId, companyId, country: company.country })
  const timeZone = event.city.timeZone
  const day = survey.day.toISOString().slice(0, 10)
  const isAsked = ({ startsAt, state }: (typeof meetings)[number]) =>
    survey.kind === 'results' ? state !== 'no_show' : startsAt !== null && localOf(startsAt, timeZone).startsWith(day)
  return {
    ...rest,
    event: event.name as Localised,
    timeZone,
    isOpen: now < survey.answerUntil,
    meetings: meetings.filter(isAsked).map(({ state: _, ...meeting }) => meeting),
  }
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
