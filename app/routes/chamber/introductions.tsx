import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ChamberEventTabs } from '#app/domain/events/components/chamber-event-tabs.tsx'
import { eventTitle } from '#app/domain/events/components/event-title.ts'
import { getChamberEvent } from '#app/domain/events/queries/chamber-events.server.ts'
import { INTRODUCTION_TONES } from '#app/domain/introductions/components/tones.ts'
import { listEventIntroductions } from '#app/domain/introductions/queries.server.ts'
import { chamberEventPath, chamberEventsPath, eventExportPath, matchPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { DownloadLinks } from '#app/ui/download-links.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const event = await getChamberEvent(chamber, idIn(params, 'eventId'))
  return {
    event: { id: event.id, name: event.name, timeZone: event.timeZone },
    introductions: await listEventIntroductions(chamber, event.id),
  }
})

export const meta = eventTitle('introductions.title')

const isOpen = (state: string) => state === 'invited' || state === 'accepted_by_one'

export default function ChamberIntroductions() {
  const { event, introductions } = useLoaderData<typeof loader>()
  const { t, language, day } = useLanguage()
  return (
    <Page
      title={t('introductions.title')}
      lead={event.name[language]}
      breadcrumbs={[
        { label: t('events.chamberTitle'), to: chamberEventsPath() },
        { label: event.name[language], to: chamberEventPath(event.id) },
      ]}
    >
      <ChamberEventTabs eventId={event.id} current="introductions" />
      {introductions.length === 0 ? (
        <EmptyState title={t('introductions.none')} text={t('introductions.noneOfEvent')} />
      ) : (
        <Table
          caption={t('introductions.title')}
          rows={introductions}
          rowKey={(row) => row.id}
          columns={[
            {
              label: t('matches.column.pakistan'),
              cell: (row) => (
                <a href={matchPath(row.matchId)}>
                  <bdi>{row.pkName}</bdi>
                </a>
              ),
            },
            { label: t('matches.column.kazakhstan'), cell: (row) => <bdi>{row.kzName}</bdi> },
            {
              label: t('introductions.column.state'),
              cell: (row) => <StateBadge tone={INTRODUCTION_TONES[row.state]}>{t(`introductions.state.${row.state}`)}</StateBadge>,
            },
            {
              label: t('introductions.column.answers'),
              cell: (row) => (
                <>
                  {t('countries.PK')}: {t(`introductions.answer.${row.pkAnswer ?? 'none'}`)}
                  <br />
                  {t('countries.KZ')}: {t(`introductions.answer.${row.kzAnswer ?? 'none'}`)}
                </>
              ),
            },
            {
              label: t('introductions.column.answerBy'),
              cell: (row) =>
                row.undelivered ? (
                  <StateBadge tone="danger">{t('introductions.undelivered')}</StateBadge>
                ) : (
                  isOpen(row.state) && day(row.expiresAt, event.timeZone)
                ),
            },
            {
              label: t('chambers.act'),
              cell: (row) =>
                row.state !== 'introduced' && (
                  <a href={`${matchPath(row.matchId)}#introduction`}>
                    {t(isOpen(row.state) ? 'introductions.cancel' : 'introductions.reopen')}
                  </a>
                ),
            },
          ]}
        />
      )}
      <DownloadLinks to={(format) => eventExportPath(event.id, 'introductions', format)} />
    </Page>
  )
}
