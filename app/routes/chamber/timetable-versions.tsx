import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ChamberEventTabs } from '#app/domain/events/components/chamber-event-tabs.tsx'
import { eventTitle } from '#app/domain/events/components/event-title.ts'
import { getChamberEvent } from '#app/domain/events/queries/chamber-events.server.ts'
import { ChangeTable } from '#app/domain/meetings/components/change-table.tsx'
import { TimetableTabs } from '#app/domain/meetings/components/timetable-tabs.tsx'
import { listVersions } from '#app/domain/meetings/queries/publications.server.ts'
import { ChangesQuerySchema } from '#app/domain/meetings/schema.ts'
import { chamberEventPath, chamberEventsPath, timetablePath, timetableVersionsPath } from '#app/paths.ts'
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
  return { event: { id, name, timeZone }, ...(await listVersions(chamber, id, ChangesQuerySchema.parse(queryOf(request)))) }
})

export const meta = eventTitle('timetable.part.versions')

export default function TimetableVersions() {
  const { event, versions, open } = useLoaderData<typeof loader>()
  const { t, language, moment, list } = useLanguage()
  return (
    <Page
      title={t('timetable.part.versions')}
      lead={event.name[language]}
      breadcrumbs={[
        { label: t('events.chamberTitle'), to: chamberEventsPath() },
        { label: event.name[language], to: chamberEventPath(event.id) },
        { label: t('timetable.title'), to: timetablePath(event.id) },
      ]}
    >
      <ChamberEventTabs eventId={event.id} current="timetable" />
      <TimetableTabs eventId={event.id} current="versions" />
      {versions.length === 0 && <EmptyState title={t('timetable.noVersions')} text={t('timetable.noVersionsText')} />}
      {versions.map(({ id, number, publishedAt, publishedBy, count, told }) => {
        const when = moment(publishedAt, event.timeZone)
        const changed = t('timetable.figure.changesText', { count })
        return (
          <Section key={id} title={t('timetable.version', { number })}>
            <p>{publishedBy ? t('timetable.byWhom', { when, who: publishedBy }) : t('timetable.byClock', { when })}</p>
            {count === 0 && <p className="quiet">{t('timetable.onlyInterpreters')}</p>}
            {count > 0 && open?.number !== number && (
              <p>
                <a href={timetableVersionsPath(event.id, `?version=${number}`)}>{changed}</a>
              </p>
            )}
            {count > 0 && open?.number === number && (
              <>
                <p>{changed}</p>
                <ChangeTable eventId={event.id} timeZone={event.timeZone} changes={open.changes} />
                <Pager
                  page={open.page}
                  pages={open.pages}
                  to={(page) => timetableVersionsPath(event.id, `?version=${number}&page=${page}`)}
                />
              </>
            )}
            {told.length > 0 && (
              <details>
                <summary>{t('timetable.toldTitle', { count: told.length, sent: told.filter(({ isSent }) => isSent).length })}</summary>
                <p>{list(told.map(({ name }) => name))}</p>
              </details>
            )}
          </Section>
        )
      })}
    </Page>
  )
}
