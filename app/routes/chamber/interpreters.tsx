import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ChamberEventTabs } from '#app/domain/events/components/chamber-event-tabs.tsx'
import { eventTitle } from '#app/domain/events/components/event-title.ts'
import { getChamberEvent } from '#app/domain/events/queries/chamber-events.server.ts'
import { keepInterpreter, removeInterpreter } from '#app/domain/meetings/commands/interpreters.server.ts'
import { InterpreterForm } from '#app/domain/meetings/components/interpreter-form.tsx'
import { MeetingsApart } from '#app/domain/meetings/components/meetings-apart.tsx'
import { useSpoken } from '#app/domain/meetings/components/spoken.ts'
import { TimetableTabs } from '#app/domain/meetings/components/timetable-tabs.tsx'
import { getInterpretersPage, type InterpreterRow, type InterpretersPage } from '#app/domain/meetings/queries/interpreters.server.ts'
import { InterpreterSchema, PageSchema } from '#app/domain/meetings/schema.ts'
import { chamberEventPath, chamberEventsPath, interpretersPath, timetablePath } from '#app/paths.ts'
import { DomainError } from '#app/platform/errors.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm, readIntent } from '#app/platform/http/parse-form.server.ts'
import { queryOf } from '#app/platform/http/query.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
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
  const { id, name, timeZone } = await getChamberEvent(chamber, idIn(params, 'eventId'))
  return { event: { id, name }, ...(await getInterpretersPage(chamber, { id, timeZone }, PageSchema.parse(queryOf(request)))) }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const eventId = idIn(params, 'eventId')
  const act = { officer: { personId: person.id, chamber }, eventId, now: new Date() }
  const { data, intent } = await readIntent(request)
  // Published meetings that stand in the way are said on the form, which keeps what was typed.
  if (intent === 'remove') {
    const form = await parseForm(data, z.object({ interpreterId: z.uuid() }))
    if (!form.ok) return form.reply()
    const refusal = await refusalOf(() => removeInterpreter({ ...act, interpreterId: form.value.interpreterId }))
    return refusal ? form.reply([{ name: '', ...refusal }]) : redirectWithFlash(interpretersPath(eventId), 'timetable.interpreterRemoved')
  }
  const form = await parseForm(data, InterpreterSchema)
  if (!form.ok) return form.reply()
  const refusal = await refusalOf(() => keepInterpreter({ ...act, input: form.value }))
  return refusal ? form.reply([{ name: '', ...refusal }]) : redirectWithFlash(interpretersPath(eventId), 'timetable.interpreterSaved')
})

/** Why it was not done, or null when it was. */
async function refusalOf(act: () => Promise<void>): Promise<NonNullable<DomainError['sentence']> | null> {
  try {
    await act()
    return null
  } catch (error) {
    if (error instanceof DomainError && error.sentence) return error.sentence
    throw error
  }
}

export const meta = eventTitle('timetable.part.interpreters')

export default function Interpreters() {
  const { event, interpreters, needs, sessions, ...apart } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  const errors = useErrorsOfPage()
  const { spoken, sideBySide } = useSpoken()
  return (
    <Page
      title={t('timetable.part.interpreters')}
      lead={event.name[language]}
      breadcrumbs={[
        { label: t('events.chamberTitle'), to: chamberEventsPath() },
        { label: event.name[language], to: chamberEventPath(event.id) },
        { label: t('timetable.title'), to: timetablePath(event.id) },
      ]}
    >
      <ChamberEventTabs eventId={event.id} current="timetable" />
      <TimetableTabs eventId={event.id} current="interpreters" />
      <ErrorSummary errors={errors} />
      <p>{t('timetable.interpretersText')}</p>
      <Section title={t('timetable.needTitle')}>
        {needs.length === 0 ? (
          <p className="quiet">{t('timetable.needNone')}</p>
        ) : (
          <Table
            caption={t('timetable.needTitle')}
            rows={needs}
            rowKey={({ pk, kz }) => `${pk} ${kz}`}
            columns={[
              { label: t('timetable.pair'), cell: ({ pk, kz }) => `${sideBySide(pk)} ↔ ${sideBySide(kz)}` },
              { label: t('timetable.figure.meetings'), numeric: true, cell: ({ meetings }) => meetings },
              {
                label: t('timetable.interpreters'),
                numeric: true,
                cell: (need) => (need.interpreters === 0 ? <strong className="warning-text">0</strong> : need.interpreters),
              },
            ]}
          />
        )}
        <MeetingsApart eventId={event.id} of={apart} />
      </Section>
      <Section title={t('timetable.part.interpreters')}>
        {interpreters.length === 0 ? (
          <p className="quiet">{t('timetable.noInterpreters')}</p>
        ) : (
          <Table
            caption={t('timetable.part.interpreters')}
            rows={interpreters}
            rowKey={({ id }) => id}
            columns={[
              {
                label: t('timetable.interpreterName'),
                cell: ({ name, nameLatin }) => (
                  <>
                    <bdi>{name}</bdi> {nameLatin && <bdi className="quiet">{nameLatin}</bdi>}
                  </>
                ),
              },
              { label: t('timetable.languages'), cell: ({ languages }) => spoken(languages) },
              { label: t('timetable.absentFrom'), cell: ({ absentFrom }) => <Absences of={absentFrom} sessions={sessions} /> },
              { label: t('timetable.figure.meetings'), numeric: true, cell: ({ meetings }) => meetings },
              { label: t('planning.change'), cell: (row) => <InterpreterActs row={row} sessions={sessions} /> },
            ]}
          />
        )}
      </Section>
      <Section title={t('timetable.addInterpreter')}>
        <InterpreterForm interpreter={null} sessions={sessions} />
      </Section>
    </Page>
  )
}

/** Sessions in which somebody does not work, a line each. */
function Absences({ of, sessions }: { of: string[]; sessions: InterpretersPage['sessions'] }) {
  const { day } = useLanguage()
  return sessions
    .filter(({ id }) => of.includes(id))
    .map((session) => (
      <span key={session.id} className="line">
        {day(session.day)}, <bdi dir="ltr">{`${session.from}–${session.to}`}</bdi>
      </span>
    ))
}

function InterpreterActs({ row, sessions }: { row: InterpreterRow; sessions: InterpretersPage['sessions'] }) {
  const { t } = useLanguage()
  const { isSent } = useReplyTo(row.id)
  return (
    <details className="row-acts" open={isSent}>
      <summary>{t('planning.change')}</summary>
      <InterpreterForm interpreter={row} sessions={sessions} />
      <Confirm label={t('common.remove')} question={t('timetable.removeInterpreterQuestion')}>
        <Form>
          <input type="hidden" name="form" value={row.id} />
          <input type="hidden" name="interpreterId" value={row.id} />
          <Button name="intent" value="remove" variant="danger">
            {t('common.remove')}
          </Button>
        </Form>
      </Confirm>
    </details>
  )
}
