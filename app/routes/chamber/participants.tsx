import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { decideParticipation } from '#app/domain/events/commands/take-part.server.ts'
import { ChamberEventTabs } from '#app/domain/events/components/chamber-event-tabs.tsx'
import { eventTitle } from '#app/domain/events/components/event-title.ts'
import { OneCountry, ParticipantFilter, participantsAddress } from '#app/domain/events/components/participant-filter.tsx'
import { ParticipantTable } from '#app/domain/events/components/participant-table.tsx'
import { PlacesTaken } from '#app/domain/events/components/places-taken.tsx'
import { getChamberEvent } from '#app/domain/events/queries/chamber-events.server.ts'
import { getParticipantsPage } from '#app/domain/events/queries/participants.server.ts'
import { getPlacesTaken } from '#app/domain/events/queries/places-taken.server.ts'
import { isLive } from '#app/domain/events/rules.ts'
import { ParticipationDecisionSchema } from '#app/domain/events/schema.ts'
import { ParticipantQuerySchema } from '#app/domain/events/schema-places.ts'
import { chamberEventPath, chamberEventsPath, eventExportPath, newCampaignPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { queryOf } from '#app/platform/http/query.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { DownloadLinks } from '#app/ui/download-links.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { useErrorsOfPage } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const event = await getChamberEvent(chamber, idIn(params, 'eventId'))
  const query = ParticipantQuerySchema.parse(queryOf(request))
  const from = query.from ?? chamber.country
  const [participants, taken] = await Promise.all([
    getParticipantsPage(chamber, event.id, { ...query, from }),
    getPlacesTaken(chamber, event.id),
  ])
  return {
    event: { id: event.id, name: event.name, timeZone: event.timeZone, isOpen: isLive(event.state) },
    own: chamber.country,
    from,
    query,
    ...participants,
    ...taken,
  }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const eventId = idIn(params, 'eventId')
  const form = await parseForm(request, ParticipationDecisionSchema)
  if (!form.ok) return form.reply()
  const faults = await decideParticipation({ officer: { personId: person.id, chamber }, decision: form.value, now: new Date() })
  if (faults.length > 0) return form.reply(faults)
  return redirectWithFlash(participantsAddress(eventId, ParticipantQuerySchema.parse(queryOf(request))), 'events.decided')
})

export const meta = eventTitle('events.tab.participants')

export default function Participants() {
  const { event, own, from, query, rows, total, page, pages, places, next } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  const errors = useErrorsOfPage()
  const isOurs = from === own
  const { from: _, page: __, ...narrowing } = query
  const isFiltered = Object.values(narrowing).some(Boolean)
  const title = t(isOurs ? 'events.participants.ours' : 'events.participants.theirs')
  return (
    <Page
      title={t('events.tab.participants')}
      lead={event.name[language]}
      breadcrumbs={[
        { label: t('events.chamberTitle'), to: chamberEventsPath() },
        { label: event.name[language], to: chamberEventPath(event.id) },
      ]}
      actions={
        <ButtonLink to={newCampaignPath(event.id)} variant="secondary">
          {t('campaigns.new')}
        </ButtonLink>
      }
    >
      <ChamberEventTabs eventId={event.id} current="participants" />
      <ErrorSummary errors={errors} />
      <PlacesTaken places={places} next={next} timeZone={event.timeZone} isOpen={event.isOpen} />
      <OneCountry to={(country) => participantsAddress(event.id, country)} from={from} own={own} />
      <Section title={title}>
        {(total > 0 || isFiltered) && <ParticipantFilter eventId={event.id} query={query} isOurs={isOurs} />}
        {total > 0 ? (
          <>
            <p className="quiet">{t('participants.found', { count: total })}</p>
            <ParticipantTable caption={title} eventId={event.id} rows={rows} timeZone={event.timeZone} isOpen={event.isOpen} />
            <Pager page={page} pages={pages} to={(next) => participantsAddress(event.id, { ...query, page: next })} />
          </>
        ) : isFiltered ? (
          <p className="quiet">{t('participants.noneSuch')}</p>
        ) : isOurs ? (
          <EmptyState title={t('events.participants.none')} text={t('events.participants.noneText')} />
        ) : (
          <p className="quiet">{t('events.participants.noneTheirs')}</p>
        )}
      </Section>
      <DownloadLinks to={(format) => eventExportPath(event.id, 'participants', format)} />
    </Page>
  )
}
