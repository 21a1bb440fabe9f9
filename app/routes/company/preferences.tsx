import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { sayPreferences } from '#app/domain/events/commands/prefer.server.ts'
import { CompanyEventTabs } from '#app/domain/events/components/company-event-tabs.tsx'
import { eventTitle } from '#app/domain/events/components/event-title.ts'
import { PreferenceFilter } from '#app/domain/events/components/preference-filter.tsx'
import { PreferenceTable } from '#app/domain/events/components/preference-table.tsx'
import { getPreferencePage } from '#app/domain/events/queries/preferences.server.ts'
import { type PreferenceQuery, PreferenceQuerySchema, PreferencesSchema } from '#app/domain/events/schema.ts'
import { companyEventPath, companyPath, preferencesPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { queryOf } from '#app/platform/http/query.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { useReply } from '#app/ui/reply.ts'
import { requireMember } from '../guards.server.ts'

const queryIn = (request: Request) => PreferenceQuerySchema.parse(queryOf(request))

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { company } = await requireMember(request, idIn(params, 'companyId'))
  const query = queryIn(request)
  const preferences = await getPreferencePage(company.companyId, idIn(params, 'eventId'), query)
  return { company: { id: company.companyId, name: company.name }, query, ...preferences }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, company } = await requireMember(request, idIn(params, 'companyId'))
  const eventId = idIn(params, 'eventId')
  const form = await parseForm(request, PreferencesSchema)
  if (!form.ok) return form.reply()
  const { wishes, leadTo } = form.value
  const member = { personId: person.id, companyId: company.companyId }
  const { leftOut } = await sayPreferences({ member, eventId, wishes, now: new Date() })
  const query = queryIn(request)
  // Among those of one wish the next ones move up when theirs changes: they stand on the same page.
  const isNext = leadTo === 'next' && !query.wish
  const to = addressOf(company.companyId, eventId, { ...query, page: query.page + (isNext ? 1 : 0) })
  return redirectWithFlash(to, leftOut > 0 ? 'preferences.savedSome' : 'preferences.saved')
})

export const meta = eventTitle('preferences.title')

export default function Preferences() {
  const { company, event, query, rows, total, page, pages } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  const { errors } = useReply()
  return (
    <Page
      title={t('preferences.title')}
      lead={t('preferences.lead')}
      breadcrumbs={[
        { label: company.name ?? t('nav.company'), to: companyPath(company.id) },
        { label: event.name[language], to: companyEventPath(company.id, event.id) },
      ]}
    >
      <CompanyEventTabs companyId={company.id} eventId={event.id} current="wishes" />
      <ErrorSummary errors={errors} />
      <PreferenceFilter query={query} />
      {total === 0 ? (
        <EmptyState title={t('preferences.nobody')} text={t('preferences.nobodyText')} />
      ) : (
        <>
          <p className="quiet">{t('preferences.found', { count: total })}</p>
          <PreferenceTable caption={t('preferences.title')} rows={rows} hasNext={page < pages} />
          <Pager page={page} pages={pages} to={(next) => addressOf(company.id, event.id, { ...query, page: next })} />
        </>
      )}
    </Page>
  )
}

function addressOf(companyId: string, eventId: string, { company, sector, wish, page }: PreferenceQuery) {
  const asked = { ...(company && { company }), ...(sector && { sector }), ...(wish && { wish }), ...(page > 1 && { page: String(page) }) }
  return `${preferencesPath(companyId, eventId)}?${new URLSearchParams(asked)}`
}
