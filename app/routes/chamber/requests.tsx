import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ChamberEventTabs } from '#app/domain/events/components/chamber-event-tabs.tsx'
import { CorridorClock } from '#app/domain/events/components/corridor-clock.tsx'
import { eventTitle } from '#app/domain/events/components/event-title.ts'
import { getChamberEvent } from '#app/domain/events/queries/chamber-events.server.ts'
import { setRequestRules, vetoRequest } from '#app/domain/meetings/commands/oversee-requests.server.ts'
import { ChamberRequestTable } from '#app/domain/meetings/components/chamber-request-table.tsx'
import { listChamberRequests } from '#app/domain/meetings/queries/chamber-requests.server.ts'
import { ChamberRequestQuerySchema, REQUEST_KINDS, RequestRulesSchema, VetoSchema } from '#app/domain/meetings/schema-requests.ts'
import { chamberEventPath, chamberEventsPath, chamberRequestsPath } from '#app/paths.ts'
import { DomainError } from '#app/platform/errors.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { queryOf } from '#app/platform/http/query.server.ts'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { useErrorsOfPage, useReply } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { SubNav } from '#app/ui/sub-nav.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const { id, name, timeZone } = await getChamberEvent(chamber, idIn(params, 'eventId'))
  const query = ChamberRequestQuerySchema.parse(queryOf(request))
  return { event: { id, name, timeZone }, query, ...(await listChamberRequests(chamber, id, query)) }
})

const ActSchema = z.discriminatedUnion('intent', [
  VetoSchema.extend({ intent: z.literal('veto') }),
  RequestRulesSchema.extend({ intent: z.literal('rules') }),
])

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const eventId = idIn(params, 'eventId')
  const form = await parseForm(request, ActSchema)
  if (!form.ok) return form.reply()
  const officer = { personId: person.id, chamber }
  const now = new Date()
  if (form.value.intent === 'veto') {
    const { requestId, reason } = form.value
    const here = chamberRequestsPath(eventId, new URL(request.url).search)
    try {
      await vetoRequest({ officer, requestId, reason, now })
    } catch (error) {
      // What became of it meanwhile is on the list.
      if (!(error instanceof DomainError && error.sentence)) throw error
      return redirectWithFlash(here, error.sentence.key, { args: error.sentence.args, tone: 'warning' })
    }
    return redirectWithFlash(here, 'requests.vetoed')
  }
  const { requestQuota, requestDays } = form.value
  await setRequestRules({ officer, eventId, rules: { requestQuota, requestDays }, now })
  return redirectWithFlash(chamberRequestsPath(eventId), 'place.saved')
})

export const meta = eventTitle('requests.title')

export default function ChamberRequests() {
  const { event, query, rows, counts, rules, page, pages } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  const { errorOf, textOf } = useReply()
  const errors = useErrorsOfPage()
  const all = Object.values(counts).reduce((sum, count) => sum + count)
  const at = (kind?: string, next = 1) => chamberRequestsPath(event.id, addressOf({ kind, page: next }))
  const field = (name: 'requestQuota' | 'requestDays') => ({
    type: 'number',
    name,
    defaultValue: textOf(name, rules[name]) || rules[name],
    error: errorOf(name),
  })
  return (
    <Page
      title={t('requests.title')}
      lead={t('requests.chamberLead')}
      breadcrumbs={[
        { label: t('events.chamberTitle'), to: chamberEventsPath() },
        { label: event.name[language], to: chamberEventPath(event.id) },
      ]}
    >
      <ChamberEventTabs eventId={event.id} current="requests" />
      <ErrorSummary errors={errors} />
      {all === 0 ? (
        <EmptyState title={t('requests.none')} text={t('requests.noneText')} />
      ) : (
        <>
          <SubNav
            quiet
            label={t('requests.title')}
            items={[
              { label: t('requests.kind.all', { count: all }), to: at(), current: !query.kind },
              ...REQUEST_KINDS.map((kind) => ({
                label: t(`requests.kind.${kind}`, { count: counts[kind] }),
                to: at(kind),
                current: query.kind === kind,
              })),
            ]}
          />
          {rows.length === 0 ? (
            <p className="quiet">{t('requests.noneOfKind')}</p>
          ) : (
            <>
              <CorridorClock />
              <ChamberRequestTable eventId={event.id} rows={rows} timeZone={event.timeZone} />
            </>
          )}
          <Pager page={page} pages={pages} to={(next) => at(query.kind, next)} />
        </>
      )}
      <Section title={t('requests.rules')}>
        <Form>
          <TextField label={t('requests.rulesQuota')} help={t('requests.rulesQuotaHelp')} min={0} max={50} {...field('requestQuota')} />
          <TextField label={t('requests.rulesDays')} min={2} max={30} {...field('requestDays')} />
          <Button name="intent" value="rules" variant="secondary">
            {t('common.save')}
          </Button>
        </Form>
      </Section>
    </Page>
  )
}

function addressOf({ kind, page }: { kind?: string; page: number }): string {
  const query = new URLSearchParams({ ...(kind && { kind }), ...(page > 1 && { page: String(page) }) }).toString()
  return query && `?${query}`
}
