import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ChamberEventTabs } from '#app/domain/events/components/chamber-event-tabs.tsx'
import { CorridorClock } from '#app/domain/events/components/corridor-clock.tsx'
import { eventTitle } from '#app/domain/events/components/event-title.ts'
import { getChamberEvent } from '#app/domain/events/queries/chamber-events.server.ts'
import { EVENT_TRANSITIONS } from '#app/domain/events/rules.ts'
import { publishTimetable } from '#app/domain/meetings/commands/publish.server.ts'
import { ChangeTable } from '#app/domain/meetings/components/change-table.tsx'
import { SilentMeetings } from '#app/domain/meetings/components/timetable-lists.tsx'
import { TimetableTabs } from '#app/domain/meetings/components/timetable-tabs.tsx'
import { getPublicationPreview } from '#app/domain/meetings/queries/publications.server.ts'
import { ChangesQuerySchema } from '#app/domain/meetings/schema.ts'
import { chamberEventPath, chamberEventsPath, publishTimetablePath, timetablePath, timetableVersionsPath } from '#app/paths.ts'
import { DomainError } from '#app/platform/errors.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { queryOf } from '#app/platform/http/query.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Section } from '#app/ui/section.tsx'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const { id, name, state, timeZone } = await getChamberEvent(chamber, idIn(params, 'eventId'))
  return {
    event: { id, name, state, timeZone },
    preview: await getPublicationPreview(chamber, id, ChangesQuerySchema.parse(queryOf(request))),
  }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const eventId = idIn(params, 'eventId')
  try {
    await publishTimetable({ officer: { personId: person.id, chamber }, eventId, now: new Date() })
  } catch (error) {
    // What keeps it from being published is said where it can be looked at.
    if (!(error instanceof DomainError && error.sentence)) throw error
    return redirectWithFlash(publishTimetablePath(eventId), error.sentence.key, { args: error.sentence.args, tone: 'warning' })
  }
  return redirectWithFlash(timetableVersionsPath(eventId), 'timetable.published')
})

export const meta = eventTitle('timetable.part.publish')

export default function PublishTimetable() {
  const { event, preview } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  const { count, companies, interpreters, silent, hasVersions } = preview
  const canPublish = EVENT_TRANSITIONS['publish-timetable'][event.state] !== undefined
  return (
    <Page
      title={t('timetable.part.publish')}
      lead={event.name[language]}
      breadcrumbs={[
        { label: t('events.chamberTitle'), to: chamberEventsPath() },
        { label: event.name[language], to: chamberEventPath(event.id) },
        { label: t('timetable.title'), to: timetablePath(event.id) },
      ]}
    >
      <ChamberEventTabs eventId={event.id} current="timetable" />
      <TimetableTabs eventId={event.id} current="publish" />
      <SilentMeetings eventId={event.id} meetings={silent} />
      {count === 0 && interpreters === 0 ? (
        <EmptyState
          title={t(hasVersions ? 'timetable.nothingToPublish' : 'timetable.noVersions')}
          text={t(hasVersions ? 'timetable.publishText' : 'timetable.nothingYet')}
        />
      ) : (
        <Section title={t('timetable.whatChanges')}>
          <p>{t('timetable.publishText')}</p>
          {interpreters > 0 && <p>{t('timetable.interpretersChange', { count: interpreters })}</p>}
          {!canPublish && (
            <Notice tone="info">
              <p>
                <a href={chamberEventPath(event.id)}>{t('events.registrationBeforeTimetable')}</a>
              </p>
            </Notice>
          )}
          {canPublish && silent.length === 0 && (
            <Confirm primary label={t('timetable.publish-now')} question={t('timetable.publishQuestion', { count: count + interpreters })}>
              <Form>
                <Button>{t('timetable.publish', { count: companies })}</Button>
              </Form>
            </Confirm>
          )}
          {count > 0 && (
            <>
              <CorridorClock />
              <ChangeTable eventId={event.id} timeZone={event.timeZone} changes={preview.changes} />
              <Pager page={preview.page} pages={preview.pages} to={(page) => publishTimetablePath(event.id, `?page=${page}`)} />
            </>
          )}
        </Section>
      )}
    </Page>
  )
}
