import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ChosenParts } from '#app/domain/directory/components/chosen-parts.tsx'
import { FacetPanel } from '#app/domain/directory/components/facet-panel.tsx'
import { NothingFound } from '#app/domain/directory/components/nothing-found.tsx'
import { ResultList } from '#app/domain/directory/components/result-list.tsx'
import { SaveSearch } from '#app/domain/directory/components/save-search.tsx'
import { labelFacets } from '#app/domain/directory/queries/labels.server.ts'
import { searchDirectory } from '#app/domain/directory/queries/search.server.ts'
import { readCursor, readQuery, readSort, SORTS, writeQuery } from '#app/domain/directory/schema.ts'
import { directoryPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { findPerson } from '../guards.server.ts'

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  const params = new URL(request.url).searchParams
  const query = readQuery(params)
  const sort = readSort(params, query)
  const after = readCursor(params)
  const [page, person] = await Promise.all([searchDirectory(query, { sort, after, now: new Date() }), findPerson(request)])
  return { query, sort, isFirst: !after, isSignedIn: person !== null, labels: await labelFacets(page.facets), ...page }
})

export const meta = pageTitle('directory.title')

export default function Directory() {
  const { query, sort, isFirst, isSignedIn, labels, total, results, facets, next, loosen } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  const pathWith = (after?: string) => {
    const params = writeQuery(query)
    params.set('sort', sort)
    if (after) params.set('after', after)
    return directoryPath(params.toString())
  }
  return (
    <Page title={t('directory.title')} lead={t('directory.lead')}>
      <div className="directory">
        <form method="get" action={directoryPath()} id="directory">
          <div className="directory-words field">
            <label htmlFor="q">{t('directory.words')}</label>
            <div className="directory-words-row">
              <input type="search" id="q" name="q" defaultValue={query.q} maxLength={200} dir="auto" aria-describedby="q-help" />
              <Button>{t('directory.find')}</Button>
            </div>
            <p id="q-help" className="field-help">
              {t('directory.wordsHelp')}
            </p>
          </div>
          <FacetPanel query={query} facets={facets} labels={labels} />
        </form>
        <section aria-labelledby="total" className="directory-results">
          <div className="directory-head">
            <h2 id="total">{t('directory.total', { count: total })}</h2>
            <label className="directory-order">
              <span>{t('directory.sort')}</span>
              <select name="sort" form="directory" defaultValue={sort}>
                {SORTS.filter((one) => one !== 'relevance' || query.q).map((one) => (
                  <option key={one} value={one}>
                    {t(`directory.sort.${one}`)}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <ChosenParts query={query} labels={labels} />
          <SaveSearch query={query} labels={labels} isSignedIn={isSignedIn} />
          {total === 0 ? <NothingFound query={query} loosen={loosen} /> : <ResultList results={results} />}
          {(next || !isFirst) && (
            <nav aria-label={t('directory.pages')} className="actions">
              {!isFirst && (
                <ButtonLink to={pathWith()} variant="quiet">
                  {t('directory.first')}
                </ButtonLink>
              )}
              {next && (
                <ButtonLink to={pathWith(next)} variant="secondary">
                  {t('directory.next')}
                </ButtonLink>
              )}
            </nav>
          )}
        </section>
      </div>
    </Page>
  )
}
