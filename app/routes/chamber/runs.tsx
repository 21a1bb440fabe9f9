import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ChamberEventTabs } from '#app/domain/events/components/chamber-event-tabs.tsx'
import { eventTitle } from '#app/domain/events/components/event-title.ts'
import { getChamberEvent } from '#app/domain/events/queries/chamber-events.server.ts'
import { isLive } from '#app/domain/events/rules.ts'
import { startRun } from '#app/domain/matches/commands/run.server.ts'
import { RUN_TONES } from '#app/domain/matches/components/tones.ts'
import { listRuns } from '#app/domain/matches/queries/runs.server.ts'
import { StartRunSchema } from '#app/domain/matches/schema.ts'
import { chamberEventPath, chamberEventsPath, runPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-group.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Section } from '#app/ui/section.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const event = await getChamberEvent(chamber, idIn(params, 'eventId'))
  const runs = await listRuns(chamber, event.id)
  return { event: { id: event.id, name: event.name, timeZone: event.timeZone, state: event.state }, runs }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const eventId = idIn(params, 'eventId')
  const form = await parseForm(request, StartRunSchema)
  if (!form.ok) return form.reply()
  const runId = await startRun({ officer: { personId: person.id, chamber }, eventId, mode: form.value.mode, now: new Date() })
  return redirectWithFlash(runPath(eventId, runId), 'matches.runStarted')
})

export const meta = eventTitle('matches.runsTitle')

export default function Runs() {
  const { event, runs } = useLoaderData<typeof loader>()
  const { t, language, moment } = useLanguage()
  const isBusy = runs.some((run) => run.state === 'queued' || run.state === 'running')
  return (
    <Page
      title={t('matches.runsTitle')}
      lead={event.name[language]}
      breadcrumbs={[
        { label: t('events.chamberTitle'), to: chamberEventsPath() },
        { label: event.name[language], to: chamberEventPath(event.id) },
      ]}
    >
      <ChamberEventTabs eventId={event.id} current="runs" />
      {runs.length === 0 ? (
        <EmptyState title={t('matches.noRuns')} text={t('matches.noRunsText')} />
      ) : (
        <Table
          caption={t('matches.runsTitle')}
          rows={runs}
          rowKey={(run) => run.id}
          columns={[
            {
              label: t('matches.run'),
              cell: (run) => <a href={runPath(event.id, run.id)}>{t('matches.runNumber', { number: run.number })}</a>,
            },
            { label: t('events.when'), cell: (run) => moment(run.createdAt, event.timeZone) },
            {
              label: t('matches.column.state'),
              cell: (run) => <StateBadge tone={RUN_TONES[run.state]}>{t(`matches.run.${run.state}`)}</StateBadge>,
            },
            { label: t('matches.aim'), cell: (run) => t(`matches.mode.${run.mode}`) },
            { label: t('matches.figure.matches'), numeric: true, cell: (run) => run.figures?.matches ?? '' },
          ]}
        />
      )}
      {isLive(event.state) && !isBusy && (
        <Section title={t('matches.startRun')}>
          <p>{t('matches.startRunHelp')}</p>
          <Form>
            <RadioGroup
              name="mode"
              label={t('matches.mode')}
              help={t('matches.modeHelp')}
              defaultValue="weight"
              options={(['weight', 'stable'] as const).map((value) => ({ value, label: t(`matches.mode.${value}`) }))}
            />
            <Button>{t('matches.startRun')}</Button>
          </Form>
        </Section>
      )}
    </Page>
  )
}
