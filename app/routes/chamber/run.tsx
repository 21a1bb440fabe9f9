import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ChamberEventTabs } from '#app/domain/events/components/chamber-event-tabs.tsx'
import { eventTitle } from '#app/domain/events/components/event-title.ts'
import { getChamberEvent } from '#app/domain/events/queries/chamber-events.server.ts'
import { RunResult } from '#app/domain/matches/components/run-result.tsx'
import { getRunPage } from '#app/domain/matches/queries/runs.server.ts'
import { chamberEventPath, chamberEventsPath, reviewQueuePath, runPath, runsPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { LiveProgress } from '#app/ui/live-progress.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { ProgressBar } from '#app/ui/progress-bar.tsx'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const event = await getChamberEvent(chamber, idIn(params, 'eventId'))
  return { event: { id: event.id, name: event.name }, run: await getRunPage(chamber, event.id, idIn(params, 'runId')) }
})

export const meta = eventTitle('matches.runsTitle')

export default function Run() {
  const { event, run } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  const isBusy = run.state === 'queued' || run.state === 'running'
  return (
    <Page
      title={t('matches.runNumber', { number: run.number })}
      lead={event.name[language]}
      breadcrumbs={[
        { label: t('events.chamberTitle'), to: chamberEventsPath() },
        { label: event.name[language], to: chamberEventPath(event.id) },
        { label: t('matches.runsTitle'), to: runsPath(event.id) },
      ]}
    >
      <ChamberEventTabs eventId={event.id} current="runs" />
      {isBusy && (
        <LiveProgress src={runPath(event.id, run.id)}>
          <ProgressBar value={run.progress} label={run.phase ? t(`matches.phase.${run.phase as 'rank'}`) : t(`matches.run.${run.state}`)} />
        </LiveProgress>
      )}
      {run.state === 'failed' && <Notice tone="danger">{t('matches.runFailedText')}</Notice>}
      {run.state === 'finished' && run.figures && (
        <>
          <RunResult figures={run.figures} comparison={run.comparison} mode={run.mode} />
          <div className="actions">
            <ButtonLink to={reviewQueuePath(event.id)}>{t('matches.toReview')}</ButtonLink>
          </div>
        </>
      )}
    </Page>
  )
}
