import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CompanyEventTabs } from '#app/domain/events/components/company-event-tabs.tsx'
import { CorridorClock } from '#app/domain/events/components/corridor-clock.tsx'
import { eventTitle } from '#app/domain/events/components/event-title.ts'
import { getOwnPlace } from '#app/domain/events/queries/own-place.server.ts'
import { isLive } from '#app/domain/events/rules.ts'
import { AgendaTable } from '#app/domain/meetings/components/agenda-table.tsx'
import { listAgenda } from '#app/domain/meetings/queries/agenda.server.ts'
import { companyEventPath, companyEventsPath, companyPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { PrintButton } from '#app/ui/print-button.tsx'
import type { EventState } from '#prisma/generated/enums.ts'
import { requireActing } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const member = await requireActing(request, idIn(params, 'companyId'))
  const { event, company } = await getOwnPlace(member, idIn(params, 'eventId'), new Date())
  return { event, company, entries: await listAgenda({ companyId: member.companyId }, event.id) }
})

export const meta = eventTitle('timetable.ownTitle')

export default function CompanyMeetings() {
  const { event, company, entries } = useLoaderData<typeof loader>()
  const { t, language, days } = useLanguage()
  return (
    <Page
      title={t('timetable.ownTitle')}
      lead={`${event.name[language]} · ${days(event.startsOn, event.endsOn)}`}
      breadcrumbs={[
        { label: company.name, to: companyPath(company.id) },
        { label: t('events.companyTitle'), to: companyEventsPath(company.id) },
        { label: event.name[language], to: companyEventPath(company.id, event.id) },
      ]}
    >
      <CompanyEventTabs companyId={company.id} eventId={event.id} current="meetings" isOver={!isLive(event.state)} />
      {entries.length === 0 ? (
        <NoMeeting state={event.state} />
      ) : (
        <>
          <CorridorClock />
          <AgendaTable entries={entries} timeZone={event.timeZone} />
          <div className="actions">
            <PrintButton />
          </div>
        </>
      )}
    </Page>
  )
}

/** Before the timetable is published, after it, and when the event is over. */
function NoMeeting({ state }: { state: EventState }) {
  const { t } = useLanguage()
  if (state === 'closed') return <EmptyState title={t('timetable.ownNoneOver')} text={t('events.closedNotice')} />
  const isPublished = state === 'timetable_published' || state === 'running'
  return isPublished ? (
    <EmptyState title={t('timetable.ownNoneYet')} text={t('timetable.ownNoneYetText')} />
  ) : (
    <EmptyState title={t('timetable.ownNone')} text={t('timetable.ownNoneText')} />
  )
}
