import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { requestParticipation, withdrawParticipation } from '#app/domain/events/commands/take-part.server.ts'
import { CompanyEventCard } from '#app/domain/events/components/company-event-card.tsx'
import { listCompanyEvents } from '#app/domain/events/queries.server.ts'
import { isRegistrationOpen, PARTICIPATION_TRANSITIONS } from '#app/domain/events/rules.ts'
import { ParticipationRequestSchema } from '#app/domain/events/schema.ts'
import { companyEventsPath, companyPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { requireMember } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { company } = await requireMember(request, idIn(params, 'companyId'))
  const now = new Date()
  const events = await listCompanyEvents(company.companyId, now)
  return {
    company: { id: company.companyId, name: company.name, isVerified: company.state === 'verified' },
    events: events.map((event) => ({
      ...event,
      mayAsk: isRegistrationOpen(event, now) && (event.participation === null || event.participation.state === 'withdrawn'),
      mayWithdraw: event.participation !== null && PARTICIPATION_TRANSITIONS.withdraw[event.participation.state] !== undefined,
    })),
  }
})

const ActSchema = z.object({ eventId: z.uuid(), intent: z.enum(['request', 'withdraw']) }).and(ParticipationRequestSchema)

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, company } = await requireMember(request, idIn(params, 'companyId'))
  const form = await parseForm(request, ActSchema)
  if (!form.ok) return form.reply()
  const { eventId, intent, directConsent } = form.value
  const member = { personId: person.id, companyId: company.companyId }
  if (intent === 'request') await requestParticipation({ member, eventId, directConsent, now: new Date() })
  else await withdrawParticipation({ member, eventId, now: new Date() })
  return redirectWithFlash(companyEventsPath(company.companyId), intent === 'request' ? 'events.asked' : 'events.withdrawn')
})

export const meta = pageTitle('events.companyTitle')

export default function CompanyEvents() {
  const { company, events } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  return (
    <Page title={t('events.companyTitle')} breadcrumbs={[{ label: company.name ?? t('nav.company'), to: companyPath(company.id) }]}>
      {events.length === 0 && <EmptyState title={t('events.noneForCompany')} text={t('events.noneForCompanyText')} />}
      {events.map((event) => (
        <CompanyEventCard key={event.id} event={event} isVerified={company.isVerified} />
      ))}
    </Page>
  )
}
