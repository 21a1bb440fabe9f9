import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { answerInterest } from '#app/domain/interests/commands/answer.server.ts'
import { mendInterest, withdrawInterest } from '#app/domain/interests/commands/express.server.ts'
import { InterestView } from '#app/domain/interests/components/interest-view.tsx'
import { getInterest } from '#app/domain/interests/queries.server.ts'
import { InterestAnswerSchema, MendSchema } from '#app/domain/interests/schema.ts'
import { findIntroductionOfInterest } from '#app/domain/introductions/queries.server.ts'
import { companyInterestPath, companyInterestsPath, companyIntroductionPath, companyPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitleOf } from '#app/ui/page-title.ts'
import { requireMember } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { company } = await requireMember(request, idIn(params, 'companyId'))
  const asked = { companyId: company.companyId, interestId: idIn(params, 'interestId') }
  const interest = await getInterest(asked, new Date())
  return {
    company: { id: company.companyId, name: company.name },
    interest,
    introductionId: interest.state === 'accepted' ? await findIntroductionOfInterest(asked) : null,
  }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, company } = await requireMember(request, idIn(params, 'companyId'))
  const { companyId } = company
  const interestId = idIn(params, 'interestId')
  const member = { personId: person.id, companyId }
  const here = companyInterestPath(companyId, interestId)
  const now = new Date()
  const answer = await parseForm(request.clone(), InterestAnswerSchema)
  if (answer.ok) {
    await answerInterest({ answerer: { ...member, interestId }, answer: answer.value.answer, now })
    return redirectWithFlash(here, `interests.said.${answer.value.answer}`)
  }
  if (answer.intent === 'withdraw') {
    await withdrawInterest({ member, interestId, now })
    return redirectWithFlash(here, 'interests.withdrawn')
  }
  const form = await parseForm(request, MendSchema)
  if (!form.ok) return form.reply()
  await mendInterest({ member, interestId, pitch: form.value.pitch, now })
  return redirectWithFlash(here, 'interests.sent')
})

export const meta = pageTitleOf<{ interest: { other: { legalNameLatin: string } } }>(({ interest }) => [interest.other.legalNameLatin])

export default function Interest() {
  const { company, interest, introductionId } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  return (
    <Page
      title={<bdi>{interest.other.legalNameLatin}</bdi>}
      lead={t('interests.origin')}
      breadcrumbs={[
        { label: company.name ?? t('nav.company'), to: companyPath(company.id) },
        { label: t('interests.title'), to: companyInterestsPath(company.id) },
      ]}
      actions={
        introductionId && <ButtonLink to={companyIntroductionPath(company.id, introductionId)}>{t('interests.toIntroduction')}</ButtonLink>
      }
      width="narrow"
    >
      <InterestView interest={interest} />
    </Page>
  )
}
