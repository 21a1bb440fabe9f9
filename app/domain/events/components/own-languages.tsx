import { LANGUAGE_NAMES, LANGUAGES } from '#app/i18n/languages.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { CheckboxGroup } from '#app/ui/choice-group.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReplyTo } from '#app/ui/reply.ts'
import type { OwnPlace } from '../queries/own-place.server.ts'

/** In which languages the company meets, and whether it needs an interpreter. */
export function OwnLanguages({ place }: { place: Pick<OwnPlace, 'languages' | 'needsInterpreter' | 'isChangeable' | 'needsApproval'> }) {
  const { t, list } = useLanguage()
  const { field, errorOf, listOf } = useReplyTo('languages')
  const { languages, needsInterpreter, isChangeable, needsApproval } = place
  if (!isChangeable)
    return (
      <Facts
        items={[
          { label: t('companies.languages'), value: list(languages.map((code) => t(`common.language.${code}`))) },
          { label: t('place.interpreter'), value: t(needsInterpreter ? 'place.interpreterNeeded' : 'place.interpreterNotNeeded') },
        ]}
      />
    )
  return (
    <Form>
      <input type="hidden" name="form" value="languages" />
      <CheckboxGroup
        id="languages-languages"
        name="languages[]"
        label={t('place.whichLanguages')}
        help={t('place.languagesHelp')}
        options={LANGUAGES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code] }))}
        defaultValues={listOf('languages', languages)}
        error={errorOf('languages')}
      />
      <CheckboxField
        name="needsInterpreter"
        label={t('place.needsInterpreter')}
        defaultChecked={field('needsInterpreter', needsInterpreter ? 'true' : '').defaultValue === 'true'}
      />
      <Button name="intent" value="languages" variant="secondary">
        {t(needsApproval ? 'place.askLanguages' : 'place.saveLanguages')}
      </Button>
    </Form>
  )
}
