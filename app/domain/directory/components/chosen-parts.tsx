import X from 'lucide-react/icons/x'
import { directoryPath } from '#app/paths.ts'
import { Icon } from '#app/ui/icon.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import type { FacetLabels } from '../queries/labels.server.ts'
import { CHOICES, type DirectoryQuery, letGo, type QueryPart, writeQuery } from '../schema.ts'
import { usePartNames } from './use-part-names.ts'

/** What the search asks for, each with a link that lets it go. */
export function ChosenParts({ query, labels }: { query: DirectoryQuery; labels: FacetLabels }) {
  const { t } = useLanguage()
  const nameOf = usePartNames(labels)
  const chosen: { part: QueryPart; value: string }[] = [
    ...(['q', 'side', 'hs'] as const).flatMap((part) => (query[part] ? [{ part, value: query[part] }] : [])),
    ...CHOICES.flatMap((part) => query[part].map((value) => ({ part, value }))),
  ]
  if (chosen.length === 0) return null
  return (
    <nav aria-label={t('directory.chosen')} className="chosen">
      <ul>
        {chosen.map(({ part, value }) => (
          <li key={`${part} ${value}`}>
            <a
              href={directoryPath(writeQuery(letGo(query, part, value)).toString())}
              aria-label={t('directory.letGo', { what: nameOf(part, value) })}
            >
              <bdi>{nameOf(part, value)}</bdi> <Icon of={X} />
            </a>
          </li>
        ))}
        <li>
          <a href={directoryPath()}>{t('directory.clear')}</a>
        </li>
      </ul>
    </nav>
  )
}
