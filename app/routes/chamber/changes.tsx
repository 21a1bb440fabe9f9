import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { decideChanges } from '#app/domain/events/commands/decide-changes.server.ts'
import { ChamberEventTabs } from '#app/domain/events/components/chamber-event-tabs.tsx'
import { ChangeCard } from '#app/domain/events/components/change-card.tsx'
import { eventTitle } from '#app/domain/events/components/event-title.ts'
import { getChamberEvent } from '#app/domain/events/queries/chamber-events.server.ts'
import { listChanges, listMeetingsInAbsence } from '#app/domain/events/queries/changes.server.ts'
import { ChangesDecisionSchema } from '#app/domain/events/schema-places.ts'
import { chamberEventPath, chamberEventsPath, changesPath, timetablePath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { queryOf } from '#app/platform/http/query.server.ts'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { useReply } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const { id, name, timeZone } = await getChamberEvent(chamber, idIn(params, 'eventId'))
  const { page } = PageSchema.parse(queryOf(request))
  const [lists, missed] = await Promise.all([listChanges(chamber, id, page), listMeetingsInAbsence(chamber, id)])
  return { event: { id, name, timeZone }, ...lists, missed }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const eventId = idIn(params, 'eventId')
  const form = await parseForm(request, ChangesDecisionSchema)
  if (!form.ok) return form.reply()
  const { faults } = await decideChanges({ officer: { personId: person.id, chamber }, eventId, decision: form.value, now: new Date() })
  return faults.length > 0 ? form.reply(faults) : redirectWithFlash(changesPath(eventId), 'changes.decided')
})

const PageSchema = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) })

/** So many meetings are named; how many there are stands above them. */
const MOST_NAMED = 10

export const meta = eventTitle('events.tab.changes')

export default function Changes() {
  const { event, open, page, pages, decided, sessions, missed } = useLoaderData<typeof loader>()
  const { t, language, moment } = useLanguage()
  const { errors, errorOf, textOf, listOf } = useReply()
  const frame = { sessions, timeZone: event.timeZone }
  const chosen = listOf('changes')
  return (
    <Page
      title={t('events.tab.changes')}
      lead={t('changes.lead')}
      breadcrumbs={[
        { label: t('events.chamberTitle'), to: chamberEventsPath() },
        { label: event.name[language], to: chamberEventPath(event.id) },
      ]}
    >
      <ChamberEventTabs eventId={event.id} current="changes" />
      <ErrorSummary errors={errors} />
      {missed.length > 0 && (
        <Notice tone="warning" title={t('changes.missed', { count: missed.length })}>
          <ul>
            {missed.slice(0, MOST_NAMED).map((meeting) => (
              <li key={meeting.id}>
                <bdi>{meeting.companyName}</bdi> – <bdi>{meeting.otherName}</bdi>, {moment(meeting.startsAt, event.timeZone)}
              </li>
            ))}
            {missed.length > MOST_NAMED && <li>…</li>}
          </ul>
          <p>
            <a href={timetablePath(event.id)}>{t('changes.toTimetable')}</a>
          </p>
        </Notice>
      )}
      {open.length === 0 ? (
        <EmptyState title={t('changes.none')} text={t('changes.noneText')} />
      ) : (
        <Form>
          <div className="change-list" id="changes">
            {open.map((change) => (
              <ChangeCard key={change.id} change={change} {...frame} choice={{ isChosen: chosen.includes(change.id) }} />
            ))}
          </div>
          <TextField
            label={t('changes.reason')}
            help={t('changes.reasonHelp')}
            name="reason"
            defaultValue={textOf('reason')}
            error={errorOf('reason')}
            maxLength={1000}
            dir="auto"
            optional
          />
          <div className="actions">
            <Button name="intent" value="approve">
              {t('changes.approve')}
            </Button>
            <Button name="intent" value="refuse" variant="danger">
              {t('changes.refuse')}
            </Button>
          </div>
        </Form>
      )}
      <Pager page={page} pages={pages} to={(next) => changesPath(event.id, next)} />
      {page === 1 && decided.length > 0 && (
        <Section title={t('changes.decidedTitle')}>
          <div className="change-list">
            {decided.map((change) => (
              <ChangeCard key={change.id} change={change} {...frame} />
            ))}
          </div>
        </Section>
      )}
    </Page>
  )
}
