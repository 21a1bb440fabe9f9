import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReply } from '#app/ui/reply.ts'
import { SelectField } from '#app/ui/select-field.tsx'
import type { Field } from '../fields.ts'
import type { ColumnView } from '../queries.server.ts'

/** The chamber's own columns, each with what it holds: remembered, guessed, or for the officer to say. */
export function MappingForm({ columns, fields }: { columns: ColumnView[]; fields: Field[] }) {
  const { t, list } = useLanguage()
  const { errorOf, textOf } = useReply()
  const options = fields.map((field) => ({ value: field, label: t(`imports.field.${field}`) }))
  return (
    <Form>
      {columns.map(({ name, field, samples }, i) => (
        <SelectField
          key={i}
          name={`fields.${i}`}
          label={<bdi>{name || t('imports.unnamedColumn', { number: i + 1 })}</bdi>}
          help={samples.length > 0 ? t('imports.samples', { samples: list(samples.map((sample) => `\u2068${sample}\u2069`)) }) : undefined}
          options={options}
          empty={t('imports.notUsed')}
          defaultValue={textOf(`fields.${i}`, field ?? '')}
          error={errorOf(`fields.${i}`)}
        />
      ))}
      <p className="actions">
        <Button name="intent" value="map">
          {t('imports.check')}
        </Button>
      </p>
    </Form>
  )
}
