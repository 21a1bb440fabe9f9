import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ChamberEventTabs } from '#app/domain/events/components/chamber-event-tabs.tsx'
import { eventTitle } from '#app/domain/events/components/event-title.ts'
import { getChamberEvent } from '#app/domain/events/queries/chamber-events.server.ts'
import { MatchFilter } from '#app/domain/matches/components/match-filter.tsx'
import { MatchTable } from '#app/domain/matches/components/match-table.tsx'
import { listMatches } from '#app/domain/matches/queries/matches.server.ts'
import { type MatchQuery, MatchQuerySchema } from '#app/domain/matches/schema.ts'
import { chamberEventPath, chamberEventsPath, eventExportPath, reviewQueuePath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { queryOf } from '#app/platform/http/query.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { DownloadLinks } from '#app/ui/download-links.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { SubNav } from '#app/ui/sub-nav.tsx'
import { requireOfficer } from '../guards.server.ts'

const SHOWN = ['waiting', 'decided', 'all'] as const

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const event = await getChamberEvent(chamber, idIn(params, 'eventId'))
  const query = MatchQuerySchema.parse(queryOf(request))
  return { event: { id: event.id, name: event.name }, query, matches: await listMatches(chamber, event.id, query) }
})

export const meta = eventTitle('matches.reviewTitle')

export default function Review() {
  const { event, query, matches } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  const isNarrowed = Boolean(query.fit || query.company)
  const showAll = (
    <ButtonLink to={addressOf(event.id, { show: 'all', page: 1 })} variant="secondary">
      {t('matches.showAll')}
    </ButtonLink>
  )
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
        items={SHOWN.map((key) => ({
          label: t(`matches.filter.${key}`),
          to: addressOf(event.id, { ...query, show: key, page: 1 }),
          current: key === query.show,
        }))}
      />
      {(matches.total > 0 || isNarrowed) && <MatchFilter query={query} />}
      {matches.total > 0 ? (
        <>
          <p className="quiet">{t('matches.found', { count: matches.total })}</p>
          <MatchTable caption={t('matches.reviewTitle')} matches={matches.rows} />
          <Pager page={matches.page} pages={matches.pages} to={(page) => addressOf(event.id, { ...query, page })} />
          <DownloadLinks label={t('exports.matches')} to={(format) => eventExportPath(event.id, 'matches', format)} />
        </>
      ) : isNarrowed ? (
        <EmptyState title={t('matches.noneFound')} text={t('matches.noneFoundText')} action={showAll} />
      ) : query.show === 'waiting' ? (
        <EmptyState title={t('matches.noneWaiting')} text={t('matches.noneWaitingText')} action={showAll} />
      ) : (
        <EmptyState title={t('matches.noneYet')} text={t('matches.noneWaitingText')} />
      )}
    </Page>
  )
}

function addressOf(eventId: string, { show, fit, company, page }: MatchQuery) {
  const asked = new URLSearchParams({ show, ...(fit && { fit }), ...(company && { company }), ...(page > 1 && { page: String(page) }) })
  return `${reviewQueuePath(eventId)}?${asked}`
}
