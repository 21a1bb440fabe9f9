import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { decideParticipation } from '#app/domain/events/commands/take-part.server.ts'
import { ChamberEventTabs } from '#app/domain/events/components/chamber-event-tabs.tsx'
import { eventTitle } from '#app/domain/events/components/event-title.ts'
import { ParticipantFilter } from '#app/domain/events/components/participant-filter.tsx'
import { ParticipantTable } from '#app/domain/events/components/participant-table.tsx'
import { PlacesTaken } from '#app/domain/events/components/places-taken.tsx'
import { getChamberEvent } from '#app/domain/events/queries/chamber-events.server.ts'
import { listParticipants } from '#app/domain/events/queries/participants.server.ts'
import { getPlacesTaken } from '#app/domain/events/queries/places-taken.server.ts'
import { ParticipationDecisionSchema } from '#app/domain/events/schema.ts'
import { ParticipantQuerySchema } from '#app/domain/events/schema-places.ts'
import { chamberEventPath, chamberEventsPath, eventExportPath, newCampaignPath, participantsPath } from '#app/paths.ts'
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
import { useReply } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const event = await getChamberEvent(chamber, idIn(params, 'eventId'))
  const query = ParticipantQuerySchema.parse(queryOf(request))
  const [participants, taken] = await Promise.all([listParticipants(chamber, event.id, query), getPlacesTaken(chamber, event.id)])
  return { event: { id: event.id, name: event.name, timeZone: event.timeZone }, query, participants, ...taken }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const eventId = idIn(params, 'eventId')
  const form = await parseForm(request, ParticipationDecisionSchema)
  if (!form.ok) return form.reply()
  const faults = await decideParticipation({ officer: { personId: person.id, chamber }, decision: form.value, now: new Date() })
  if (faults.length > 0) return form.reply(faults)
  return redirectWithFlash(participantsPath(eventId), 'events.decided')
})

export const meta = eventTitle('events.tab.participants')

export default function Participants() {
  const { event, query, participants, places, next } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  const { errors } = useReply()
  const isFiltered = Object.values(query).some(Boolean)
  const ours = participants.filter((participant) => participant.isOurs)
  const theirs = participants.filter((participant) => !participant.isOurs)
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
      <PlacesTaken places={places} next={next} timeZone={event.timeZone} />
      <ParticipantFilter eventId={event.id} query={query} />
      <Section title={t('events.participants.ours')}>
        {ours.length === 0 ? (
          isFiltered ? (
            <p className="quiet">{t('participants.noneSuch')}</p>
          ) : (
            <EmptyState title={t('events.participants.none')} text={t('events.participants.noneText')} />
          )
        ) : (
          <ParticipantTable caption={t('events.participants.ours')} eventId={event.id} rows={ours} timeZone={event.timeZone} />
        )}
      </Section>
      <Section title={t('events.participants.theirs')}>
        {theirs.length === 0 ? (
          <p className="quiet">{t(isFiltered ? 'participants.noneSuch' : 'events.participants.noneTheirs')}</p>
        ) : (
          <ParticipantTable caption={t('events.participants.theirs')} eventId={event.id} rows={theirs} timeZone={event.timeZone} />
        )}
      </Section>
      <DownloadLinks to={(format) => eventExportPath(event.id, 'participants', format)} />
    </Page>
  )
}
