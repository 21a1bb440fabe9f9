import { Button } from '#app/ui/button.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { Country } from '#prisma/generated/enums.ts'
import type { DoorQuery } from '../schema.ts'

const SHOWN = ['all', 'missing', 'arrived'] as const

/** Narrows the door's list to a delegation, to who is missing, or to a name; the address carries it. */
export function DoorFilter({ query, day }: { query: DoorQuery; day: string }) {
  const { t } = useLanguage()
  return (
    <form method="get" action="#delegations" className="filter">
      <input type="hidden" name="day" value={day} />
      <TextField type="search" name="search" label={t('door.search')} defaultValue={query.search} maxLength={100} dir="auto" />
      <div className="field">
        <label htmlFor="country">{t('door.delegations')}</label>
        <select id="country" name="country" defaultValue={query.country ?? ''}>
          <option value="">{t('door.anyDelegation')}</option>
          {Object.values(Country).map((country) => (
            <option key={country} value={country}>
              {t(`countries.${country}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="show">{t('door.column.arrival')}</label>
        <select id="show" name="show" defaultValue={query.show}>
          {SHOWN.map((show) => (
            <option key={show} value={show}>
              {t(`door.show.${show}`)}
            </option>
          ))}
        </select>
      </div>
      <Button variant="secondary">{t('matches.filter.apply')}</Button>
    </form>
  )
}
