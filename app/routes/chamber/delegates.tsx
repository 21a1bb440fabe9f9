import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ChamberPapers } from '#app/domain/agenda/components/paper-links.tsx'
import { noteTravel } from '#app/domain/events/commands/travel.server.ts'
import { ChamberEventTabs } from '#app/domain/events/components/chamber-event-tabs.tsx'
import { OtherDelegateTable, OwnDelegateTable } from '#app/domain/events/components/delegate-tables.tsx'
import { eventTitle } from '#app/domain/events/components/event-title.ts'
import { delegatesAddress, OneCountry } from '#app/domain/events/components/participant-filter.tsx'
import { getChamberEvent } from '#app/domain/events/queries/chamber-events.server.ts'
import { getOtherDelegatesPage, getOwnDelegatesPage } from '#app/domain/events/queries/delegates.server.ts'
import { type DelegateQuery, DelegateQuerySchema, TravelSchema } from '#app/domain/events/schema-places.ts'
import { chamberEventPath, chamberEventsPath, eventExportPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { queryOf } from '#app/platform/http/query.server.ts'
import { Button } from '#app/ui/button.tsx'
import { DownloadLinks } from '#app/ui/download-links.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { useErrorsOfPage } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { SubNav } from '#app/ui/sub-nav.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { VisaState } from '#prisma/generated/enums.ts'
import { requireOfficer } from '../guards.server.ts'

const queryIn = (request: Request) => DelegateQuerySchema.parse(queryOf(request))

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const { id, name } = await getChamberEvent(chamber, idIn(params, 'eventId'))
  const query = queryIn(request)
  const from = query.from ?? chamber.country
  const isOurs = from === chamber.country
  const [ours, theirs] = await Promise.all([
    isOurs ? getOwnDelegatesPage(chamber, id, query) : null,
    isOurs ? null : getOtherDelegatesPage(chamber, id, query),
  ])
  return { event: { id, name }, query, from, own: chamber.country, ours, theirs }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const eventId = idIn(params, 'eventId')
  const form = await parseForm(request, TravelSchema)
  if (!form.ok) return form.reply()
  await noteTravel({ officer: { personId: person.id, chamber }, eventId, input: form.value, now: new Date() })
  return redirectWithFlash(delegatesAddress(eventId, queryIn(request)), 'place.saved')
})

export const meta = eventTitle('place.delegates')

export default function Delegates() {
  const { event, query, from, own, ours, theirs } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  const errors = useErrorsOfPage()
  const { page: _, ...filter } = query
  const filters = [undefined, ...Object.values(VisaState)].map((visa) => ({
    label: visa ? t(`place.visa.${visa}`) : t('delegates.all'),
    to: delegatesAddress(event.id, { ...filter, visa }),
    current: visa === query.visa,
  }))
  const { page, pages } = ours ?? theirs!
  return (
    <Page
      title={t('place.delegates')}
      lead={event.name[language]}
      breadcrumbs={[
        { label: t('events.chamberTitle'), to: chamberEventsPath() },
        { label: event.name[language], to: chamberEventPath(event.id) },
      ]}
    >
      <ChamberEventTabs eventId={event.id} current="delegates" />
      <ErrorSummary errors={errors} />
      <ChamberPapers eventId={event.id} />
      <OneCountry to={(country) => delegatesAddress(event.id, country)} from={from} own={own} />
      <Section title={t(ours ? 'delegates.ours' : 'delegates.theirs')}>
        <NameFilter query={query} />
        {ours && <SubNav label={t('place.visa')} items={filters} quiet />}
        {ours && ours.total === 0 && <EmptyState title={t('delegates.none')} text={t('delegates.noneText')} />}
        {ours && ours.total > 0 && <OwnDelegateTable eventId={event.id} rows={ours.rows} />}
        {theirs && <p className="quiet">{t('delegates.theirsText')}</p>}
        {theirs && theirs.total > 0 && <OtherDelegateTable rows={theirs.rows} />}
        <Pager page={page} pages={pages} to={(next) => delegatesAddress(event.id, { ...query, page: next })} />
      </Section>
      <DownloadLinks to={(format) => eventExportPath(event.id, 'delegates', format)} />
    </Page>
  )
}

function NameFilter({ query: { name, from, visa } }: { query: DelegateQuery }) {
  const { t } = useLanguage()
  return (
    <form method="get" className="filter">
      {from && <input type="hidden" name="from" value={from} />}
      {visa && <input type="hidden" name="visa" value={visa} />}
      <TextField type="search" name="name" label={t('delegates.search')} defaultValue={name} maxLength={100} dir="auto" />
      <Button variant="secondary">{t('preferences.filter')}</Button>
    </form>
  )
}
