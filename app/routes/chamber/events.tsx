import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EVENT_TONES } from '#app/domain/events/components/tones.ts'
import { listChamberEvents } from '#app/domain/events/queries/chamber-events.server.ts'
import { chamberEventPath, chamberPath, newEventPath, participantsPath, reviewQueuePath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  return { events: await listChamberEvents(chamber) }
})

export const meta = pageTitle('events.chamberTitle')

export default function ChamberEvents() {
  const { events } = useLoaderData<typeof loader>()
  const { t, language, days } = useLanguage()
  const plan = <ButtonLink to={newEventPath()}>{t('events.plan')}</ButtonLink>
  return (
    <Page
      title={t('events.chamberTitle')}
      breadcrumbs={[{ label: t('nav.chamber'), to: chamberPath() }]}
      actions={events.length > 0 && plan}
    >
      {events.length === 0 ? (
        <EmptyState title={t('events.noneForChamber')} text={t('events.noneForChamberText')} action={plan} />
      ) : (
        <Table
          caption={t('events.chamberTitle')}
          rows={events}
          rowKey={(event) => event.id}
          columns={[
            { label: t('events.column.event'), cell: (event) => <a href={chamberEventPath(event.id)}>{event.name[language]}</a> },
            { label: t('events.when'), cell: (event) => days(event.startsOn, event.endsOn) },
            {
              label: t('events.column.state'),
              cell: (event) => <StateBadge tone={EVENT_TONES[event.state]}>{t(`events.state.${event.state}`)}</StateBadge>,
            },
            { label: t('events.tab.participants'), cell: (event) => t('events.acceptedCount', { count: event.accepted }) },
            {
              label: t('events.column.work'),
              cell: (event) => (
                <>
                  {event.requested > 0 && (
                    <a href={participantsPath(event.id)}>{t('events.requestsWaiting', { count: event.requested })}</a>
                  )}
                  {event.requested > 0 && event.toReview > 0 && <br />}
                  {event.toReview > 0 && <a href={reviewQueuePath(event.id)}>{t('events.matchesWaiting', { count: event.toReview })}</a>}
                </>
              ),
            },
          ]}
        />
      )}
    </Page>
  )
}
