import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { saveFacts } from '#app/domain/companies/commands/profile.server.ts'
import { AboutShape, LONGEST_ABOUT } from '#app/domain/companies/schema.ts'
import { directionOf, LANGUAGE_NAMES, LANGUAGES } from '#app/i18n/languages.ts'
import { door } from '#app/platform/http/door.server.ts'
import { parsePartOfForm } from '#app/platform/http/parse-form.server.ts'
import { AutoSave } from '#app/ui/auto-save.tsx'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReply } from '#app/ui/reply.ts'
import { TextArea } from '#app/ui/text-area.tsx'
import { answerStep, nextStepPath, openStep, requireActing } from './step.server.ts'
import { StepPage } from './step-page.tsx'

export const loader = door(async (args: LoaderFunctionArgs) => {
  const { dossier, frame } = await openStep(args)
  return { frame, about: dossier.about }
})

export const action = door(async (args: ActionFunctionArgs) => {
  const member = await requireActing(args)
  const form = await parsePartOfForm(args.request, AboutShape)
  const faults = await saveFacts({ member, facts: form.value, now: new Date() })
  return answerStep({ form, faults, to: nextStepPath(member.companyId, 'about') })
})

export default function About() {
  const { frame, about } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  const { errorOf, textOf } = useReply()
  return (
    <StepPage step="about" frame={frame}>
      <AutoSave>
        <Form>
          <p className="quiet" id="about">
            {t('companies.aboutHelp')}
          </p>
          {LANGUAGES.map((language) => {
            const name = `about.${language}`
            return (
              <TextArea
                key={language}
                name={name}
                label={<bdi lang={language}>{LANGUAGE_NAMES[language]}</bdi>}
                lang={language}
                dir={directionOf(language)}
                rows={6}
                maxLength={LONGEST_ABOUT}
                defaultValue={textOf(name, about[language])}
                error={errorOf(name) ?? (language === 'en' ? errorOf('about') : undefined)}
              />
            )
          })}
          <p className="actions">
            <Button>{t('common.continue')}</Button>
          </p>
        </Form>
      </AutoSave>
    </StepPage>
  )
}
