import { Button } from './button.tsx'
import { Field, type FieldProps, fieldIds } from './field.tsx'
import { useLanguage } from './language.tsx'

/** With a `field` (`name[]`) the choice is one of any number, sent under that name; without, one code alone is chosen. */
export type CodeChoice = { value: string; label: string; hint?: string; field?: string }

/** Where suggestions come from while another field of the form is written: its name, and the address to which `text=…` is added. */
type Suggesting = { from: string; src: string }

/**
 * Finds a code by words. The text field is `<name>Words`; the chosen code is sent as `name`. With script, choices appear while typing
 * (`src?q=…` answers a list of `CodeChoice`), also from what is written in another field (`suggesting`); without, a button with intent `search`
 * brings them as radio buttons.
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
  ticked = [],
  suggesting,
}: FieldProps & {
  src: string
  words?: string
  chosen?: CodeChoice | null
  choices?: CodeChoice[]
  /** Values of choices with a field that were ticked before. */
  ticked?: readonly string[]
  suggesting?: Suggesting
}) {
  const { t } = useLanguage()
  const ids = fieldIds({ name: `${name}Words`, help, error })
  const codes = choices.filter(({ field }) => !field)
  const listed = chosen && !codes.some((choice) => choice.value === chosen.value) ? [chosen, ...codes] : codes
  return (
    <code-search
      data-src={src}
      data-name={name}
      data-none={t('ui.noCode')}
      data-found={t('ui.codesFound')}
      data-from={suggesting?.from}
      data-suggest={suggesting?.src}
      data-suggested={t('ui.suggested')}
    >
      <Field id={ids.id} label={label} help={help} error={error} optional={optional}>
        <div className="code-search-row">
          <input type="text" autoComplete="off" dir="auto" defaultValue={words} {...ids.control} />
          <Button name="intent" value="search" variant="secondary" formNoValidate>
            {t(suggesting ? 'ui.suggest' : 'common.search')}
          </Button>
        </div>
      </Field>
      <div className="choices" data-choices id={name}>
        {listed.map((choice) => (
          <Choice key={choice.value} choice={choice} name={name} isChosen={choice.value === chosen?.value} />
        ))}
        {listed.length > 0 && (
          <label className="choice">
            <input type="radio" name={name} value="" defaultChecked={!chosen} />
            <span>{t('ui.noCodeChosen')}</span>
          </label>
        )}
        {choices.map(
          (choice) =>
            choice.field && <Choice key={choice.value} choice={choice} name={choice.field} isChosen={ticked.includes(choice.value)} />,
        )}
      </div>
    </code-search>
  )
}

function Choice({ choice: { value, label, hint, field }, name, isChosen }: { choice: CodeChoice; name: string; isChosen: boolean }) {
  return (
    <label className="choice">
      <input type={field ? 'checkbox' : 'radio'} name={name} value={value} defaultChecked={isChosen} />
      <span>
        {label} {hint && <small className="quiet">{hint}</small>}
      </span>
    </label>
  )
}
