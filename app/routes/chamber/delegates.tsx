import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ChamberPapers } from '#app/domain/agenda/components/paper-links.tsx'
import { noteTravel } from '#app/domain/events/commands/travel.server.ts'
import { ChamberEventTabs } from '#app/domain/events/components/chamber-event-tabs.tsx'
import { OtherDelegateTable, OwnDelegateTable } from '#app/domain/events/components/delegate-tables.tsx'
import { eventTitle } from '#app/domain/events/components/event-title.ts'
import { getChamberEvent } from '#app/domain/events/queries/chamber-events.server.ts'
import { listOtherDelegates, listOwnDelegates } from '#app/domain/events/queries/delegates.server.ts'
import { TravelSchema } from '#app/domain/events/schema-places.ts'
import { chamberEventPath, chamberEventsPath, delegatesPath, eventExportPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { queryOf } from '#app/platform/http/query.server.ts'
import { DownloadLinks } from '#app/ui/download-links.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { useReply } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { SubNav } from '#app/ui/sub-nav.tsx'
import { VisaState } from '#prisma/generated/enums.ts'
import { requireOfficer } from '../guards.server.ts'

const visaIn = (request: Request) => z.object({ visa: z.enum(VisaState).optional().catch(undefined) }).parse(queryOf(request)).visa

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const { id, name } = await getChamberEvent(chamber, idIn(params, 'eventId'))
  const visa = visaIn(request)
  const [ours, theirs] = await Promise.all([listOwnDelegates(chamber, id, visa), listOtherDelegates(chamber, id)])
  return { event: { id, name }, visa: visa ?? null, ours, theirs }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const eventId = idIn(params, 'eventId')
  const form = await parseForm(request, TravelSchema)
  if (!form.ok) return form.reply()
  await noteTravel({ officer: { personId: person.id, chamber }, eventId, input: form.value, now: new Date() })
  return redirectWithFlash(addressOf(eventId, visaIn(request)), 'place.saved')
})

export const meta = eventTitle('place.delegates')

export default function Delegates() {
  const { event, visa, ours, theirs } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  const { errors } = useReply()
  const filters = [undefined, ...Object.values(VisaState)].map((value) => ({
    label: value ? t(`place.visa.${value}`) : t('delegates.all'),
    to: addressOf(event.id, value),
    current: (value ?? null) === visa,
  }))
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
      <Section title={t('delegates.ours')}>
        <SubNav label={t('place.visa')} items={filters} quiet />
        {ours.length === 0 ? (
          <EmptyState title={t('delegates.none')} text={t('delegates.noneText')} />
        ) : (
          <OwnDelegateTable eventId={event.id} rows={ours} />
        )}
      </Section>
      <Section title={t('delegates.theirs')}>
        <p className="quiet">{t('delegates.theirsText')}</p>
        {theirs.length > 0 && <OtherDelegateTable rows={theirs} />}
      </Section>
      <DownloadLinks to={(format) => eventExportPath(event.id, 'delegates', format)} />
    </Page>
  )
}

const addressOf = (eventId: string, visa?: VisaState) => `${delegatesPath(eventId)}${visa ? `?visa=${visa}` : ''}`
