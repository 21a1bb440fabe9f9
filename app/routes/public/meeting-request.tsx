import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CompanyProfile } from '#app/domain/companies/components/company-profile.tsx'
import { answerRequest } from '#app/domain/meetings/commands/answer-request.server.ts'
import { AnswerButtons } from '#app/domain/meetings/components/request-list.tsx'
import { REQUEST_TONES } from '#app/domain/meetings/components/request-tones.ts'
import { getRequestByToken } from '#app/domain/meetings/queries/requests.server.ts'
import { RequestAnswerSchema } from '#app/domain/meetings/schema-requests.ts'
import { translate } from '#app/i18n/translate.ts'
import { meetingRequestPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitleOf } from '#app/ui/page-title.ts'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { PRIVATE, slowDownGuesses } from './mailed-link.server.ts'

export const headers = () => PRIVATE

export const loader = door(async ({ params, context }: LoaderFunctionArgs) => {
  const request = await slowDownGuesses(context.client, () => getRequestByToken(params.token!, new Date()))
  return data({ request }, { headers: PRIVATE })
})

export const action = door(async ({ request, params, context }: ActionFunctionArgs) => {
  const form = await parseForm(request, RequestAnswerSchema)
  if (!form.ok) return form.reply()
  const token = params.token!
  const { answer } = form.value
  await slowDownGuesses(context.client, () => answerRequest({ answerer: { token }, answer, now: new Date() }))
  return redirectWithFlash(meetingRequestPath(token), `requests.said.${answer}`)
})

export const meta = pageTitleOf<{ request: { asker: { legalNameLatin: string } } }>(({ request }, language) => [
  request.asker.legalNameLatin,
  translate(language, 'requests.title'),
])

export default function MeetingRequestByLink() {
  const { request } = useLoaderData<typeof loader>()
  const { t, language, moment } = useLanguage()
  const { asker, event, message, state, answerable, expiresAt } = request
  return (
    <Page title={<bdi>{asker.legalNameLatin}</bdi>} lead={t('requests.asksYou', { event: event.name[language] })} width="narrow">
      <p className="state-line">
        <StateBadge tone={REQUEST_TONES[state]}>{t(`requests.state.${state}`)}</StateBadge>
        {answerable && <span className="quiet">{t('requests.answerBy', { moment: moment(expiresAt, event.timeZone) })}</span>}
      </p>
      <blockquote dir="auto">{message}</blockquote>
      {state === 'accepted' && <Notice tone="success">{t('requests.said.yes')}</Notice>}
      {answerable && (
        <Form className="inline-decision">
          <AnswerButtons name="answer" />
        </Form>
      )}
      <CompanyProfile company={asker} headingLevel={2} withFiles={false} />
    </Page>
  )
}
