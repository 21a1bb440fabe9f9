import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findMembership } from '#app/domain/accounts/queries.server.ts'
import { submitCompany } from '#app/domain/companies/commands/submit.server.ts'
import { CompanyProfile } from '#app/domain/companies/components/company-profile.tsx'
import { ConsentFields } from '#app/domain/companies/components/consent-fields.tsx'
import { MissingList } from '#app/domain/companies/components/missing-list.tsx'
import { STANDING_PURPOSES, standingOf } from '#app/domain/companies/consents.ts'
import { listMissing } from '#app/domain/companies/queries/profile.server.ts'
import { getPublicProfile } from '#app/domain/companies/queries.server.ts'
import { canDo } from '#app/domain/companies/rules.ts'
import { SubmitSchema } from '#app/domain/companies/schema.ts'
import { door } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useReply } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { readerLanguage } from '../../guards.server.ts'
import { homeFor, openStep, requireActing } from './step.server.ts'
import { StepPage } from './step-page.tsx'

export const loader = door(async (args: LoaderFunctionArgs) => {
  const { dossier, frame } = await openStep(args)
  const { personId } = await requireActing(args)
  const [missing, profile, place] = await Promise.all([
    listMissing(dossier),
    getPublicProfile(dossier.id),
    findMembership(personId, dossier.id),
  ])
  const { consents, chamber, state } = dossier
  const mayAgreeTo = place?.role === 'owner' ? STANDING_PURPOSES.filter((purpose) => !consents.includes(purpose)) : []
  return { frame, missing, profile, mayAgreeTo, chamber, maySubmit: canDo('member', 'submit', state) }
})

export const action = door(async (args: ActionFunctionArgs) => {
  const member = await requireActing(args)
  const form = await parseForm(args.request, SubmitSchema)
  if (!form.ok) return form.reply()
  const faults = await submitCompany({
    member,
    agreed: standingOf(form.value.agree),
    language: await readerLanguage(args.request),
    now: new Date(),
  })
  if (faults.length > 0) return form.reply(faults)
  return redirectWithFlash(homeFor(member), member.chamberId ? 'help.submitted' : 'companies.submitted')
})

export default function Submit() {
  const { frame, missing, profile, mayAgreeTo, chamber, maySubmit } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  const { errorOf, textOf } = useReply()
  const isComplete = missing.length === 0
  return (
    <StepPage step="submit" frame={frame}>
      {!isComplete && <MissingList companyId={frame.companyId} missing={missing} />}
      {isComplete && maySubmit && (
        <Notice tone="success" title={t('companies.completeTitle')}>
          {t('companies.completeText', { chamber: chamber?.[language] ?? '' })}
        </Notice>
      )}
      {maySubmit && (
        <Form>
          {mayAgreeTo.length > 0 && (
            <Section title={t('consents.mayAgree')}>
              <p>{t('consents.mayAgreeText')}</p>
              <ConsentFields
                purposes={mayAgreeTo}
                errorOf={errorOf}
                ticked={mayAgreeTo.filter((purpose) => textOf(`agree.${purpose}`) === 'yes')}
              />
            </Section>
          )}
          <p className="actions">
            <Button variant={isComplete ? 'primary' : 'secondary'}>{t('companies.submit')}</Button>
          </p>
        </Form>
      )}
      <Section title={t('companies.profile')}>
        <CompanyProfile company={profile} headingLevel={3} />
      </Section>
    </StepPage>
  )
}
