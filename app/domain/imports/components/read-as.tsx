import { useLanguage } from '#app/ui/language.tsx'
import type { ImportPage } from '../queries.server.ts'

const DELIMITERS = { ',': 'imports.delimiter.comma', ';': 'imports.delimiter.semicolon', '\t': 'imports.delimiter.tab' } as const

/** How a file was read, where that had to be found out: who sees wrong letters knows why. */
export function ReadAs({ file: { kind, encoding, delimiter } }: { file: Pick<ImportPage, 'kind' | 'encoding' | 'delimiter'> }) {
  const { t } = useLanguage()
  if (!encoding || !delimiter) return null
  return (
    <p className="quiet">
      {t('imports.readAs', { kind: kind.toUpperCase(), encoding: encoding.toUpperCase(), delimiter: t(DELIMITERS[delimiter as ',']) })}
    </p>
  )
}
