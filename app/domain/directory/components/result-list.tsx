import { CompanyLogo } from '#app/domain/companies/components/company-logo.tsx'
import { directionOf } from '#app/i18n/languages.ts'
import { companyPagePath } from '#app/paths.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Side } from '#prisma/generated/enums.ts'
import type { Result, ResultItem } from '../queries/search.server.ts'

/** Companies that fit a search: who, where, what they offer and seek, with the words that were looked for marked. Holds no contact. */
export function ResultList({ results }: { results: Result[] }) {
  return (
    <ol className="results">
      {results.map((result) => (
        <li key={result.id}>
          <ResultCard result={result} />
        </li>
      ))}
    </ol>
  )
}

function ResultCard({ result }: { result: Result }) {
  const { t, language } = useLanguage()
  const place = [result.city?.[language], t(`countries.${result.country}`)].filter(Boolean).join(language === 'ur' ? '، ' : ', ')
  return (
    <article>
      <div className="profile-head">
        <CompanyLogo name={result.legalNameLatin} logo={result.logo} size="small" />
        <div>
          <h2>
            <a href={companyPagePath(result.id)}>
              <bdi>{result.legalNameLatin}</bdi>
            </a>
          </h2>
          {result.legalName !== result.legalNameLatin && (
            <p>
              <bdi>{result.legalName}</bdi>
            </p>
          )}
        </div>
      </div>
      <p className="quiet">{[place, ...result.sectors.map(({ label }) => label[language])].join(' · ')}</p>
      {Object.values(Side).map((side) => result.items[side].length > 0 && <Items key={side} side={side} items={result.items[side]} />)}
      {result.more > 0 && <p className="quiet">{t('directory.moreItems', { count: result.more })}</p>}
    </article>
  )
}

function Items({ side, items }: { side: Side; items: ResultItem[] }) {
  const { t } = useLanguage()
  return (
    <div className="result-items">
      <h3>{t(`directory.side.${side}`)}</h3>
      <ul>
        {items.map(({ id, language, pieces, code }) => (
          <li key={id}>
            <span lang={language} dir={directionOf(language)}>
              {pieces.map(({ text, isHit }, i) => (isHit ? <mark key={i}>{text}</mark> : text))}
            </span>
            {code && (
              <bdi dir="ltr" className="code quiet">
                {' '}
                {code}
              </bdi>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
