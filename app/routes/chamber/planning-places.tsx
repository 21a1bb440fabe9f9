import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import type { Fault } from '#app/domain/companies/commands/editing.server.ts'
import { addBooth, addPlaces, changePlace, removeHall, removePlaces, saveHall } from '#app/domain/events/commands/places.server.ts'
import { CapacityFacts } from '#app/domain/events/components/capacity-facts.tsx'
import { ChamberEventTabs } from '#app/domain/events/components/chamber-event-tabs.tsx'
import { eventTitle } from '#app/domain/events/components/event-title.ts'
import { BoothForm, HallActs, HallForm, TablesForm } from '#app/domain/events/components/place-forms.tsx'
import { PlaceList } from '#app/domain/events/components/place-list.tsx'
import { PlanningTabs } from '#app/domain/events/components/planning-tabs.tsx'
import { getChamberEvent } from '#app/domain/events/queries/chamber-events.server.ts'
import { getCapacity, listExhibitors, listPlaces } from '#app/domain/events/queries/planning.server.ts'
import { EVENT_TRANSITIONS } from '#app/domain/events/rules.ts'
import { HallSchema, PlaceSchema, RemovePlacesSchema, TablesSchema } from '#app/domain/events/schema.ts'
import { chamberEventPath, chamberEventsPath, placesPath } from '#app/paths.ts'
import { DomainError } from '#app/platform/errors.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm, readIntent } from '#app/platform/http/parse-form.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useErrorsOfPage } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { Table } from '#app/ui/table.tsx'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const event = await getChamberEvent(chamber, idIn(params, 'eventId'))
  const [laidOut, exhibitors, capacity] = await Promise.all([listPlaces(event.id), listExhibitors(event.id), getCapacity(event.id)])
  return { event, ...laidOut, exhibitors, capacity, canPlan: EVENT_TRANSITIONS.revise[event.state] !== undefined }
})

type Who = Omit<Parameters<typeof saveHall>[0], 'input'>

/** Each act of the page: the form it reads, and what it does with it. */
function act<Input>(schema: z.ZodType<Input>, work: (planning: Who & { input: Input }) => Promise<Fault[]>) {
  return async (data: FormData, who: Who) => {
    const form = await parseForm(data, schema)
    if (!form.ok) return form.reply()
    const faults = await work({ ...who, input: form.value })
    return faults.length > 0 ? form.reply(faults) : null
  }
}

const ACTS = new Map([
  ['hall', act(HallSchema, saveHall)],
  ['remove-hall', act(z.object({ hallId: z.uuid() }), removeHall)],
  ['tables', act(TablesSchema, addPlaces)],
  ['booth', act(PlaceSchema, addBooth)],
  ['place', act(PlaceSchema.extend({ placeId: z.uuid() }), changePlace)],
  ['remove-places', act(RemovePlacesSchema, removePlaces)],
])

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const eventId = idIn(params, 'eventId')
  const { data, intent } = await readIntent(request)
  const work = ACTS.get(intent)
  if (!work) throw new DomainError('invalid')
  const refused = await work(data, { officer: { personId: person.id, chamber }, eventId, now: new Date() })
  return refused ?? redirectWithFlash(placesPath(eventId), 'planning.placesSaved')
})

export const meta = eventTitle('planning.tab.places')

export default function PlanningPlaces() {
  const { event, halls, places, exhibitors, capacity, canPlan } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  const errors = useErrorsOfPage()
  const isOnline = event.kind === 'online_session'
  return (
    <Page
      title={t('planning.tab.places')}
      breadcrumbs={[
        { label: t('events.chamberTitle'), to: chamberEventsPath() },
        { label: event.name[language], to: chamberEventPath(event.id) },
      ]}
    >
      <ChamberEventTabs eventId={event.id} current="planning" />
      <PlanningTabs eventId={event.id} current="places" />
      <ErrorSummary errors={errors} />
      <CapacityFacts capacity={capacity} isOnline={isOnline} />
      {isOnline && <Notice tone="info">{t('planning.onlineText')}</Notice>}
      {halls.length > 0 && (
        <Section title={t('planning.halls')}>
          <Table
            caption={t('planning.halls')}
            rows={halls}
            rowKey={(hall) => hall.id}
            columns={[
              { label: t('planning.hall'), cell: (hall) => <bdi>{hall.name}</bdi> },
              { label: t('planning.places'), cell: (hall) => hall.places, numeric: true },
              ...(canPlan ? [{ label: t('planning.change'), cell: (hall: (typeof halls)[number]) => <HallActs hall={hall} /> }] : []),
            ]}
          />
        </Section>
      )}
      {!isOnline && (
        <Section title={t('planning.places')}>
          {places.length === 0 ? (
            <EmptyState title={t('planning.noPlaces')} text={t('planning.noPlacesText')} />
          ) : (
            <PlaceList places={places} halls={halls} exhibitors={exhibitors} canPlan={canPlan} />
          )}
        </Section>
      )}
      {canPlan && !isOnline && (
        <>
          <Section title={t('planning.addTables')}>
            <TablesForm halls={halls} places={places} />
          </Section>
          <Section title={t('planning.addBooth')}>
            <p>{t('planning.boothText')}</p>
            <BoothForm halls={halls} exhibitors={exhibitors.filter(({ hasBooth }) => !hasBooth)} />
          </Section>
          <Section title={t('planning.addHall')}>
            <HallForm hall={null} />
          </Section>
        </>
      )}
    </Page>
  )
}
