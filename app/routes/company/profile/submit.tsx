import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listPublicly, submitCompany } from '#app/domain/companies/commands/submit.server.ts'
import { CompanyProfile } from '#app/domain/companies/components/company-profile.tsx'
import { MissingList } from '#app/domain/companies/components/missing-list.tsx'
import { listMissing } from '#app/domain/companies/queries/profile.server.ts'
import { getPublicProfile } from '#app/domain/companies/queries.server.ts'
import { canDo } from '#app/domain/companies/rules.ts'
import { SubmitSchema } from '#app/domain/companies/schema.ts'
import { door } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/section.tsx'
import { homeFor, openStep, requireActing } from './step.server.ts'
import { StepPage } from './step-page.tsx'

export const loader = door(async (args: LoaderFunctionArgs) => {
  const { dossier, frame } = await openStep(args)
  const [missing, profile] = await Promise.all([listMissing(dossier), getPublicProfile(dossier.id)])
  const { isListed, chamber, state } = dossier
  return { frame, missing, profile, isListed, chamber, maySubmit: canDo('member', 'submit', state) }
})

export const action = door(async (args: ActionFunctionArgs) => {
  const member = await requireActing(args)
  const form = await parseForm(args.request, SubmitSchema)
  if (!form.ok) return form.reply()
  const isListed = form.value.isListed === 'yes'
  if (form.intent === 'list') {
    await listPublicly({ member, isListed, now: new Date() })
    return redirectWithFlash(homeFor(member), 'companies.saved')
  }
  const faults = await submitCompany({ member, isListed, now: new Date() })
  if (faults.length > 0) return form.reply(faults)
  return redirectWithFlash(homeFor(member), member.chamberId ? 'help.submitted' : 'companies.submitted')
})

export default function Submit() {
  const { frame, missing, profile, isListed, chamber, maySubmit } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  const isComplete = missing.length === 0
  return (
    <StepPage step="submit" frame={frame}>
      {!isComplete && <MissingList companyId={frame.companyId} missing={missing} />}
      {isComplete && maySubmit && (
        <Notice tone="success" title={t('companies.completeTitle')}>
          {t('companies.completeText', { chamber: chamber?.[language] ?? '' })}
        </Notice>
      )}
      <Form>
        {!frame.onBehalf && (
          <CheckboxField
            name="isListed"
            value="yes"
            label={t('companies.isListed')}
            help={t('companies.isListedHelp')}
            defaultChecked={isListed}
          />
        )}
        <p className="actions">
          {!maySubmit && frame.onBehalf ? null : maySubmit ? (
            <Button name="intent" value="submit" variant={isComplete ? 'primary' : 'secondary'}>
              {t('companies.submit')}
            </Button>
          ) : (
            <Button name="intent" value="list">
              {t('companies.saveListing')}
            </Button>
          )}
        </p>
      </Form>
      <Section title={t('companies.profile')}>
        <CompanyProfile company={profile} headingLevel={3} />
      </Section>
    </StepPage>
  )
}
