import { Button } from '#app/ui/button.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { MatchQuery } from '../schema.ts'

const FITS = ['strong', 'good', 'fair'] as const

/** Narrows the matches on show to a company or a fit: the address carries it, so it can be kept and sent. */
export function MatchFilter({ query }: { query: MatchQuery }) {
  const { t } = useLanguage()
  return (
    <form method="get" className="filter">
      <input type="hidden" name="show" value={query.show} />
      <TextField type="search" name="company" label={t('matches.filter.company')} defaultValue={query.company} maxLength={100} dir="auto" />
      <div className="field">
        <label htmlFor="fit">{t('matches.column.strength')}</label>
        <select id="fit" name="fit" defaultValue={query.fit ?? ''}>
          <option value="">{t('matches.filter.any')}</option>
          {FITS.map((fit) => (
            <option key={fit} value={fit}>
              {t(`matches.strength.${fit}`)}
            </option>
          ))}
        </select>
      </div>
      <Button variant="secondary">{t('matches.filter.apply')}</Button>
    </form>
  )
}
