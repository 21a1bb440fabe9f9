import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { answerInvitation } from '#app/domain/introductions/commands/answer.server.ts'
import { IntroductionView } from '#app/domain/introductions/components/introduction-view.tsx'
import { getIntroduction } from '#app/domain/introductions/queries.server.ts'
import { sentenceAfterAnswer } from '#app/domain/introductions/rules.ts'
import { AnswerSchema } from '#app/domain/introductions/schema.ts'
import { companyIntroductionPath, companyIntroductionsPath, companyPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitleOf } from '#app/ui/page-title.ts'
import { requireMember } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { company } = await requireMember(request, idIn(params, 'companyId'))
  const introduction = await getIntroduction({ companyId: company.companyId, introductionId: idIn(params, 'introductionId') }, new Date())
  return { company: { id: company.companyId, name: company.name }, introduction }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, company } = await requireMember(request, idIn(params, 'companyId'))
  const introductionId = idIn(params, 'introductionId')
  const form = await parseForm(request, AnswerSchema)
  if (!form.ok) return form.reply()
  const answerer = { personId: person.id, companyId: company.companyId, introductionId }
  const state = await answerInvitation({ answerer, answer: form.value.answer, now: new Date() })
  return redirectWithFlash(companyIntroductionPath(company.companyId, introductionId), sentenceAfterAnswer(form.value.answer, state))
})

export const meta = pageTitleOf<{ introduction: { other: { legalNameLatin: string } } }>(({ introduction }) => [
  introduction.other.legalNameLatin,
])

export default function Introduction() {
  const { company, introduction } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  return (
    <Page
      title={<bdi>{introduction.other.legalNameLatin}</bdi>}
      lead={introduction.event && t('introductions.askLead', { event: introduction.event[language] })}
      breadcrumbs={[
        { label: company.name ?? t('nav.company'), to: companyPath(company.id) },
        { label: t('introductions.title'), to: companyIntroductionsPath(company.id) },
      ]}
      width="narrow"
    >
      <IntroductionView introduction={introduction} />
    </Page>
  )
}
