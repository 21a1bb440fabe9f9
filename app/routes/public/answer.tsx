import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { answerInvitation } from '#app/domain/introductions/commands/answer.server.ts'
import { IntroductionView } from '#app/domain/introductions/components/introduction-view.tsx'
import { getIntroductionByToken } from '#app/domain/introductions/queries.server.ts'
import { AnswerSchema } from '#app/domain/introductions/schema.ts'
import { translate } from '#app/i18n/translate.ts'
import { answerPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { throttle } from '#app/platform/session/throttle.server.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitleOf } from '#app/ui/page-title.ts'

/** Nothing of this page may stay in a cache or be told to the next site. */
const PRIVATE = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' }

export const headers = () => PRIVATE

export const loader = door(async ({ params, context }: LoaderFunctionArgs) => {
  await throttle('answer-client', context.client)
  const introduction = await getIntroductionByToken(params.token!, new Date())
  // Whoever holds the link answers; the contact is for the mail and for those who sign in.
  return data({ introduction: { ...introduction, contact: null } }, { headers: PRIVATE })
})

export const action = door(async ({ request, params, context }: ActionFunctionArgs) => {
  await throttle('answer-client', context.client)
  const form = await parseForm(request, AnswerSchema)
  if (!form.ok) return form.reply()
  const token = params.token!
  const state = await answerInvitation({ answerer: { token }, answer: form.value.answer, now: new Date() })
  const sentence =
    state === 'introduced' ? 'introductions.nowIntroduced' : state === 'declined' ? 'introductions.saidNo' : 'introductions.saidYes'
  return redirectWithFlash(answerPath(token), sentence)
})

export const meta = pageTitleOf<{ introduction: { other: { legalNameLatin: string } } }>(({ introduction }, language) => [
  translate(language, 'introductions.askTitle', { company: introduction.other.legalNameLatin }),
])

export default function AnswerPage() {
  const { introduction } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  return (
    <Page
      title={
        introduction.answerable ? (
          t('introductions.askTitle', { company: introduction.other.legalNameLatin })
        ) : (
          <bdi>{introduction.other.legalNameLatin}</bdi>
        )
      }
      lead={t('introductions.askLead', { event: introduction.event[language] })}
      width="narrow"
    >
      <IntroductionView introduction={introduction} />
    </Page>
  )
}
