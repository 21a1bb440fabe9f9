import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { acceptProposal, removeProgrammeItem, saveProgrammeItem } from '#app/domain/events/commands/programme.server.ts'
import { ChamberEventTabs } from '#app/domain/events/components/chamber-event-tabs.tsx'
import { CorridorClock } from '#app/domain/events/components/corridor-clock.tsx'
import { eventTitle } from '#app/domain/events/components/event-title.ts'
import { PlanningTabs } from '#app/domain/events/components/planning-tabs.tsx'
import { ProgrammeForm } from '#app/domain/events/components/programme-form.tsx'
import { ProgrammeTime } from '#app/domain/events/components/programme-list.tsx'
import { ProposalTable } from '#app/domain/events/components/proposal-table.tsx'
import { isKnownYear } from '#app/domain/events/holidays.ts'
import { proposeBreaks } from '#app/domain/events/proposals.ts'
import { getChamberEvent } from '#app/domain/events/queries/chamber-events.server.ts'
import { listProgramme, type ProgrammeRow } from '#app/domain/events/queries/planning.server.ts'
import { daysOf, EVENT_TRANSITIONS } from '#app/domain/events/rules.ts'
import { ProgrammeItemSchema, ProposalSchema } from '#app/domain/events/schema.ts'
import { localOf } from '#app/domain/events/time-zone.ts'
import { chamberEventPath, chamberEventsPath, programmePath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm, readIntent } from '#app/platform/http/parse-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useErrorsOfPage, useReplyTo } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { Table } from '#app/ui/table.tsx'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const event = await getChamberEvent(chamber, idIn(params, 'eventId'))
  const programme = await listProgramme(event.id)
  const days = daysOf(event)
  return {
    event,
    programme,
    days,
    proposals: proposeBreaks(event, programme),
    knowsHolidays: days.every(isKnownYear),
    canPlan: EVENT_TRANSITIONS.revise[event.state] !== undefined,
  }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const eventId = idIn(params, 'eventId')
  const { data, intent } = await readIntent(request)
  const who = { officer: { personId: person.id, chamber }, eventId, now: new Date() }
  if (intent === 'accept') {
    const form = await parseForm(data, ProposalSchema)
    if (!form.ok) return form.reply()
    const faults = await acceptProposal({ ...who, input: form.value })
    if (faults.length > 0) return form.reply(faults)
  } else if (intent === 'remove') {
    const form = await parseForm(data, z.object({ itemId: z.uuid() }))
    if (!form.ok) return form.reply()
    const faults = await removeProgrammeItem({ ...who, input: form.value })
    if (faults.length > 0) return form.reply(faults)
  } else {
    const form = await parseForm(data, ProgrammeItemSchema)
    if (!form.ok) return form.reply()
    const faults = await saveProgrammeItem({ ...who, input: form.value })
    if (faults.length > 0) return form.reply(faults)
  }
  return redirectWithFlash(programmePath(eventId), 'planning.programmeSaved')
})

export const meta = eventTitle('planning.tab.programme')

export default function PlanningProgramme() {
  const { event, programme, days, proposals, knowsHolidays, canPlan } = useLoaderData<typeof loader>()
  const { t, language, weekday } = useLanguage()
  const errors = useErrorsOfPage()
  const choices = days.map((value) => ({ value, label: weekday(value) }))
  return (
    <Page
      title={t('planning.tab.programme')}
      breadcrumbs={[
        { label: t('events.chamberTitle'), to: chamberEventsPath() },
        { label: event.name[language], to: chamberEventPath(event.id) },
      ]}
    >
      <ChamberEventTabs eventId={event.id} current="planning" />
      <PlanningTabs eventId={event.id} current="programme" />
      <ErrorSummary errors={errors} />
      {canPlan && proposals.length > 0 && (
        <Section title={t('planning.proposals')}>
          <p>{t('planning.proposalsText')}</p>
          <ProposalTable proposals={proposals} timeZone={event.timeZone} />
        </Section>
      )}
      {!knowsHolidays && <Notice tone="warning">{t('planning.holidaysUnknown')}</Notice>}
      <Section title={t('planning.tab.programme')}>
        <CorridorClock />
        {programme.length === 0 ? (
          <EmptyState title={t('planning.noItems')} text={t('planning.noItemsText')} />
        ) : (
          <Table
            caption={t('planning.tab.programme')}
            rows={programme}
            rowKey={(item) => item.id}
            columns={[
              {
                label: t('planning.itemTitle'),
                cell: (item) => (
                  <>
                    {item.title[language]}
                    {item.place && (
                      <p className="quiet">
                        <bdi>{item.place}</bdi>
                      </p>
                    )}
                  </>
                ),
              },
              { label: t('planning.day'), cell: (item) => weekday(localOf(new Date(item.startsAt), event.timeZone).slice(0, 10)) },
              { label: t('planning.time'), cell: (item) => <ProgrammeTime item={item} timeZone={event.timeZone} /> },
              {
                label: t('planning.forWhom'),
                cell: (item) =>
                  item.country
                    ? t(item.kind === 'holiday' ? 'planning.holidayIn' : 'planning.forDelegation', {
                        country: t(`countries.${item.country}`),
                      })
                    : t('planning.forAll'),
              },
              { label: t('planning.meetingsMeanwhileLabel'), cell: (item) => t(item.blocks ? 'common.no' : 'common.yes') },
              ...(canPlan
                ? [
                    {
                      label: t('planning.change'),
                      cell: (item: ProgrammeRow) => <ItemActs item={item} days={choices} timeZone={event.timeZone} />,
                    },
                  ]
                : []),
            ]}
          />
        )}
      </Section>
      {canPlan && (
        <Section title={t('planning.addItem')}>
          <ProgrammeForm item={null} days={choices} timeZone={event.timeZone} />
        </Section>
      )}
    </Page>
  )
}

function ItemActs({ item, days, timeZone }: { item: ProgrammeRow; days: { value: string; label: string }[]; timeZone: string }) {
  const { t } = useLanguage()
  const { isSent } = useReplyTo(item.id)
  return (
    <details className="row-acts" open={isSent}>
      <summary>{t('planning.change')}</summary>
      <ProgrammeForm item={item} days={days} timeZone={timeZone} />
      <Form>
        <input type="hidden" name="itemId" value={item.id} />
        <Button name="intent" value="remove" variant="danger">
          {t('common.remove')}
        </Button>
      </Form>
    </details>
  )
}
