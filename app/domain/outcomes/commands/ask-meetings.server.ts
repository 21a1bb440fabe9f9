import { LIVE_STATES } from '#app/domain/events/rules.ts'
import { localOf } from '#app/domain/events/time-zone.ts'
import { BOTH_SHOWN } from '#app/domain/matches/queries/viewer.ts'
import { TOLD_STATES } from '#app/domain/meetings/rules.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db, transaction } from '#app/platform/db.server.ts'
import { ASKING_HOUR, MEETINGS_DAYS, plusDays } from '../rules.ts'
import { decideByWords } from './decide.server.ts'
import { type Asked, sendSurvey } from './send-survey.server.ts'

/**
 * The morning after each day with published meetings every company that had one is asked about them all, in one mail. Where the door noted an absence the
 * meeting is a no-show already. Days longer ago than there is time to answer are not asked about. Safe to run twice.
 */
export async function askAboutMeetings({ now }: { now: Date }): Promise<void> {
  const rows = await listRecent(now)
  const known = await listKnown([...new Set(rows.map(({ eventId }) => eventId))])
  const due = new Map<string, Asked>()
  const meetings = new Set<string>()
  for (const { eventId, meeting, slot, event } of rows) {
    const local = localOf(now, event.city.timeZone)
    const day = localOf(slot.startsAt, event.city.timeZone).slice(0, 10)
    if (day >= local.slice(0, 10) || Number(local.slice(11, 13)) < ASKING_HOUR) continue
    for (const [own, other, country] of [
      [meeting.pkCompany, meeting.kzCompany, 'PK'],
      [meeting.kzCompany, meeting.pkCompany, 'KZ'],
    ] as const) {
      const key = `${eventId} ${own.id} ${day}`
      if (known.has(key)) continue
      meetings.add(meeting.id)
      if (!own.consents.includes('contact')) continue
      const asked = due.get(key) ?? {
        eventId,
        event: event.name as Localised,
        companyId: own.id,
        country,
        kind: 'meetings',
        day: new Date(day),
        meetings: [],
      }
      asked.meetings.push({ id: meeting.id, partner: other.legalNameLatin ?? other.legalName ?? '' })
      due.set(key, asked)
    }
  }
  for (const id of meetings) await transaction((tx) => decideByWords(tx, id, now))
  for (const asked of due.values()) await sendSurvey(asked, { answerUntil: plusDays(now, MEETINGS_DAYS), now })
}

const COMPANY = { select: { id: true, legalName: true, legalNameLatin: true, consents: true } } as const

function listRecent(now: Date) {
  return db.placement
    .findMany({
      where: {
        plan: 'published',
        slot: { endsAt: { gt: plusDays(now, -MEETINGS_DAYS), lte: now } },
        meeting: { state: { in: [...TOLD_STATES] }, event: { state: { in: [...LIVE_STATES, 'closed'] } }, ...BOTH_SHOWN },
      },
      orderBy: [{ slot: { startsAt: 'asc' } }, { meetingId: 'asc' }],
      select: {
        eventId: true,
        slot: { select: { startsAt: true, event: { select: { name: true, city: { select: { timeZone: true } } } } } },
        meeting: { select: { id: true, pkCompany: COMPANY, kzCompany: COMPANY } },
      },
    })
    .then((rows) => rows.map(({ slot: { event, ...slot }, ...row }) => ({ ...row, slot, event })))
}

async function listKnown(eventIds: string[]): Promise<Set<string>> {
  const surveys = await db.survey.findMany({
    where: { eventId: { in: eventIds }, kind: 'meetings' },
    select: { eventId: true, companyId: true, day: true },
  })
  return new Set(surveys.map(({ eventId, companyId, day }) => `${eventId} ${companyId} ${day.toISOString().slice(0, 10)}`))
}
