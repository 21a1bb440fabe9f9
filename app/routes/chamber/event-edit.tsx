import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { reviseEvent } from '#app/domain/events/commands/plan.server.ts'
import { EventForm } from '#app/domain/events/components/event-form.tsx'
import { getChamberEvent, listCoOrganisers } from '#app/domain/events/queries/chamber-events.server.ts'
import { getPlacesTaken } from '#app/domain/events/queries/places-taken.server.ts'
import { otherCountry } from '#app/domain/events/rules.ts'
import { type EventInput, EventSchema } from '#app/domain/events/schema.ts'
import { localOf } from '#app/domain/events/time-zone.ts'
import { listCities } from '#app/domain/taxonomy/queries.server.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { chamberEventPath, chamberEventsPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const eventId = idIn(params, 'eventId')
  const [found, taken, coOrganisers, cities] = await Promise.all([
    getChamberEvent(chamber, eventId),
    getPlacesTaken(chamber, eventId),
    listCoOrganisers(otherCountry(chamber.country)),
    listCities(),
  ])
  const {
    kind,
    name,
    text,
    coOrganiserId,
    cityId,
    venue,
    sectors,
    meetingsPerCompany,
    introductionPolicy,
    chambersInCopy,
    answerDays,
    retentionMonths,
    walkMinutes,
    timetableFrom,
    timeZone,
  } = found
  const event: EventInput = {
    ...{
      kind,
      name,
      coOrganiserId,
      cityId,
      venue,
      sectors,
      meetingsPerCompany,
      introductionPolicy,
      chambersInCopy,
      answerDays,
      retentionMonths,
      walkMinutes,
      timetableFrom,
    },
    roomLinkBase: found.roomLinkBase ?? undefined,
    isQuotaMeant: false,
    quota: { PK: found.quotas.PK ?? undefined, KZ: found.quotas.KZ ?? undefined },
    changesUntil: found.changesUntil ? localOf(found.changesUntil, timeZone) : undefined,
    text: text as Localised,
    startsOn: found.startsOn.toISOString().slice(0, 10),
    endsOn: found.endsOn.toISOString().slice(0, 10),
    registrationOpens: localOf(found.registrationOpensAt, timeZone),
    registrationCloses: localOf(found.registrationClosesAt, timeZone),
  }
  const other = found.organisers.find(({ country }) => country !== chamber.country)
  return {
    id: found.id,
    event,
    coOrganisers,
    cities,
    fixedCoOrganiser: found.state === 'draft' && found.isLead ? undefined : other?.name,
    accepted: Object.fromEntries(taken.places.map((place) => [place.country, place.accepted])) as Record<'PK' | 'KZ', number>,
  }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const eventId = idIn(params, 'eventId')
  await getChamberEvent(chamber, eventId)
  const form = await parseForm(request, EventSchema)
  if (!form.ok) return form.reply()
  const faults = await reviseEvent({ officer: { personId: person.id, chamber }, eventId, input: form.value, now: new Date() })
  if (faults.length > 0) return form.reply(faults)
  return redirectWithFlash(chamberEventPath(eventId), 'events.revised')
})

export const meta = pageTitle('events.edit')

export default function EditEvent() {
  const { id, event, ...choices } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  return (
    <Page
      title={t('events.edit')}
      breadcrumbs={[
        { label: t('events.chamberTitle'), to: chamberEventsPath() },
        { label: event.name[language], to: chamberEventPath(id) },
      ]}
    >
      <EventForm event={event} {...choices} />
    </Page>
  )
}
