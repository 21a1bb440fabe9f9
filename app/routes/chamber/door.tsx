import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { checkInByName, recordArrivals, undoArrival } from '#app/domain/door/commands/check-in.server.ts'
import { giveUpForToday } from '#app/domain/door/commands/no-show.server.ts'
import { ArrivalTable } from '#app/domain/door/components/arrival-table.tsx'
import { CheckInForm } from '#app/domain/door/components/check-in-form.tsx'
import { DelegationCounts } from '#app/domain/door/components/delegation-counts.tsx'
import { DoorFilter } from '#app/domain/door/components/door-filter.tsx'
import { getDoor } from '#app/domain/door/queries/arrivals.server.ts'
import { DoorActSchema, DoorQuerySchema, TypedCodeSchema } from '#app/domain/door/schema.ts'
import { ChamberEventTabs } from '#app/domain/events/components/chamber-event-tabs.tsx'
import { eventTitle } from '#app/domain/events/components/event-title.ts'
import { arrivalsPath, chamberEventPath, chamberEventsPath, doorPath, freeTimesPath } from '#app/paths.ts'
import { DomainError } from '#app/platform/errors.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { queryOf } from '#app/platform/http/query.server.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useReply } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { SubNav } from '#app/ui/sub-nav.tsx'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const eventId = idIn(params, 'eventId')
  const query = DoorQuerySchema.parse(queryOf(request))
  const asOf = new Date()
  return { query, asOf, ...(await getDoor(chamber, eventId, query, asOf)) }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const officer = { personId: person.id, chamber }
  const eventId = idIn(params, 'eventId')
  const now = new Date()
  const here = new URL(request.url).search
  const form = await request.formData()
  if (!form.has('intent')) return checkInTyped({ form, officer, eventId, here, now })
  const act = await parseForm(form, DoorActSchema)
  if (!act.ok) return act.reply()
  if (act.value.intent === 'arrive') {
    const { name } = await checkInByName({ officer, eventId, delegateId: act.value.delegateId, now })
    return redirectWithFlash(doorPath(eventId, here), 'door.said.arrived', { args: { who: name } })
  }
  if (act.value.intent === 'undo') {
    await undoArrival({ officer, eventId, delegateId: act.value.delegateId, now })
    return redirectWithFlash(doorPath(eventId, here), 'door.undone', { tone: 'info' })
  }
  try {
    const count = await giveUpForToday({ officer, eventId, participationId: act.value.participationId, now })
    return redirectWithFlash(doorPath(eventId, here), 'door.givenUpSaid', { args: { count } })
  } catch (error) {
    if (!(error instanceof DomainError && error.sentence)) throw error
    return redirectWithFlash(doorPath(eventId, here), error.sentence.key, { args: error.sentence.args, tone: 'warning' })
  }
})

type Typed = { form: FormData; officer: Parameters<typeof checkInByName>[0]['officer']; eventId: string; here: string; now: Date }

/** A code typed where no script keeps a list. */
async function checkInTyped({ form, officer, eventId, here, now }: Typed) {
  const typed = await parseForm(form, TypedCodeSchema)
  if (!typed.ok) return typed.reply()
  const [seen] = await recordArrivals({ officer, eventId, arrivals: [{ id: randomUUID(), code: typed.value.badge }], now })
  if (seen?.outcome === 'arrived' || seen?.outcome === 'already')
    return redirectWithFlash(doorPath(eventId, here), seen.outcome === 'arrived' ? 'door.said.arrived' : 'door.alreadyArrived', {
      tone: seen.outcome === 'arrived' ? 'success' : 'warning',
      args: { who: seen.name },
    })
  return typed.reply([{ name: 'badge', key: seen?.outcome === 'other-day' ? 'door.otherDay' : 'door.codeUnknown' }])
}

export const meta = eventTitle('events.tab.door')

export default function Door() {
  const { event, query, asOf, days, day, isToday, delegations, rows, known } = useLoaderData<typeof loader>()
  const { t, language, day: dayName, moment } = useLanguage()
  const { errors, errorOf } = useReply()
  return (
    <Page
      title={t('door.title')}
      lead={event.name[language]}
      breadcrumbs={[
        { label: t('events.chamberTitle'), to: chamberEventsPath() },
        { label: event.name[language], to: chamberEventPath(event.id) },
      ]}
    >
      <ChamberEventTabs eventId={event.id} current="door" />
      <ErrorSummary errors={errors} />
      <Section title={t('door.checkIn')}>
        <p className="quiet">{t('door.lead')}</p>
        <CheckInForm src={arrivalsPath(event.id)} timeZone={event.timeZone} known={known} error={errorOf('badge')} />
        <p className="quiet">{t('door.asOf', { moment: moment(asOf, event.timeZone) })}</p>
      </Section>
      <p>
        <a href={freeTimesPath(event.id)}>{t('door.freeTimesLink')}</a>
      </p>
      <Section title={t('door.delegations')} id="delegations">
        <SubNav
          label={t('door.day')}
          quiet
          items={days.map((each) => ({
            label: dayName(each),
            to: `${doorPath(event.id, `?day=${each}`)}#delegations`,
            current: each === day,
          }))}
        />
        {!isToday && <Notice tone="info">{t('door.notToday')}</Notice>}
        <DelegationCounts delegations={delegations} isToday={isToday} />
        <narrow-list data-words={t('door.shownOf', { shown: '{shown}', all: '{all}' })}>
          <DoorFilter query={query} day={day} />
          {rows.length === 0 ? (
            <EmptyState title={t('door.none')} text={t('door.noneText')} />
          ) : (
            <ArrivalTable rows={rows} timeZone={event.timeZone} isToday={isToday} />
          )}
        </narrow-list>
      </Section>
    </Page>
  )
}
