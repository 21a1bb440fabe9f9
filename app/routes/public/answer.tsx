import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { answerInvitation } from '#app/domain/introductions/commands/answer.server.ts'
import { noteLinkOpened } from '#app/domain/introductions/commands/note-opened.server.ts'
import { IntroductionView } from '#app/domain/introductions/components/introduction-view.tsx'
import { getIntroductionByToken } from '#app/domain/introductions/queries.server.ts'
import { sentenceAfterAnswer } from '#app/domain/introductions/rules.ts'
import { AnswerSchema } from '#app/domain/introductions/schema.ts'
import { translate } from '#app/i18n/translate.ts'
import { answerPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitleOf } from '#app/ui/page-title.ts'
import { PRIVATE, slowDownGuesses } from './mailed-link.server.ts'

export const headers = () => PRIVATE

export const loader = door(async ({ request, params, context }: LoaderFunctionArgs) => {
  const introduction = await slowDownGuesses(context.client, () => getIntroductionByToken(params.token!, new Date()))
  if (request.method === 'GET') await noteLinkOpened({ token: params.token!, now: new Date() })
  // Whoever holds the link answers; the contact is for the mail and for those who sign in.
  return data({ introduction: { ...introduction, contact: null } }, { headers: PRIVATE })
})

export const action = door(async ({ request, params, context }: ActionFunctionArgs) => {
  const form = await parseForm(request, AnswerSchema)
  if (!form.ok) return form.reply()
  const token = params.token!
  const { answer } = form.value
  const state = await slowDownGuesses(context.client, () => answerInvitation({ answerer: { token }, answer, now: new Date() }))
  return redirectWithFlash(answerPath(token), sentenceAfterAnswer(answer, state))
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
        introduction.answerable && !introduction.ownAnswer ? (
          t('introductions.askTitle', { company: introduction.other.legalNameLatin })
        ) : (
          <bdi>{introduction.other.legalNameLatin}</bdi>
        )
      }
      lead={introduction.event && t('introductions.askLead', { event: introduction.event[language] })}
      width="narrow"
    >
      <IntroductionView introduction={introduction} />
    </Page>
  )
}
