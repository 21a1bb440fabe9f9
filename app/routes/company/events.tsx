import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { findConsents } from '#app/domain/companies/queries/consents.server.ts'
import { AgreedSchema } from '#app/domain/companies/schema.ts'
import { requestParticipation } from '#app/domain/events/commands/take-part.server.ts'
import { CompanyEventCard } from '#app/domain/events/components/company-event-card.tsx'
import { listCompanyEvents } from '#app/domain/events/queries/company-events.server.ts'
import { consentsAsked, isRegistrationOpen, PARTICIPATION_TRANSITIONS } from '#app/domain/events/rules.ts'
import { companyEventsPath, companyPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { useReply } from '#app/ui/reply.ts'
import { readerLanguage, requireMember } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { company } = await requireMember(request, idIn(params, 'companyId'))
  const now = new Date()
  const [events, consents] = await Promise.all([listCompanyEvents(company.companyId, now), findConsents(company.companyId)])
  return {
    company: { id: company.companyId, name: company.name, isVerified: company.state === 'verified', isOwner: company.role === 'owner' },
    events: events.map((event) => ({
      ...event,
      consentsAsked: consentsAsked(event, consents),
      mayAsk: isRegistrationOpen(event, now) && (event.participation === null || event.participation.state === 'withdrawn'),
      opensLater: event.state === 'published' && now < event.registrationOpensAt,
      hasPlace: event.participation !== null && PARTICIPATION_TRANSITIONS.withdraw[event.participation.state] !== undefined,
    })),
  }
})

const ActSchema = z.object({ eventId: z.uuid(), intent: z.literal('request'), agree: AgreedSchema })

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, company } = await requireMember(request, idIn(params, 'companyId'))
  const form = await parseForm(request, ActSchema)
  if (!form.ok) return form.reply()
  const { eventId, agree } = form.value
  const act = { member: { personId: person.id, companyId: company.companyId }, eventId, now: new Date() }
  const to = companyEventsPath(company.companyId)
  const faults = await requestParticipation({ ...act, agreed: agree, language: await readerLanguage(request) })
  return faults.length > 0 ? form.reply(faults) : redirectWithFlash(to, 'events.asked')
})

export const meta = pageTitle('events.companyTitle')

export default function CompanyEvents() {
  const { company, events } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  const { errors, textOf } = useReply()
  const asked = textOf('eventId')
  return (
    <Page title={t('events.companyTitle')} breadcrumbs={[{ label: company.name ?? t('nav.company'), to: companyPath(company.id) }]}>
      <ErrorSummary errors={errors.map(({ name, message }) => ({ name: `${asked}-${name}`, message }))} />
      {events.length === 0 && <EmptyState title={t('events.noneForCompany')} text={t('events.noneForCompanyText')} />}
      {events.map((event) => (
        <CompanyEventCard key={event.id} event={event} company={company} />
      ))}
    </Page>
  )
}
