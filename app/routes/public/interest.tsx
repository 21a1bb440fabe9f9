import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { answerInterest } from '#app/domain/interests/commands/answer.server.ts'
import { InterestView } from '#app/domain/interests/components/interest-view.tsx'
import { getInterestByToken } from '#app/domain/interests/queries.server.ts'
import { InterestAnswerSchema } from '#app/domain/interests/schema.ts'
import { translate } from '#app/i18n/translate.ts'
import { interestAnswerPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitleOf } from '#app/ui/page-title.ts'
import { PRIVATE, slowDownGuesses } from './mailed-link.server.ts'

export const headers = () => PRIVATE

export const loader = door(async ({ params, context }: LoaderFunctionArgs) => {
  const interest = await slowDownGuesses(context.client, () => getInterestByToken(params.token!, new Date()))
  return data({ interest }, { headers: PRIVATE })
})

export const action = door(async ({ request, params, context }: ActionFunctionArgs) => {
  const form = await parseForm(request, InterestAnswerSchema)
  if (!form.ok) return form.reply()
  const token = params.token!
  const { answer } = form.value
  await slowDownGuesses(context.client, () => answerInterest({ answerer: { token }, answer, now: new Date() }))
  return redirectWithFlash(interestAnswerPath(token), `interests.said.${answer}`)
})

export const meta = pageTitleOf<{ interest: { other: { legalNameLatin: string } } }>(({ interest }, language) => [
  translate(language, 'introductions.askTitle', { company: interest.other.legalNameLatin }),
])

export default function InterestByLink() {
  const { interest } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  const name = interest.other.legalNameLatin
  return (
    <Page
      title={interest.answerable ? t('introductions.askTitle', { company: name }) : <bdi>{name}</bdi>}
      lead={t('interests.origin')}
      width="narrow"
    >
      <InterestView interest={interest} />
    </Page>
  )
}
