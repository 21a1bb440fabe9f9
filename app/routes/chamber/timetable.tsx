import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ChamberEventTabs } from '#app/domain/events/components/chamber-event-tabs.tsx'
import { CorridorClock } from '#app/domain/events/components/corridor-clock.tsx'
import { eventTitle } from '#app/domain/events/components/event-title.ts'
import { getChamberEvent } from '#app/domain/events/queries/chamber-events.server.ts'
import { isLive } from '#app/domain/events/rules.ts'
import { clearDraft, lockAll, placeMeeting } from '#app/domain/meetings/commands/place.server.ts'
import { startTimetable } from '#app/domain/meetings/commands/timetable.server.ts'
import { TimetableGrid } from '#app/domain/meetings/components/timetable-grid.tsx'
import { CancelledMeetings, SilentMeetings, TimetableFilter, UnplacedMeetings } from '#app/domain/meetings/components/timetable-lists.tsx'
import { TimetableTabs } from '#app/domain/meetings/components/timetable-tabs.tsx'
import { getTimetablePage } from '#app/domain/meetings/queries/timetable-page.server.ts'
import { TimetableActSchema, TimetableQuerySchema } from '#app/domain/meetings/schema.ts'
import { chamberEventPath, chamberEventsPath, planningPath, publishTimetablePath, timetablePath } from '#app/paths.ts'
import { DomainError } from '#app/platform/errors.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { LiveProgress } from '#app/ui/live-progress.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { PrintButton } from '#app/ui/print-button.tsx'
import { ProgressBar } from '#app/ui/progress-bar.tsx'
import { Section } from '#app/ui/section.tsx'
import { SubNav } from '#app/ui/sub-nav.tsx'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const { id, name, state, timeZone } = await getChamberEvent(chamber, idIn(params, 'eventId'))
  const query = TimetableQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  const page = await getTimetablePage(chamber, { id, timeZone }, { day: query.day, companyId: query.company, unplacedPage: query.unplaced })
  return { event: { id, name, state, timeZone }, page, query }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const eventId = idIn(params, 'eventId')
  const here = timetablePath(eventId, new URL(request.url).search)
  const form = await parseForm(request, TimetableActSchema)
  if (!form.ok) return form.reply()
  const value = form.value
  const act = { officer: { personId: person.id, chamber }, eventId, now: new Date() }
  try {
    switch (value.intent) {
      case 'run':
        await startTimetable({ ...act, keepsPlaced: value.keepsPlaced })
        return redirectWithFlash(timetablePath(eventId), 'timetable.runStarted', { tone: 'info' })
      case 'lock-all':
      case 'unlock-all':
        await lockAll({ ...act, isLocked: value.intent === 'lock-all' })
        return redirectWithFlash(here, 'timetable.locksSaved')
      case 'clear':
        await clearDraft(act)
        return redirectWithFlash(timetablePath(eventId), 'timetable.draftCleared')
      case 'move':
        await placeMeeting({ ...act, meetingId: value.meetingId, input: { slotId: value.slotId, placeId: value.placeId } })
        return redirectWithFlash(here, 'timetable.moved')
    }
  } catch (error) {
    // What stands in the way is said on the page, which shows how things are now.
    if (!(error instanceof DomainError && error.sentence)) throw error
    return redirectWithFlash(here, error.sentence.key, { args: error.sentence.args, tone: 'warning' })
  }
})

export const meta = eventTitle('timetable.title')

