import { localOf } from '#app/domain/events/time-zone.ts'
import { BOTH_SHOWN } from '#app/domain/matches/queries/viewer.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db, transaction } from '#app/platform/db.server.ts'
import { newToken } from '#app/platform/session/token.server.ts'
import { ASKING_HOUR, plusDays, REMIND_DAYS, RESULTS_DAYS, resultsDay } from '../rules.ts'
import { type Asked, mailSurvey, sendSurvey } from './send-survey.server.ts'

/**
 * Half a year after an event each company is asked once what came of its meetings there: of all but those where somebody did not come. An event whose time
 * to answer would be over is not asked about. Safe to run twice.
 */
export async function askAboutResults({ now }: { now: Date }): Promise<void> {
  const events = await db.event.findMany({
    where: { state: 'closed', endsOn: { gt: plusDays(now, -300) }, meetings: { some: { state: { in: ['held', 'published'] } } } },
    select: { id: true, name: true, endsOn: true, city: { select: { timeZone: true } } },
    orderBy: { id: 'asc' },
  })
  for (const { id, name, endsOn, city } of events) {
    const due = resultsDay(endsOn)
    const local = localOf(now, city.timeZone)
    if (Number(local.slice(11, 13)) < ASKING_HOUR) continue
    const today = new Date(local.slice(0, 10))
    if (today < due || today > plusDays(due, RESULTS_DAYS)) continue
    for (const asked of await listAsked({ id, name: name as Localised, endsOn }))
      await sendSurvey(asked, { answerUntil: plusDays(now, RESULTS_DAYS), now })
  }
}

const COMPANY = { select: { id: true, legalName: true, legalNameLatin: true, consents: true } } as const

async function listAsked(event: { id: string; name: Localised; endsOn: Date }): Promise<Asked[]> {
  const [meetings, known] = await Promise.all([
    db.meeting.findMany({
      where: { eventId: event.id, state: { in: ['held', 'published'] }, ...BOTH_SHOWN },
      orderBy: { id: 'asc' },
      select: { id: true, pkCompany: COMPANY, kzCompany: COMPANY },
    }),
    db.survey.findMany({ where: { eventId: event.id, kind: 'results' }, select: { companyId: true } }),
  ])
  const asked = new Map<string, Asked>()
  for (const { id, pkCompany, kzCompany } of meetings)
    for (const [own, other, country] of [
      [pkCompany, kzCompany, 'PK'],
      [kzCompany, pkCompany, 'KZ'],
    ] as const) {
      if (known.some(({ companyId }) => companyId === own.id) || !own.consents.includes('contact')) continue
      const of = asked.get(own.id) ?? {
        eventId: event.id,
        event: event.name,
        companyId: own.id,
        country,
        kind: 'results',
        day: event.endsOn,
        meetings: [],
      }
      of.meetings.push({ id, partner: other.legalNameLatin ?? other.legalName ?? '' })
      asked.set(own.id, of)
    }
  return [...asked.values()]
}

/** Who has not told the results of every meeting is reminded once, with a link of the reminder's own. */
export async function remindOfResults({ now }: { now: Date }): Promise<void> {
  const waiting = await db.survey.findMany({
    where: {
      kind: 'results',
      remindedAt: null,
      askedAt: { lte: plusDays(now, -REMIND_DAYS) },
      answerUntil: { gt: now },
      company: { state: 'verified', consents: { has: 'contact' } },
    },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      eventId: true,
      companyId: true,
      day: true,
      answerUntil: true,
      company: { select: { country: true } },
      event: { select: { name: true } },
    },
  })
  for (const { id, eventId, companyId, day, answerUntil, company, event } of waiting) {
    const isPk = company.country === 'PK'
    const own = isPk ? { pkCompanyId: companyId } : { kzCompanyId: companyId }
    const open = await db.meetingReport.findMany({
      where: {
        country: company.country,
        result: null,
        meeting: { eventId, ...own, state: { in: ['held', 'published'] }, ...BOTH_SHOWN },
      },
      orderBy: { meetingId: 'asc' },
      select: { meetingId: true, meeting: { select: { pkCompany: COMPANY, kzCompany: COMPANY } } },
    })
    await transaction(async (tx) => {
      const { token, hash } = newToken()
      const data = open.length > 0 ? { remindedAt: now, reminderTokenHash: hash } : { remindedAt: now }
      const { count } = await tx.survey.updateMany({ where: { id, remindedAt: null }, data })
      if (count === 0 || open.length === 0) return
      const meetings = open.map(({ meetingId, meeting }) => {
        const other = isPk ? meeting.kzCompany : meeting.pkCompany
        return { id: meetingId, partner: other.legalNameLatin ?? other.legalName ?? '' }
      })
      const asked = { event: event.name as Localised, companyId, kind: 'results' as const, day, meetings }
      await mailSurvey(tx, asked, { id, token, answerUntil, isReminder: true })
    })
  }
}
