import { Button } from '#app/ui/button.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { Sector, Wish } from '#prisma/generated/enums.ts'
import type { PreferenceQuery } from '../schema.ts'

/** Narrows the participants to a name, a sector or a wish: the address carries it. */
export function PreferenceFilter({ query }: { query: PreferenceQuery }) {
  const { t } = useLanguage()
  return (
    <form method="get" className="filter">
      <TextField type="search" name="company" label={t('preferences.search')} defaultValue={query.company} maxLength={100} dir="auto" />
      <div className="field">
        <label htmlFor="sector">{t('companies.sectors')}</label>
        <select id="sector" name="sector" defaultValue={query.sector ?? ''}>
          <option value="">{t('preferences.any')}</option>
          {Object.values(Sector).map((sector) => (
            <option key={sector} value={sector}>
              {t(`sectors.${sector}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="wish">{t('preferences.wish')}</label>
        <select id="wish" name="wish" defaultValue={query.wish ?? ''}>
          <option value="">{t('preferences.any')}</option>
          {([...Object.values(Wish), 'none'] as const).map((wish) => (
            <option key={wish} value={wish}>
              {t(`preferences.wish.${wish}`)}
            </option>
          ))}
        </select>
      </div>
      <Button variant="secondary">{t('preferences.filter')}</Button>
    </form>
  )
}
