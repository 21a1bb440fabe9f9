import { Button } from './button.tsx'
import { Field, type FieldProps, fieldIds } from './field.tsx'
import { useLanguage } from './language.tsx'

export type CodeChoice = { value: string; label: string; hint?: string }

/**
 * Finds a code by words. The text field is `<name>Words`; the chosen code is sent as `name`. With script, choices appear while typing
 * (`src?q=…` answers a list of `CodeChoice`); without, a button with intent `search` brings them as radio buttons.
 */
export function CodeSearch({
  name,
  src,
  label,
  help,
  error,
  optional,
  words = '',
  chosen,
  choices = [],
}: FieldProps & { src: string; words?: string; chosen?: CodeChoice | null; choices?: CodeChoice[] }) {
  const { t } = useLanguage()
  const ids = fieldIds({ name: `${name}Words`, help, error })
  const listed = chosen && !choices.some((choice) => choice.value === chosen.value) ? [chosen, ...choices] : choices
  return (
    <code-search data-src={src} data-name={name} data-none={t('ui.noCode')} data-found={t('ui.codesFound')}>
      <Field id={ids.id} label={label} help={help} error={error} optional={optional}>
        <div className="code-search-row">
          <input type="text" autoComplete="off" dir="auto" defaultValue={words} {...ids.control} />
          <Button name="intent" value="search" variant="secondary" formNoValidate>
            {t('common.search')}
          </Button>
        </div>
      </Field>
      <div className="choices" data-choices>
        {listed.map((choice) => (
          <label className="choice" key={choice.value}>
            <input type="radio" name={name} value={choice.value} defaultChecked={choice.value === chosen?.value} />
            <span>
              {choice.label} {choice.hint && <small className="quiet">{choice.hint}</small>}
            </span>
          </label>
        ))}
        {listed.length > 0 && (
          <label className="choice">
            <input type="radio" name={name} value="" defaultChecked={!chosen} />
            <span>{t('ui.noCodeChosen')}</span>
          </label>
        )}
      </div>
    </code-search>
  )
}
