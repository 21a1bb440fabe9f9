import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ChamberEventTabs } from '#app/domain/events/components/chamber-event-tabs.tsx'
import { CorridorClock } from '#app/domain/events/components/corridor-clock.tsx'
import { eventTitle } from '#app/domain/events/components/event-title.ts'
import { getChamberEvent } from '#app/domain/events/queries/chamber-events.server.ts'
import { settleMeeting } from '#app/domain/outcomes/commands/decide.server.ts'
import { LedgerTable } from '#app/domain/outcomes/components/ledger-table.tsx'
import { ledgerAddress, OutcomeFigures, OutcomeGroups } from '#app/domain/outcomes/components/outcome-figures.tsx'
import { getLedger, getOutcomeReport } from '#app/domain/outcomes/queries/ledger.server.ts'
import { LedgerQuerySchema, SettleSchema } from '#app/domain/outcomes/schema.ts'
import { chamberEventPath, chamberEventsPath, outcomesExportPath, outcomesPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { queryOf } from '#app/platform/http/query.server.ts'
import { DownloadLinks } from '#app/ui/download-links.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { useErrorsOfPage } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { SubNav } from '#app/ui/sub-nav.tsx'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const { id, name, timeZone, state } = await getChamberEvent(chamber, idIn(params, 'eventId'))
  const query = LedgerQuerySchema.parse(queryOf(request))
  const [report, ledger] = await Promise.all([getOutcomeReport(chamber, id), getLedger(chamber, id, query)])
  return {
    event: { id, name, timeZone },
    own: chamber.country,
    query,
    report,
    ledger,
    canSettle: state === 'running' || state === 'closed',
  }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const eventId = idIn(params, 'eventId')
  const form = await parseForm(request, SettleSchema)
  if (!form.ok) return form.reply()
  await settleMeeting({ officer: { personId: person.id, chamber }, eventId, input: form.value, now: new Date() })
  return redirectWithFlash(outcomesPath(eventId), 'outcomes.settled')
})

export const meta = eventTitle('events.tab.outcomes')

const FILTERS = [
  { key: 'all', filter: {} },
  { key: 'open', filter: { state: 'open' } },
  { key: 'disputed', filter: { state: 'disputed' } },
  { key: 'missed', filter: { state: 'no_show' } },
  { key: 'agreedByBoth', filter: { told: 'agreed' } },
  { key: 'differ', filter: { told: 'differ' } },
] as const

export default function Outcomes() {
  const { event, own, query, report, ledger, canSettle } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  const errors = useErrorsOfPage()
  const { page: _, ...filter } = query
  const asked = new URLSearchParams(ledgerAddress(event.id, filter).split('?')[1])
  return (
    <Page
      title={t('events.tab.outcomes')}
      lead={t('outcomes.chamberLead')}
      breadcrumbs={[
        { label: t('events.chamberTitle'), to: chamberEventsPath() },
        { label: event.name[language], to: chamberEventPath(event.id) },
      ]}
    >
      <ChamberEventTabs eventId={event.id} current="outcomes" />
      <ErrorSummary errors={errors} />
      {report.meetings === 0 ? (
        <EmptyState title={t('outcomes.none')} text={t('outcomes.noneText')} />
      ) : (
        <>
          <OutcomeFigures eventId={event.id} report={report} own={own} />
          <Section title={t('outcomes.groups')}>
            <p className="quiet">{t('outcomes.groupsText')}</p>
            <OutcomeGroups eventId={event.id} report={report} />
          </Section>
          <Section title={t('outcomes.ledger')} id="rows">
            <p className="quiet">{t('outcomes.ledgerText')}</p>
            {!report.areResultsAsked && <p className="quiet">{t('outcomes.resultsLater')}</p>}
            <SubNav
              quiet
              label={t('outcomes.ledger')}
              items={FILTERS.filter(({ filter }) => report.areResultsAsked || !('told' in filter)).map(({ key, filter }) => ({
                label: t(`outcomes.filter.${key}`),
                to: `${ledgerAddress(event.id, filter)}#rows`,
                current: ledgerAddress(event.id, filter) === `${outcomesPath(event.id, asked.toString())}`,
              }))}
            />
            <CorridorClock />
            {ledger.rows.length === 0 ? (
              <p className="quiet">{t('outcomes.noRows')}</p>
            ) : (
              <LedgerTable rows={ledger.rows} timeZone={event.timeZone} canSettle={canSettle} areResultsAsked={report.areResultsAsked} />
            )}
            <Pager page={ledger.page} pages={ledger.pages} to={(page) => `${ledgerAddress(event.id, { ...filter, page })}#rows`} />
            <DownloadLinks to={(format) => outcomesExportPath(event.id, format, asked.toString())} />
          </Section>
        </>
      )}
    </Page>
  )
}
