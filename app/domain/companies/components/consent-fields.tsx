import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import type { ConsentPurpose } from '#prisma/generated/enums.ts'
import { consentTexts } from '../consents.ts'

/** A box for each purpose, never ticked beforehand, with the sentence agreed to and what happens without it. */
export function ConsentFields({
  purposes,
  idPrefix = '',
  errorOf,
  ticked = [],
}: {
  purposes: readonly ConsentPurpose[]
  /** Tells the boxes of several forms on a page apart. */
  idPrefix?: string
  errorOf: (name: string) => string | undefined
  /** Of a form that came back. */
  ticked?: readonly ConsentPurpose[]
}) {
  const { t } = useLanguage()
  return purposes.map((purpose) => {
    const { text, without } = consentTexts(purpose)
    const name = `agree.${purpose}`
    return (
      <CheckboxField
        key={purpose}
        name={name}
        id={`${idPrefix}${name}`}
        value="yes"
        label={t(text)}
        help={t(without)}
        error={errorOf(name)}
        defaultChecked={ticked.includes(purpose)}
      />
    )
  })
}
