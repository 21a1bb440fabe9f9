import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FunnelRows, FunnelView, funnelAddress } from '#app/domain/deliveries/components/funnel-view.tsx'
import { countFunnel, listFunnelRows } from '#app/domain/deliveries/queries/funnel.server.ts'
import { FunnelQuerySchema } from '#app/domain/deliveries/schema.ts'
import { ChamberEventTabs } from '#app/domain/events/components/chamber-event-tabs.tsx'
import { eventTitle } from '#app/domain/events/components/event-title.ts'
import { getChamberEvent } from '#app/domain/events/queries/chamber-events.server.ts'
import { chamberEventPath, chamberEventsPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { queryOf } from '#app/platform/http/query.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Section } from '#app/ui/section.tsx'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const { id, name, timeZone } = await getChamberEvent(chamber, idIn(params, 'eventId'))
  const query = FunnelQuerySchema.parse(queryOf(request))
  return { event: { id, name, timeZone }, query, funnel: await countFunnel(chamber, id), list: await listFunnelRows(chamber, id, query) }
})

export const meta = eventTitle('events.tab.funnel')

export default function EventFunnel() {
  const { event, query, funnel, list } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  const isEmpty = funnel.every(({ total }) => total === 0)
  const shown = [t(`deliveries.stage.${query.stage}`), query.country && t(`countries.${query.country}`)].filter(Boolean).join(' · ')
  return (
    <Page
      title={t('events.tab.funnel')}
      lead={t('deliveries.funnelLead')}
      breadcrumbs={[
        { label: t('events.chamberTitle'), to: chamberEventsPath() },
        { label: event.name[language], to: chamberEventPath(event.id) },
      ]}
    >
      <ChamberEventTabs eventId={event.id} current="funnel" />
      {isEmpty ? (
        <EmptyState title={t('introductions.none')} text={t('introductions.noneOfEvent')} />
      ) : (
        <>
          <FunnelView eventId={event.id} funnel={funnel} query={query} />
          <p className="quiet">{t('deliveries.openedNote')}</p>
          <Section title={shown} id="rows">
            {list.rows.length === 0 ? (
              <p className="quiet">{t('campaigns.resultNone')}</p>
            ) : (
              <FunnelRows caption={shown} rows={list.rows} timeZone={event.timeZone} />
            )}
            <Pager page={list.page} pages={list.pages} to={(page) => funnelAddress(event.id, { ...query, page })} />
          </Section>
        </>
      )}
    </Page>
  )
}
