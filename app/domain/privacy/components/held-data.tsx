import type { Localised } from '#app/i18n/languages.ts'
import { Facts } from '#app/ui/facts.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Section } from '#app/ui/section.tsx'
import type { HeldPart } from '../held.ts'
import { codeName, fieldName } from '../held-words.ts'

type HeldDataProps = {
  parts: HeldPart[]
  /** Of cities, chambers, categories, certificates and questions, by their ids. */
  names: Record<string, Localised>
}

/** Everything that is held, for a person to read: part by part, row by row. Dates arrive as text. */
export function HeldData({ parts, names }: HeldDataProps) {
  const { t } = useLanguage()
  return parts.map(({ part, rows }) => (
    <Section key={part} title={t(`privacy.part.${part}`)}>
      {rows.length === 0 && <p className="quiet">{t('privacy.nothing')}</p>}
      {rows.map((row, i) => (
        <Row key={i} part={part} row={row} names={names} />
      ))}
    </Section>
  ))
}

function Row({ part, row, names }: { part: HeldPart['part']; row: Record<string, unknown>; names: HeldDataProps['names'] }) {
  const { t } = useLanguage()
  const said = useSaid(part, names)
  const items = Object.entries(row).map(([field, value]) => {
    const name = fieldName(field)
    const text = said(field, value)
    return { label: name ? t(name) : field, value: text && <span dir="auto">{text}</span> }
  })
  return <Facts items={items} />
}

/** A value in the reader's words: codes by their names, lists and questions with their answers one after the other. */
function useSaid(part: HeldPart['part'], names: HeldDataProps['names']) {
  const { t, language, moment, day, number, list } = useLanguage()
  const named = (key: string) => names[key]?.[language] ?? key
  return function said(field: string, value: unknown): string {
    if (value === null || value === undefined || value === '') return ''
    if (value instanceof Date) return DAYS.includes(field) ? day(value) : moment(value, 'UTC')
    if (typeof value === 'boolean') return t(value ? 'privacy.yes' : 'privacy.no')
    if (typeof value === 'number') return field === 'yearFounded' ? String(value) : number(value)
    if (Array.isArray(value)) return list(value.map((each) => said(field, each)).filter(Boolean))
    if (typeof value === 'object') return list(Object.entries(value).map(([key, each]) => `${questionOf(key)}: ${said(field, each)}`))
    const name = codeName(part, field, String(value))
    if (name === null) return named(String(value))
    return typeof name === 'string' ? t(name, { count: 1 }) : name.text
  }

  function questionOf(key: string): string {
    const name = fieldName(key) ?? codeName(part, 'language', key)
    if (name === null) return named(key)
    return typeof name === 'string' ? t(name) : name.text
  }
}

const DAYS = ['toldOn', 'validUntil', 'day']
