import { LANGUAGE_NAMES } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Timeline } from '#app/ui/timeline.tsx'
import type { ConsentRow } from '../queries/consents.server.ts'

/** What was agreed to and withdrawn, by whom, and which text they read. */
export function ConsentHistory({ records }: { records: ConsentRow[] }) {
  const { t, day } = useLanguage()
  const said = useSaid()
  if (records.length === 0) return <p>{t('consents.historyEmpty')}</p>
  return (
    <Timeline
      items={records.map((record) => ({
        key: record.id,
        moment: day(record.at),
        text: said(record),
        more: <RecordFacts record={record} />,
      }))}
    />
  )
}

function useSaid() {
  const { t, language } = useLanguage()
  return ({ purpose, event, isGiven }: ConsentRow) => {
    const name = [t(`consents.${purpose}`), event?.[language]].filter(Boolean).join(' · ')
    return t(isGiven ? 'consents.record.given' : 'consents.record.withdrawn', { purpose: name })
  }
}

function RecordFacts({ record }: { record: ConsentRow }) {
  const { t, language, day } = useLanguage()
  const told = [record.means && t(`consents.means.${record.means}`), record.toldOn && day(record.toldOn), record.howGiven].filter(Boolean)
  const facts = [
    record.person && t('consents.record.by', { name: record.person }),
    record.chamber && t('consents.record.chamber', { chamber: record.chamber[language], how: told.join(', ') }),
    record.textVersion !== null &&
      record.language &&
      t('consents.record.version', { version: record.textVersion, language: LANGUAGE_NAMES[record.language] }),
  ].filter(Boolean)
  return facts.length > 0 && <p className="quiet">{facts.join(' · ')}</p>
}