export default function Timetable() {
  const { event, page, query } = useLoaderData<typeof loader>()
  const { t, language, day, number } = useLanguage()
  const { run, counts } = page
  const isBusy = run?.state === 'queued' || run?.state === 'running'
  const canWork = isLive(event.state) && !isBusy
  const unpublished = counts.changes + counts.interpreters
  const changes = t('timetable.figure.changesText', { count: unpublished })
  const here = { ...(page.day && { day: page.day }), ...(query.company && { company: query.company }) }
  const at = (change: Record<string, string>) => timetablePath(event.id, `?${new URLSearchParams({ ...here, ...change })}`)
  return (
    <Page
      title={t('timetable.title')}
      lead={event.name[language]}
      breadcrumbs={[
        { label: t('events.chamberTitle'), to: chamberEventsPath() },
        { label: event.name[language], to: chamberEventPath(event.id) },
      ]}
    >
      <ChamberEventTabs eventId={event.id} current="timetable" />
      <TimetableTabs eventId={event.id} current="draft" />
      {isBusy && (
        <LiveProgress src={timetablePath(event.id)}>
          <ProgressBar value={run.progress} label={t(`timetable.phase.${(run.phase ?? 'queued') as 'place'}`)} />
        </LiveProgress>
      )}
      {run?.state === 'failed' && <Notice tone="danger">{t('timetable.runFailed')}</Notice>}
      <Facts
        items={[
          { label: t('timetable.figure.meetings'), value: t('timetable.figure.placed', counts) },
          { label: t('timetable.figure.locked'), value: number(counts.locked) },
          {
            label: t('timetable.figure.changes'),
            value: unpublished > 0 ? <a href={publishTimetablePath(event.id)}>{changes}</a> : changes,
          },
          ...(run?.figures
            ? [
                {
                  label: t('timetable.figure.gaps'),
                  value: t('timetable.figure.gapsText', { gaps: run.figures.gaps, isProven: String(run.figures.isProven) }),
                },
              ]
            : []),
        ]}
      />
      <SilentMeetings eventId={event.id} meetings={page.silent} />
      {canWork && page.days.length === 0 && (
        <Notice tone="info">
          <p>
            <a href={planningPath(event.id)}>{t('timetable.noSlots')}</a>
          </p>
        </Notice>
      )}
      {counts.meetings === 0 && <p className="quiet">{t('timetable.noMeetings')}</p>}
      {canWork && page.days.length > 0 && (
        <div className="on-screen">
          <RunForms
            isFirst={counts.placed === 0}
            hasLocks={counts.locked > 0}
            canClear={unpublished > 0}
            isPublished={counts.versions > 0}
          />
        </div>
      )}
      <UnplacedMeetings
        eventId={event.id}
        timeZone={event.timeZone}
        page={page}
        to={(next) => `${at({ unplaced: String(next) })}#unplaced`}
      />
      {page.days.length > 0 && (
        <Section title={t('timetable.gridTitle')}>
          <CorridorClock />
          {page.days.length > 1 && (
            <SubNav
              quiet
              label={t('timetable.day')}
              items={page.days.map((one) => ({ label: day(one), to: at({ day: one }), current: one === page.day }))}
            />
          )}
          <TimetableFilter companies={page.companies} company={query.company} day={page.day} />
          {page.placed.length === 0 ? (
            <p className="quiet">{t('timetable.nothingThatDay')}</p>
          ) : (
            <>
              {canWork && <p className="quiet on-screen">{t('timetable.gridHelp')}</p>}
              <TimetableGrid eventId={event.id} timeZone={event.timeZone} page={page} canMove={canWork && !query.company} />
              <div className="actions">
                <PrintButton />
              </div>
            </>
          )}
        </Section>
      )}
      <CancelledMeetings eventId={event.id} meetings={page.cancelled} />
    </Page>
  )
}

function RunForms({
  isFirst,
  hasLocks,
  canClear,
  isPublished,
}: {
  isFirst: boolean
  hasLocks: boolean
  canClear: boolean
  isPublished: boolean
}) {
  const { t } = useLanguage()
  return (
    <Section title={t(isFirst ? 'timetable.run' : 'timetable.runAgain')}>
      <p>{t(isFirst ? 'timetable.runText' : 'timetable.runAgainText')}</p>
      <div className="actions">
        <Form className="inline-form">
          <input type="hidden" name="intent" value="run" />
          <Button>{t(isFirst ? 'timetable.run' : 'timetable.runAgain')}</Button>
        </Form>
        {!isFirst && (
          <>
            <Form className="inline-form">
              <input type="hidden" name="intent" value="run" />
              <Button variant="secondary" name="keepsPlaced" value="true">
                {t('timetable.fillIn')}
              </Button>
            </Form>
            <Form className="inline-form">
              <Button variant="quiet" name="intent" value="lock-all">
                {t('timetable.lockAll')}
              </Button>
            </Form>
            {hasLocks && (
              <Form className="inline-form">
                <Button variant="quiet" name="intent" value="unlock-all">
                  {t('timetable.unlockAll')}
                </Button>
              </Form>
            )}
          </>
        )}
      </div>
      {canClear && (
        <Confirm label={t('timetable.clear')} question={t(isPublished ? 'timetable.clearToPublished' : 'timetable.clearQuestion')}>
          <Form>
            <Button variant="danger" name="intent" value="clear">
              {t('timetable.clear')}
            </Button>
          </Form>
        </Confirm>
      )}
    </Section>
  )
}
