import { isLive } from '#app/domain/events/rules.ts'
import { listPublished, type PublishedMeeting } from '#app/domain/meetings/queries/published.server.ts'
import { formatMoments } from '#app/i18n/format.ts'
import { translate } from '#app/i18n/translate.ts'
import { absolute, myDayPath } from '#app/paths.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { CALENDAR_TRANSITIONS, type CalendarChange, changesToTell, type Told, type Wanted } from '../calendar.ts'
import { calendarEvent, detailsOf, factsToTell, uidOf, whereOf } from '../entry.server.ts'
import { writeCalendar } from '../icalendar.ts'
import { type KeptEntry, listEventsToTell, listKept } from '../queries/calendar.server.ts'
import { type AgendaEvent, findAgendaEvent, guestsFor, listDelegates } from '../queries/plan.server.ts'

/** All calendars of events that are not over have the published timetable. */
export async function tellAllCalendars({ now }: { now: Date }): Promise<void> {
  for (const eventId of await listEventsToTell(now)) await tellCalendars({ eventId, now })
}

/**
 * The calendars of the event's delegates have its published timetable: each change since they were last told is one mail to each delegate whom it
 * concerns, with the entry for the calendar; nothing is sent to who has it. Safe to run twice, and twice at once.
 */
export async function tellCalendars({ eventId, now }: { eventId: string; now: Date }): Promise<void> {
  const event = await findAgendaEvent(eventId)
  if (!event) return
  const [plan, delegates, kept] = await Promise.all([
    isLive(event.state) ? listPublished({ eventId }) : [],
    listDelegates(eventId),
    listKept(eventId),
  ])
  const meetings = new Map(plan.map((meeting) => [meeting.id, meeting]))
  const wanted = plan
    .filter(({ state }) => state === 'published')
    .flatMap((meeting) =>
      Object.values(meeting.sides).flatMap(({ companyId }) =>
        delegates
          .filter((delegate) => delegate.companyId === companyId && delegate.address)
          .map((delegate): Wanted => {
            const { delegateId, participationId, address, name, language } = delegate
            const told = factsToTell(event, meeting, companyId)
            return { meetingId: meeting.id, delegateId, participationId, companyId, address: address!, name, language, told }
          }),
      ),
    )
  const comes = new Set(delegates.map(({ delegateId }) => delegateId))
  for (const change of changesToTell(wanted, kept, comes, now)) {
    const meeting = 'wanted' in change ? meetings.get(change.wanted.meetingId)! : null
    const guests = meeting && 'wanted' in change ? guestsFor(meeting, change.wanted.companyId, delegates) : []
    await transaction((tx) => tell(tx, { event, change, meeting, guests, now }))
  }
}

type Message = {
  event: AgendaEvent
  change: CalendarChange
  meeting: PublishedMeeting | null
  guests: ReturnType<typeof guestsFor>
  now: Date
}

async function tell(tx: Tx, { event, change, meeting, guests, now }: Message) {
  const entry = await write(tx, event.id, change, now)
  if (!entry) return
  const { act, kept } = change
  await writeAudit(tx, {
    actor: {},
    act: `calendar.${act}`,
    subject: { type: 'calendar-entry', id: entry.id },
    from: kept?.state,
    to: entry.state,
    detail: { meetingId: entry.meetingId, sequence: entry.sequence },
    now,
  })
  const { told, language, companyId } = entry
  const details = meeting ? detailsOf(meeting, companyId, guests, language) : []
  const calendar = writeCalendar({
    method: act === 'place' || act === 'move' ? 'REQUEST' : 'CANCEL',
    events: [
      calendarEvent({
        event,
        told,
        language,
        details,
        uid: entry.uid,
        sequence: entry.sequence,
        status: act === 'withdraw' ? undefined : act === 'cancel' ? 'CANCELLED' : 'CONFIRMED',
        stamp: now,
        attendee: { name: entry.name, address: entry.address },
      }),
    ],
  })
  await queueMail(tx, {
    template: 'meeting-in-calendar',
    props: {
      act,
      event: event.name[language],
      partner: told.partner,
      when: formatMoments(language, told.startsAt, told.endsAt, event.timeZone),
      where: whereOf(event, told, language) || translate(language, 'agenda.online'),
      link: told.link,
      details,
      url: absolute(env().ORIGIN, myDayPath(event.id)),
    },
    to: { address: entry.address, name: entry.name, language, companyId },
    calendar,
    about: { type: 'meeting', id: entry.meetingId },
    onceKey: `calendar:${entry.uid}:${entry.sequence}`,
  })
}

type Written = {
  id: string
  meetingId: string
  companyId: string
  uid: string
  sequence: number
  address: string
  name: string
  told: Told
} & Pick<KeptEntry, 'language' | 'state'>

/** The entry as it is now; null when somebody else was faster. */
async function write(tx: Tx, eventId: string, change: CalendarChange, now: Date): Promise<Written | null> {
  if (change.act === 'place' && !change.kept) {
    const { told, ...row } = change.wanted
    const data = { ...row, eventId, told, uid: uidOf(row.meetingId, row.delegateId), toldAt: now }
    const [created] = await tx.calendarEntry.createManyAndReturn({ data: [data], skipDuplicates: true, select: WRITTEN })
    return created ? asWritten(created) : null
  }
  const kept = change.kept!
  const { address, name, language, told } = 'wanted' in change ? change.wanted : ({} as Partial<Wanted>)
  const [changed] = await tx.calendarEntry.updateManyAndReturn({
    where: { id: kept.id, sequence: kept.sequence, state: kept.state },
    data: {
      state: CALENDAR_TRANSITIONS[change.act][kept.state],
      sequence: kept.sequence + 1,
      toldAt: now,
      address,
      name,
      language,
      told,
    },
    select: WRITTEN,
  })
  return changed ? asWritten(changed) : null
}

const WRITTEN = {
  id: true,
  state: true,
  meetingId: true,
  companyId: true,
  uid: true,
  sequence: true,
  address: true,
  name: true,
  language: true,
  told: true,
} as const

const asWritten = <Row extends { told: unknown }>(row: Row) => ({ ...row, told: row.told as Told })
