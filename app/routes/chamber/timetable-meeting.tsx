import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { ChamberEventTabs } from '#app/domain/events/components/chamber-event-tabs.tsx'
import { CorridorClock } from '#app/domain/events/components/corridor-clock.tsx'
import { eventTitle } from '#app/domain/events/components/event-title.ts'
import { getChamberEvent } from '#app/domain/events/queries/chamber-events.server.ts'
import { isLive } from '#app/domain/events/rules.ts'
import { cancelMeeting, restoreMeeting } from '#app/domain/meetings/commands/cancel.server.ts'
import { linkMeeting, lockPlacement, placeMeeting, takeOff, waiveInterpreter } from '#app/domain/meetings/commands/place.server.ts'
import { MeetingFacts } from '#app/domain/meetings/components/meeting-facts.tsx'
import { CancelForm, DraftForms, LinkForm, WaiverForms } from '#app/domain/meetings/components/meeting-forms.tsx'
import { SlotChoices } from '#app/domain/meetings/components/slot-choices.tsx'
import { TimetableTabs } from '#app/domain/meetings/components/timetable-tabs.tsx'
import { getPlannedMeeting } from '#app/domain/meetings/queries/timetable-page.server.ts'
import { isPlanned } from '#app/domain/meetings/rules.ts'
import { MeetingActSchema } from '#app/domain/meetings/schema.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { chamberEventPath, chamberEventsPath, plannedMeetingPath, timetablePath } from '#app/paths.ts'
import { DomainError } from '#app/platform/errors.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useReply } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const { id, name, state, timeZone } = await getChamberEvent(chamber, idIn(params, 'eventId'))
  const page = await getPlannedMeeting(chamber, id, idIn(params, 'meetingId'))
  return { event: { id, name, state, timeZone }, page, slotId: new URL(request.url).searchParams.get('slot') }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const [eventId, meetingId] = [idIn(params, 'eventId'), idIn(params, 'meetingId')]
  const form = await parseForm(request, MeetingActSchema)
  if (!form.ok) return form.reply()
  const here = plannedMeetingPath(eventId, meetingId)
  try {
    await act({ officer: { personId: person.id, chamber }, meetingId, now: new Date() }, form.value)
  } catch (error) {
    // What is in the way is said on the page that shows what is free now.
    if (!(error instanceof DomainError && error.sentence)) throw error
    return redirectWithFlash(here, error.sentence.key, { args: error.sentence.args, tone: 'warning' })
  }
  return redirectWithFlash(here, SAID[form.value.intent] ?? 'timetable.saved')
})

/** What is said of an act that is more than a mark on the meeting. */
const SAID: Partial<Record<z.infer<typeof MeetingActSchema>['intent'], MessageKey>> = {
  place: 'timetable.moved',
  'take-off': 'timetable.takenOff',
  cancel: 'timetable.didCancel',
  restore: 'timetable.restored',
}

function act(
  who: { officer: Parameters<typeof cancelMeeting>[0]['officer']; meetingId: string; now: Date },
  value: z.infer<typeof MeetingActSchema>,
): Promise<void> {
  switch (value.intent) {
    case 'place':
      return placeMeeting({ ...who, input: value })
    case 'take-off':
      return takeOff(who)
    case 'lock':
    case 'unlock':
      return lockPlacement({ ...who, isLocked: value.intent === 'lock' })
    case 'cancel':
      return cancelMeeting({ ...who, reason: value.reason })
    case 'restore':
      return restoreMeeting(who)
    case 'waive':
      return waiveInterpreter({ ...who, reason: value.waiver })
    case 'unwaive':
      return waiveInterpreter({ ...who, reason: null })
    case 'link':
      return linkMeeting({ ...who, link: value.link ?? null })
  }
}

export const meta = eventTitle('timetable.meeting')

export default function TimetableMeeting() {
  const { event, page, slotId } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  const { errors } = useReply()
  const { meeting } = page
  const canWork = isLive(event.state) && !page.isBusy
  const isOpen = canWork && isPlanned(meeting.state)
  return (
    <Page
      title={t('timetable.pairOf', { pk: meeting.pk.name, kz: meeting.kz.name })}
      lead={event.name[language]}
      breadcrumbs={[
        { label: t('events.chamberTitle'), to: chamberEventsPath() },
        { label: event.name[language], to: chamberEventPath(event.id) },
        { label: t('timetable.title'), to: timetablePath(event.id) },
      ]}
    >
      <ChamberEventTabs eventId={event.id} current="timetable" />
      <TimetableTabs eventId={event.id} current="draft" />
      <ErrorSummary errors={errors} />
      {page.isBusy && <Notice tone="info">{t('timetable.runUnderWay')}</Notice>}
      {meeting.isSilent && isPlanned(meeting.state) && <Notice tone="warning">{t('timetable.silentHere')}</Notice>}
      <MeetingFacts eventId={event.id} page={page} timeZone={event.timeZone} />
      {isOpen && <DraftForms meeting={meeting} choices={page.choices} />}
      {isOpen && (
        <Section title={t('timetable.chooseTime')} id="times">
          <p>{t('timetable.chooseTimeText')}</p>
          <CorridorClock />
          <SlotChoices eventId={event.id} timeZone={event.timeZone} page={page} slotId={slotId} />
        </Section>
      )}
      {isOpen && (page.isOnline || meeting.link) && <LinkForm meeting={meeting} />}
      {isOpen && <WaiverForms meeting={meeting} />}
      {canWork && <CancelForm meeting={meeting} />}
    </Page>
  )
}
