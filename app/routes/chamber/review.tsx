import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ChamberEventTabs } from '#app/domain/events/components/chamber-event-tabs.tsx'
import { getChamberEvent } from '#app/domain/events/queries.server.ts'
import { MatchTable } from '#app/domain/matches/components/match-table.tsx'
import { listMatches, type MatchFilter } from '#app/domain/matches/queries.server.ts'
import { chamberEventPath, chamberEventsPath, reviewQueuePath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { SubNav } from '#app/ui/sub-nav.tsx'
import { requireOfficer } from '../guards.server.ts'

const FILTERS = ['waiting', 'decided', 'all'] as const

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const event = await getChamberEvent(chamber, idIn(params, 'eventId'))
  const asked = new URL(request.url).searchParams.get('show')
  const filter: MatchFilter = FILTERS.find((known) => known === asked) ?? 'waiting'
  return { event: { id: event.id, name: event.name }, filter, matches: await listMatches(chamber, event.id, filter) }
})

export default function Review() {
  const { event, filter, matches } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  return (
    <Page
      title={t('matches.reviewTitle')}
      lead={event.name[language]}
      breadcrumbs={[
        { label: t('events.chamberTitle'), to: chamberEventsPath() },
        { label: event.name[language], to: chamberEventPath(event.id) },
      ]}
    >
      <ChamberEventTabs eventId={event.id} current="review" />
      <SubNav
        label={t('matches.reviewTitle')}
        quiet
        items={FILTERS.map((key) => ({
          label: t(`matches.filter.${key}`),
          to: `${reviewQueuePath(event.id)}?show=${key}`,
          current: key === filter,
        }))}
      />
      {matches.length === 0 ? (
        <EmptyState title={t('matches.noneWaiting')} text={t('matches.noneWaitingText')} />
      ) : (
        <MatchTable caption={t('matches.reviewTitle')} matches={matches} />
      )}
    </Page>
  )
}
