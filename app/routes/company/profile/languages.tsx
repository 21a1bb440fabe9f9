import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { saveFacts } from '#app/domain/companies/commands/profile.server.ts'
import { LanguagesShape } from '#app/domain/companies/schema.ts'
import { LANGUAGE_NAMES, LANGUAGES } from '#app/i18n/languages.ts'
import { door } from '#app/platform/http/door.server.ts'
import { parsePartOfForm } from '#app/platform/http/parse-form.server.ts'
import { AutoSave } from '#app/ui/auto-save.tsx'
import { Button } from '#app/ui/button.tsx'
import { CheckboxGroup } from '#app/ui/choice-group.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReply } from '#app/ui/reply.ts'
import { answerStep, nextStepPath, openStep, requireActing } from './step.server.ts'
import { StepPage } from './step-page.tsx'

export const loader = door(async (args: LoaderFunctionArgs) => {
  const { dossier, frame } = await openStep(args)
  return { frame, languages: dossier.languages }
})

export const action = door(async (args: ActionFunctionArgs) => {
  const member = await requireActing(args)
  const form = await parsePartOfForm(args.request, LanguagesShape)
  const faults = await saveFacts({ member, facts: form.value, now: new Date() })
  return answerStep({ form, faults, to: nextStepPath(member.companyId, 'languages') })
})

export default function Languages() {
  const { frame, languages } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  const { errorOf, listOf } = useReply()
  return (
    <StepPage step="languages" frame={frame}>
      <AutoSave>
        <Form>
          <CheckboxGroup
            name="languages[]"
            label={t('companies.languages')}
            options={LANGUAGES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code] }))}
            defaultValues={listOf('languages', languages)}
            error={errorOf('languages')}
          />
          <p className="actions">
            <Button>{t('common.continue')}</Button>
          </p>
        </Form>
      </AutoSave>
    </StepPage>
  )
}
