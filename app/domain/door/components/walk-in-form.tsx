import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import type { Country } from '#prisma/generated/enums.ts'
import type { FreeTime, Present } from '../queries/free-times.server.ts'
import { useTimes } from './waiting-table.tsx'

type Chosen = { pk?: string; kz?: string }

/** Two companies that stand before the officer and want to meet: first who, then when. */
export function WalkInForm({
  companies,
  chosen,
  times,
  timeZone,
}: {
  companies: Present[]
  chosen: Chosen
  times: FreeTime[]
  timeZone: string
}) {
  const { t } = useLanguage()
  const options = useTimes(times, timeZone)
  const isPair = Boolean(chosen.pk && chosen.kz)
  return (
    <>
      <form method="get" className="filter">
        <CompanySelect name="pk" country="PK" companies={companies} chosen={chosen.pk} />
        <CompanySelect name="kz" country="KZ" companies={companies} chosen={chosen.kz} />
        <Button variant="secondary">{t('door.showTimes')}</Button>
      </form>
      {isPair && !options[0] && <p className="quiet">{t('door.noFreeTime')}</p>}
      {isPair && options[0] && (
        <Form className="filter">
          <input type="hidden" name="pkCompanyId" value={chosen.pk} />
          <input type="hidden" name="kzCompanyId" value={chosen.kz} />
          <SelectField name="slotId" label={t('door.time')} options={options} defaultValue={options[0].value} />
          <Button name="intent" value="walk-in">
            {t('door.giveTime')}
          </Button>
        </Form>
      )}
    </>
  )
}

function CompanySelect({
  name,
  country,
  companies,
  chosen,
}: {
  name: 'pk' | 'kz'
  country: Country
  companies: Present[]
  chosen?: string
}) {
  const { t } = useLanguage()
  const own = companies.filter((company) => company.country === country)
  // Who has come stands first: only they can be at a table in a moment.
  const options = [...own.filter(({ hasArrived }) => hasArrived), ...own.filter(({ hasArrived }) => !hasArrived)].map(
    ({ companyId, name: label, hasArrived }) => ({
      value: companyId,
      label: hasArrived ? label : `${label} · ${t('door.expected')}`,
    }),
  )
  return <SelectField name={name} label={t(`countries.${country}`)} options={options} defaultValue={chosen ?? ''} />
}
