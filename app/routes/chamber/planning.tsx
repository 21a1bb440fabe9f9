import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { layOutSessions, removeSession, saveSession } from '#app/domain/events/commands/sessions.server.ts'
import { CapacityFacts } from '#app/domain/events/components/capacity-facts.tsx'
import { ChamberEventTabs } from '#app/domain/events/components/chamber-event-tabs.tsx'
import { CorridorClock } from '#app/domain/events/components/corridor-clock.tsx'
import { eventTitle } from '#app/domain/events/components/event-title.ts'
import { GridForm } from '#app/domain/events/components/grid-form.tsx'
import { PlanningTabs } from '#app/domain/events/components/planning-tabs.tsx'
import { SessionForm } from '#app/domain/events/components/session-form.tsx'
import { getChamberEvent } from '#app/domain/events/queries/chamber-events.server.ts'
import { getCapacity, listSessions, type SessionRow } from '#app/domain/events/queries/planning.server.ts'
import { daysOf, EVENT_TRANSITIONS } from '#app/domain/events/rules.ts'
import { GridSchema, SessionSchema } from '#app/domain/events/schema.ts'
import { chamberEventPath, chamberEventsPath, planningPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm, readIntent } from '#app/platform/http/parse-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { useErrorsOfPage, useReplyTo } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { Table } from '#app/ui/table.tsx'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const event = await getChamberEvent(chamber, idIn(params, 'eventId'))
  const [sessions, capacity] = await Promise.all([listSessions(event), getCapacity(event.id)])
  return { event, days: daysOf(event), sessions, capacity, canPlan: EVENT_TRANSITIONS.revise[event.state] !== undefined }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const eventId = idIn(params, 'eventId')
  const { data, intent } = await readIntent(request)
  const who = { officer: { personId: person.id, chamber }, eventId, now: new Date() }
  if (intent === 'grid') {
    const form = await parseForm(data, GridSchema)
    if (!form.ok) return form.reply()
    const faults = await layOutSessions({ ...who, input: form.value })
    if (faults.length > 0) return form.reply(faults)
  } else if (intent === 'remove') {
    const form = await parseForm(data, z.object({ sessionId: z.uuid() }))
    if (!form.ok) return form.reply()
    const faults = await removeSession({ ...who, input: form.value })
    if (faults.length > 0) return form.reply(faults)
  } else {
    const form = await parseForm(data, SessionSchema)
    if (!form.ok) return form.reply()
    const faults = await saveSession({ ...who, input: form.value })
    if (faults.length > 0) return form.reply(faults)
  }
  return redirectWithFlash(planningPath(eventId), 'planning.sessionsSaved')
})

export const meta = eventTitle('events.tab.planning')

export default function Planning() {
  const { event, days, sessions, capacity, canPlan } = useLoaderData<typeof loader>()
  const { t, language, weekday, list } = useLanguage()
  const errors = useErrorsOfPage()
  const choices = days.map((value) => ({ value, label: weekday(value) }))
  return (
    <Page
      title={t('events.tab.planning')}
      breadcrumbs={[
        { label: t('events.chamberTitle'), to: chamberEventsPath() },
        { label: event.name[language], to: chamberEventPath(event.id) },
      ]}
    >
      <ChamberEventTabs eventId={event.id} current="planning" />
      <PlanningTabs eventId={event.id} current="sessions" />
      <ErrorSummary errors={errors} />
      <CapacityFacts capacity={capacity} isOnline={event.kind === 'online_session'} />
      <Section title={t('planning.tab.sessions')}>
        <CorridorClock />
        {sessions.length === 0 ? (
          <EmptyState title={t('planning.noSessions')} text={t('planning.noSessionsText')} />
        ) : (
          <Table
            caption={t('planning.tab.sessions')}
            rows={sessions}
            rowKey={(session) => session.id}
            columns={[
              { label: t('planning.day'), cell: (session) => weekday(session.day) },
              { label: t('planning.time'), cell: (session) => <bdi dir="ltr" className="hours">{`${session.from}–${session.to}`}</bdi> },
              {
                label: t('planning.slots'),
                cell: (session) => (
                  <>
                    {t('planning.slotsOf', { count: session.slots, minutes: session.slotMinutes, pause: session.gapMinutes })}
                    {session.blocked > 0 && (
                      <p className="quiet">
                        {t('planning.slotsBlocked', {
                          count: session.blocked,
                          items: list(session.blockedBy.map((title) => title[language])),
                        })}
                      </p>
                    )}
                  </>
                ),
              },
              { label: t('planning.meetingsPlaced'), cell: (session) => session.meetings, numeric: true },
              ...(canPlan
                ? [
                    {
                      label: t('planning.change'),
                      cell: (session: SessionRow) => <SessionActs session={session} days={choices} walk={event.walkMinutes} />,
                    },
                  ]
                : []),
            ]}
          />
        )}
      </Section>
      {canPlan && (
        <>
          <Section title={t('planning.gridTitle')}>
            <p>{t('planning.gridText')}</p>
            <GridForm days={choices} walk={event.walkMinutes} isFirst={sessions.length === 0} />
          </Section>
          <Section title={t('planning.addSession')}>
            <SessionForm session={null} days={choices} walk={event.walkMinutes} />
          </Section>
        </>
      )}
    </Page>
  )
}

function SessionActs({ session, days, walk }: { session: SessionRow; days: { value: string; label: string }[]; walk: number }) {
  const { t } = useLanguage()
  const { isSent } = useReplyTo(session.id)
  return (
    <details className="row-acts" open={isSent}>
      <summary>{t('planning.change')}</summary>
      <SessionForm session={session} days={days} walk={walk} />
      <Confirm label={t('common.remove')} question={t('planning.removeSessionQuestion')}>
        <Form>
          <input type="hidden" name="sessionId" value={session.id} />
          <Button name="intent" value="remove" variant="danger">
            {t('common.remove')}
          </Button>
        </Form>
      </Confirm>
    </details>
  )
}
