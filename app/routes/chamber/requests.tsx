import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { ChamberEventTabs } from '#app/domain/events/components/chamber-event-tabs.tsx'
import { eventTitle } from '#app/domain/events/components/event-title.ts'
import { getChamberEvent } from '#app/domain/events/queries/chamber-events.server.ts'
import { setRequestRules, vetoRequest } from '#app/domain/meetings/commands/oversee-requests.server.ts'
import { ChamberRequestTable } from '#app/domain/meetings/components/chamber-request-table.tsx'
import { listChamberRequests } from '#app/domain/meetings/queries/requests.server.ts'
import { RequestRulesSchema, VetoSchema } from '#app/domain/meetings/schema-requests.ts'
import { chamberEventPath, chamberEventsPath, chamberRequestsPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { useReply } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const { id, name, timeZone } = await getChamberEvent(chamber, idIn(params, 'eventId'))
  return { event: { id, name, timeZone }, ...(await listChamberRequests(chamber, id)) }
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
    await vetoRequest({ officer, requestId, reason, now })
    return redirectWithFlash(chamberRequestsPath(eventId), 'requests.vetoed')
  }
  const { requestQuota, requestDays } = form.value
  await setRequestRules({ officer, eventId, rules: { requestQuota, requestDays }, now })
  return redirectWithFlash(chamberRequestsPath(eventId), 'place.saved')
})

export const meta = eventTitle('requests.title')

export default function ChamberRequests() {
  const { event, rows, rules } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  const { errors, errorOf, textOf } = useReply()
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
      {rows.length === 0 ? (
        <EmptyState title={t('requests.none')} text={t('requests.noneText')} />
      ) : (
        <ChamberRequestTable eventId={event.id} rows={rows} timeZone={event.timeZone} />
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
