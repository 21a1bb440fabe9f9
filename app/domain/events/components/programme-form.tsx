import { LANGUAGES } from '#app/i18n/languages.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReplyTo } from '#app/ui/reply.ts'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { ProgrammeRow } from '../queries/planning.server.ts'
import { localOf } from '../time-zone.ts'

const KINDS = ['opening', 'plenary', 'visit', 'meal', 'prayer', 'holiday', 'other'] as const

/** Something of the programme, new or known. */
export function ProgrammeForm({
  item,
  days,
  timeZone,
}: {
  item: ProgrammeRow | null
  days: { value: string; label: string }[]
  timeZone: string
}) {
  const { t } = useLanguage()
  const form = item?.id ?? 'item'
  const { field, isSent, listOf } = useReplyTo(form)
  const [from, to] = item ? [item.startsAt, item.endsAt].map((moment) => localOf(new Date(moment), timeZone)) : []
  const isTicked = isSent ? listOf('blocks').length > 0 : (item?.blocks ?? true)
  return (
    <Form>
      <input type="hidden" name="form" value={form} />
      {item && <input type="hidden" name="itemId" value={item.id} />}
      <SelectField
        label={t('planning.kindOfItem')}
        {...field('kind', item?.kind ?? 'opening')}
        options={KINDS.map((value) => ({ value, label: t(`planning.item.${value}`) }))}
      />
      {LANGUAGES.map((code) => (
        <TextField
          key={code}
          label={t('events.field.inLanguage', { field: t('planning.itemTitle'), language: code })}
          help={code === 'en' ? t('planning.itemTitleHelp') : undefined}
          optional
          lang={code}
          dir={code === 'ur' ? 'rtl' : 'ltr'}
          {...field(`title.${code}`, item?.title[code])}
        />
      ))}
      <TextField label={t('planning.itemPlace')} optional dir="auto" {...field('place', item?.place)} />
      <SelectField label={t('planning.day')} {...field('day', from?.slice(0, 10) ?? days[0]?.value)} options={days} />
      <div className="field-row">
        <TextField type="time" label={t('planning.from')} {...field('from', from?.slice(11))} />
        <TextField type="time" label={t('planning.to')} {...field('to', to?.slice(11) === '00:00' ? '23:59' : to?.slice(11))} />
      </div>
      <SelectField
        label={t('planning.forWhom')}
        {...field('country', item?.country)}
        optional
        empty={t('planning.forAll')}
        options={(['PK', 'KZ'] as const).map((value) => ({
          value,
          label: t('planning.forDelegation', { country: t(`countries.${value}`) }),
        }))}
      />
      <CheckboxField
        label={t('planning.blocks')}
        help={t('planning.blocksHelp')}
        name="blocks"
        id={`${form}-blocks`}
        error={field('blocks').error}
        defaultChecked={isTicked}
      />
      <Button name="intent" value="save">
        {t(item ? 'common.save' : 'planning.addItem')}
      </Button>
    </Form>
  )
}
