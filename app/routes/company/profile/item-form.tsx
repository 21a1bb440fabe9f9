import { useActionData } from '@remix-run/react'
import { ItemDetailsFields } from '#app/domain/companies/components/item-details-fields.tsx'
import type { ItemView } from '#app/domain/companies/queries.server.ts'
import type { CodeChoice } from '#app/domain/taxonomy/codes.server.ts'
import { LANGUAGE_NAMES, LANGUAGES } from '#app/i18n/languages.ts'
import { codesPath, suggestionsPath } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxGroup } from '#app/ui/choice-group.tsx'
import { CodeSearch } from '#app/ui/code-search.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReply } from '#app/ui/reply.ts'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { Cooperation, type Sector } from '#prisma/generated/enums.ts'

/** Codes that were asked for with the button come back with everything typed. */
type SearchReply = { choices?: CodeChoice[] }

/** An offer's or need's boxes: its text and what that suggests, then what else may be said. */
export function ItemForm({ item, sectors, suggested }: { item: ItemView | null; sectors: Sector[]; suggested: CodeChoice[] }) {
  const { t, language } = useLanguage()
  const { errorOf, textOf, listOf } = useReply()
  const choices = (useActionData() as SearchReply | undefined)?.choices ?? suggested
  const stored = item?.code && {
    value: `${item.code.system.toLowerCase()}:${item.code.code}`,
    label: language === 'ru' || language === 'kk' ? item.code.label.ru : item.code.label.en,
    hint: `${item.code.system} ${item.code.code}`,
  }
  const chosenValue = textOf('code', stored?.value)
  const typed = chosenValue ? { value: chosenValue, label: chosenValue.replace(':', ' ').toUpperCase() } : null
  const chosen = stored?.value === chosenValue ? stored : (choices.find(({ value }) => value === chosenValue) ?? typed)
  return (
    <Form>
      <TextArea
        name="text"
        label={t('companies.itemText')}
        help={t('companies.itemTextHelp')}
        rows={3}
        maxLength={300}
        defaultValue={textOf('text', item?.text)}
        error={errorOf('text')}
      />
      <CodeSearch
        name="code"
        src={codesPath()}
        label={t('taxonomy.code')}
        help={textOf('codeWords') && choices.length === 0 ? t('taxonomy.codeNothing') : t('taxonomy.codeHelp')}
        suggesting={{ from: 'text', src: suggestionsPath(sectors) }}
        ticked={listOf('categories')}
        error={errorOf('code')}
        optional
        words={textOf('codeWords')}
        chosen={chosen}
        choices={choices}
      />
      <SelectField
        name="language"
        label={t('companies.itemLanguage')}
        options={LANGUAGES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code] }))}
        defaultValue={textOf('language', item?.language ?? language)}
        error={errorOf('language')}
      />
      <CheckboxGroup
        name="cooperation[]"
        label={t('companies.cooperation')}
        options={Object.values(Cooperation).map((value) => ({ value, label: t(`companies.cooperation.${value}`) }))}
        defaultValues={listOf('cooperation', item?.cooperation)}
        error={errorOf('cooperation')}
      />
      <ItemDetailsFields stored={item} />
      <p className="actions">
        <Button name="intent" value="save">
          {t('common.save')}
        </Button>
      </p>
    </Form>
  )
}
