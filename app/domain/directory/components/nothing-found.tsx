import { directoryPath } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import type { Loosening } from '../queries/search.server.ts'
import { type DirectoryQuery, letGo, writeQuery } from '../schema.ts'

/** Nothing fits: what could be let go, with what there is then. */
export function NothingFound({ query, loosen }: { query: DirectoryQuery; loosen: Loosening[] }) {
  const { t } = useLanguage()
  return (
    <EmptyState
      title={t('directory.nothing')}
      text={t(loosen.length > 0 ? 'directory.nothingText' : 'directory.nothingAtAll')}
      action={
        loosen.length > 0 ? (
          loosen.map(({ name, count }) => (
            <ButtonLink key={name} to={directoryPath(writeQuery(letGo(query, name)).toString())} variant="quiet">
              {t('directory.without', { part: t(`directory.part.${name}`), count })}
            </ButtonLink>
          ))
        ) : (
          <ButtonLink to={directoryPath()} variant="quiet">
            {t('directory.clear')}
          </ButtonLink>
        )
      }
    />
  )
}
