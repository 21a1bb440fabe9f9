import { Button } from '#app/ui/button.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import type { Count, Facets } from '../index/facets.ts'
import type { FacetLabels } from '../queries/labels.server.ts'
import type { CHOICES, DirectoryQuery } from '../schema.ts'
import { usePartNames } from './use-part-names.ts'

type Choice = (typeof CHOICES)[number]

const BEFORE_GOODS: Choice[] = ['sector', 'category', 'country', 'city']
const AFTER_GOODS: Choice[] = ['cooperation', 'certification', 'language']
/** Values of one kind that stand in sight; the others are a click away. */
const IN_SIGHT = 7
/** Rarer values than these are not listed before the search is narrower. */
const LISTED = 60

/** Everything by which a search can be narrowed down, with the number of companies behind each choice. Closed on a phone until it is asked for. */
export function FacetPanel({ query, facets, labels }: { query: DirectoryQuery; facets: Facets; labels: FacetLabels }) {
  const { t } = useLanguage()
  const nameOf = usePartNames(labels)
  const several = (name: Choice) => (
    <ManyOf key={name} name={name} counts={facets[name]} chosen={query[name]} nameOf={(value) => nameOf(name, value)} />
  )
  return (
    <details className="facets">
      <summary className="button button-secondary">{t('directory.narrow')}</summary>
      <div className="facet-list">
        <OneOf name="side" counts={facets.side} chosen={query.side} any={t('directory.any')} nameOf={(value) => nameOf('side', value)} />
        {BEFORE_GOODS.map(several)}
        {(facets.hs.length > 0 || query.hs) && (
          <div className="facet">
            <label className="facet-name" htmlFor="hs">
              {t('directory.part.hs')}
            </label>
            <select id="hs" name="hs" defaultValue={query.hs ?? ''}>
              <option value="">{t('directory.anyGoods')}</option>
              {facets.hs.map(({ value, count }) => (
                <option key={value} value={value}>
                  {`${'\u2003'.repeat(value.length / 2 - 1)}${nameOf('hs', value)} (${count})`}
                </option>
              ))}
            </select>
          </div>
        )}
        {AFTER_GOODS.map(several)}
        <Button variant="secondary">{t('directory.apply')}</Button>
      </div>
    </details>
  )
}

type Values = { counts: Count[]; nameOf: (value: string) => string }

function ManyOf({ name, counts, chosen, nameOf }: Values & { name: Choice; chosen: readonly string[] }) {
  const { t } = useLanguage()
  if (counts.length === 0) return null
  const inSight = counts.filter(({ value }, i) => i < IN_SIGHT || chosen.includes(value))
  const others = counts.slice(0, LISTED).filter((count) => !inSight.includes(count))
  const box = ({ value, count }: Count) => (
    <FacetChoice key={value} label={nameOf(value)} count={count}>
      <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
    </FacetChoice>
  )
  return (
    <fieldset className="facet">
      <legend className="facet-name">{t(`directory.part.${name}`)}</legend>
      {inSight.map(box)}
      {others.length > 0 && (
        <details>
          <summary>{t('directory.more', { count: others.length })}</summary>
          {others.map(box)}
        </details>
      )}
    </fieldset>
  )
}

function OneOf({ name, counts, chosen, any, nameOf }: Values & { name: 'side'; chosen?: string; any: string }) {
  const { t } = useLanguage()
  return (
    <fieldset className="facet">
      <legend className="facet-name">{t(`directory.part.${name}`)}</legend>
      <FacetChoice label={any}>
        <input type="radio" name={name} value="" defaultChecked={!chosen} />
      </FacetChoice>
      {counts.map(({ value, count }) => (
        <FacetChoice key={value} label={nameOf(value)} count={count}>
          <input type="radio" name={name} value={value} defaultChecked={chosen === value} />
        </FacetChoice>
      ))}
    </fieldset>
  )
}

function FacetChoice({ label, count, children }: { label: string; count?: number; children: React.ReactNode }) {
  const { number } = useLanguage()
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is handed in as a child
    <label className="choice">
      {children}
      <span>
        <bdi>{label}</bdi> {count !== undefined && <small className="quiet">{number(count)}</small>}
      </span>
    </label>
  )
}
