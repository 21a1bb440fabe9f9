import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { planEvent } from '#app/domain/events/commands/plan.server.ts'
import { EventForm } from '#app/domain/events/components/event-form.tsx'
import { listCoOrganisers } from '#app/domain/events/queries/chamber-events.server.ts'
import { otherCountry } from '#app/domain/events/rules.ts'
import { EventSchema } from '#app/domain/events/schema.ts'
import { listCities } from '#app/domain/taxonomy/queries.server.ts'
import { chamberEventPath, chamberEventsPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const [coOrganisers, cities] = await Promise.all([listCoOrganisers(otherCountry(chamber.country)), listCities()])
  return { coOrganisers, cities }
})

export const action = door(async ({ request }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const form = await parseForm(request, EventSchema)
  if (!form.ok) return form.reply()
  const id = await planEvent({ officer: { personId: person.id, chamber }, input: form.value, now: new Date() })
  return redirectWithFlash(chamberEventPath(id), 'events.planned')
})

export const meta = pageTitle('events.plan')

export default function NewEvent() {
  const choices = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  return (
    <Page title={t('events.plan')} breadcrumbs={[{ label: t('events.chamberTitle'), to: chamberEventsPath() }]}>
      <EventForm event={null} {...choices} />
    </Page>
  )
}
