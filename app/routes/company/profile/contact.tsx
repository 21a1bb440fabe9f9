import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { saveFacts } from '#app/domain/companies/commands/profile.server.ts'
import { ContactShape } from '#app/domain/companies/schema.ts'
import { LANGUAGE_NAMES, LANGUAGES } from '#app/i18n/languages.ts'
import { door } from '#app/platform/http/door.server.ts'
import { parsePartOfForm } from '#app/platform/http/parse-form.server.ts'
import { AutoSave } from '#app/ui/auto-save.tsx'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-group.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReply } from '#app/ui/reply.ts'
import { TextField } from '#app/ui/text-field.tsx'
import { answerStep, nextStepPath, openStep, requireActing } from './step.server.ts'
import { StepPage } from './step-page.tsx'

export const loader = door(async (args: LoaderFunctionArgs) => {
  const { dossier, frame } = await openStep(args)
  const { contactName, contactEmail, contactPhone, contactLanguage } = dossier
  return { frame, facts: { contactName, contactEmail, contactPhone, contactLanguage } }
})

export const action = door(async (args: ActionFunctionArgs) => {
  const member = await requireActing(args)
  const form = await parsePartOfForm(args.request, ContactShape)
  const faults = await saveFacts({ member, facts: form.value, now: new Date() })
  return answerStep({ form, faults, to: nextStepPath(member.companyId, 'contact') })
})

export default function Contact() {
  const { frame, facts } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  const { errorOf, textOf } = useReply()
  const field = (name: keyof typeof facts) => ({
    name,
    error: errorOf(name),
    defaultValue: textOf(name, facts[name]),
    label: t(`companies.${name}`),
  })
  return (
    <StepPage step="contact" frame={frame}>
      <AutoSave>
        <Form>
          <TextField {...field('contactName')} dir="auto" autoComplete="name" />
          <TextField {...field('contactEmail')} type="email" dir="ltr" autoComplete="email" />
          <TextField {...field('contactPhone')} type="tel" dir="ltr" autoComplete="tel" help={t('companies.contactPhoneHelp')} />
          <RadioGroup {...field('contactLanguage')} options={LANGUAGES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code] }))} />
          <p className="actions">
            <Button>{t('common.continue')}</Button>
          </p>
        </Form>
      </AutoSave>
    </StepPage>
  )
}
