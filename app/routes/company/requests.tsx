import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { CompanyEventTabs } from '#app/domain/events/components/company-event-tabs.tsx'
import { eventTitle } from '#app/domain/events/components/event-title.ts'
import { answerRequest } from '#app/domain/meetings/commands/answer-request.server.ts'
import { askMeeting, withdrawRequest } from '#app/domain/meetings/commands/ask-meeting.server.ts'
import { takeRequests } from '#app/domain/meetings/commands/oversee-requests.server.ts'
import { AskableTable } from '#app/domain/meetings/components/askable-table.tsx'
import { RequestList } from '#app/domain/meetings/components/request-list.tsx'
import { getRequestsPage } from '#app/domain/meetings/queries/requests.server.ts'
import { AskSchema, type RequestQuery, RequestQuerySchema } from '#app/domain/meetings/schema-requests.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { companyEventPath, companyMeetingsPath, companyPath, companyRequestsPath } from '#app/paths.ts'
import { DomainError } from '#app/platform/errors.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { queryOf } from '#app/platform/http/query.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { useReply } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { requireMember } from '../guards.server.ts'

const queryIn = (request: Request) => RequestQuerySchema.parse(queryOf(request))

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { company } = await requireMember(request, idIn(params, 'companyId'))
  const query = queryIn(request)
  const requests = await getRequestsPage(company.companyId, idIn(params, 'eventId'), query, new Date())
  return { company: { id: company.companyId, name: company.name }, query, ...requests }
})

const ActSchema = z.discriminatedUnion('intent', [
  AskSchema.extend({ intent: z.literal('ask') }),
  z.object({ intent: z.enum(['yes', 'no', 'withdraw']), requestId: z.uuid() }),
  z.object({ intent: z.enum(['take', 'take-none']) }),
])

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, company } = await requireMember(request, idIn(params, 'companyId'))
  const eventId = idIn(params, 'eventId')
  const form = await parseForm(request, ActSchema)
  if (!form.ok) return form.reply()
  const member = { personId: person.id, companyId: company.companyId }
  const now = new Date()
  const value = form.value
  const to = addressOf(company.companyId, eventId, queryIn(request))
  switch (value.intent) {
    case 'ask':
      try {
        await askMeeting({ member, eventId, receiverId: value.receiverId, message: value.message, now })
      } catch (error) {
        // What was written stays there: it may be sent later, or to another.
        if (!(error instanceof DomainError && error.sentence)) throw error
        return form.reply([{ name: 'message', ...error.sentence }])
      }
      return redirectWithFlash(to, 'requests.asked')
    case 'withdraw':
      return orSay(to, async () => {
        await withdrawRequest({ member, requestId: value.requestId, now })
        return 'requests.withdrawn'
      })
    case 'take':
    case 'take-none':
      await takeRequests({ member, eventId, takesRequests: value.intent === 'take', now })
      return redirectWithFlash(to, 'place.saved')
    default: {
      const { requestId, intent: answer } = value
      return orSay(to, async () => {
        await answerRequest({ answerer: { ...member, requestId }, answer, now })
        return `requests.said.${answer}`
      })
    }
  }
})

/** What became of a request meanwhile is said on its list. */
async function orSay(to: string, act: () => Promise<MessageKey>) {
  try {
    return redirectWithFlash(to, await act())
  } catch (error) {
    if (!(error instanceof DomainError && error.sentence)) throw error
    return redirectWithFlash(to, error.sentence.key, { args: error.sentence.args, tone: 'warning' })
  }
}

export const meta = eventTitle('requests.title')

export default function Requests() {
  const { company, event, query, quota, takesRequests, received, sent, others, total, page, pages } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  const { errors } = useReply()
  const meetings = companyMeetingsPath(company.id, event.id)
  return (
    <Page
      title={t('requests.title')}
      lead={t('requests.lead')}
      breadcrumbs={[
        { label: company.name ?? t('nav.company'), to: companyPath(company.id) },
        { label: event.name[language], to: companyEventPath(company.id, event.id) },
      ]}
    >
      <CompanyEventTabs companyId={company.id} eventId={event.id} current="requests" />
      <ErrorSummary errors={errors} />
      {received.length > 0 && (
        <Section title={t('requests.received')}>
          <RequestList caption={t('requests.received')} rows={received} timeZone={event.timeZone} meetings={meetings} />
        </Section>
      )}
      {sent.length > 0 && (
        <Section title={t('requests.sent')}>
          <RequestList caption={t('requests.sent')} rows={sent} timeZone={event.timeZone} meetings={meetings} />
        </Section>
      )}
      {!takesRequests && <Notice tone="info">{t('requests.takesNone')}</Notice>}
      <Section title={t('requests.whom')}>
        <p className="quiet">{quota.most === 0 ? t('requests.closed') : t('requests.quota', quota)}</p>
        {quota.most > 0 && (
          <>
            <form method="get" className="filter">
              <TextField
                type="search"
                name="company"
                label={t('preferences.search')}
                defaultValue={query.company}
                maxLength={100}
                dir="auto"
              />
              <Button variant="secondary">{t('preferences.filter')}</Button>
            </form>
            <p className="quiet">{t('preferences.found', { count: total })}</p>
            {quota.open >= quota.most && <Notice tone="info">{t('requests.quotaReached', quota)}</Notice>}
            <AskableTable caption={t('requests.whom')} rows={others} mayAsk={quota.open < quota.most} />
            <Pager page={page} pages={pages} to={(next) => addressOf(company.id, event.id, { ...query, page: next })} />
          </>
        )}
      </Section>
      {(quota.most > 0 || !takesRequests) && (
        <Form className="inline-decision">
          <Button name="intent" value={takesRequests ? 'take-none' : 'take'} variant="quiet">
            {t(takesRequests ? 'requests.takeNone' : 'requests.take')}
          </Button>
        </Form>
      )}
    </Page>
  )
}

function addressOf(companyId: string, eventId: string, { company, page }: RequestQuery) {
  const asked = { ...(company && { company }), ...(page > 1 && { page: String(page) }) }
  const query = new URLSearchParams(asked).toString()
  return `${companyRequestsPath(companyId, eventId)}${query && `?${query}`}`
}
