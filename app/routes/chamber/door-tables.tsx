import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { seatMeeting, seatWalkIn } from '#app/domain/door/commands/seat.server.ts'
import { WaitingTable } from '#app/domain/door/components/waiting-table.tsx'
import { WalkInForm } from '#app/domain/door/components/walk-in-form.tsx'
import { getFreeTimes } from '#app/domain/door/queries/free-times.server.ts'
import { PairQuerySchema, SeatSchema } from '#app/domain/door/schema.ts'
import { ChamberEventTabs } from '#app/domain/events/components/chamber-event-tabs.tsx'
import { eventTitle } from '#app/domain/events/components/event-title.ts'
import { chamberEventPath, chamberEventsPath, doorPath, freeTimesPath } from '#app/paths.ts'
import { DomainError } from '#app/platform/errors.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { queryOf } from '#app/platform/http/query.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { useReply } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const chosen = PairQuerySchema.parse(queryOf(request))
  return { chosen, ...(await getFreeTimes(chamber, idIn(params, 'eventId'), chosen, new Date())) }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const officer = { personId: person.id, chamber }
  const eventId = idIn(params, 'eventId')
  const form = await parseForm(request, SeatSchema)
  if (!form.ok) return form.reply()
  const now = new Date()
  try {
    if (form.value.intent === 'seat') {
      const { meetingId, slotId } = form.value
      await seatMeeting({ officer, meetingId, slotId, now })
    } else {
      const { pkCompanyId, kzCompanyId, slotId } = form.value
      await seatWalkIn({ officer, eventId, pair: { pkCompanyId, kzCompanyId }, slotId, now })
    }
  } catch (error) {
    // What is in the way is said on the page that shows what is free now, for the two that were chosen.
    if (!(error instanceof DomainError && error.sentence)) throw error
    return redirectWithFlash(freeTimesPath(eventId, new URL(request.url).search), error.sentence.key, { tone: 'warning' })
  }
  return redirectWithFlash(freeTimesPath(eventId), 'door.seated')
})

export const meta = eventTitle('door.freeTimes')

export default function DoorTables() {
  const { event, chosen, companies, waiting, times } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  const { errors } = useReply()
  return (
    <Page
      title={t('door.freeTimes')}
      lead={event.name[language]}
      breadcrumbs={[
        { label: t('events.chamberTitle'), to: chamberEventsPath() },
        { label: event.name[language], to: chamberEventPath(event.id) },
        { label: t('door.title'), to: doorPath(event.id) },
      ]}
    >
      <ChamberEventTabs eventId={event.id} current="door" />
      <ErrorSummary errors={errors} />
      <Section title={t('door.waiting')}>
        <p className="quiet">{t('door.waitingText')}</p>
        {waiting.length === 0 ? (
          <EmptyState title={t('door.nobodyWaits')} text={t('door.nobodyWaitsText')} />
        ) : (
          <WaitingTable rows={waiting} timeZone={event.timeZone} />
        )}
      </Section>
      <Section title={t('door.walkIn')}>
        <p className="quiet">{t('door.walkInText')}</p>
        <WalkInForm companies={companies} chosen={chosen} times={times} timeZone={event.timeZone} />
      </Section>
    </Page>
  )
}
