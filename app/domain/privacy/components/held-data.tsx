import { catalogue, type MessageKey } from '#app/i18n/catalogue.ts'
import { Facts } from '#app/ui/facts.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Section } from '#app/ui/section.tsx'
import type { HeldPart } from '../held.ts'

/** Fields that have a name on the product's other pages. */
const LABELS: Record<string, MessageKey> = {
  name: 'accounts.name',
  nameLatin: 'accounts.nameLatin',
  email: 'accounts.email',
  language: 'accounts.language',
  timeZone: 'accounts.timeZone',
  legalName: 'companies.legalName',
  legalNameLatin: 'companies.legalNameLatin',
  registerKind: 'companies.registerKind',
  registerNumber: 'companies.registerNumber',
  address: 'companies.address',
  yearFounded: 'companies.yearFounded',
  employees: 'companies.employees',
  website: 'companies.website',
  contactName: 'companies.contactName',
  contactEmail: 'companies.contactEmail',
  contactPhone: 'companies.contactPhone',
  contactLanguage: 'companies.contactLanguage',
  languages: 'companies.languages',
  about: 'companies.about',
  role: 'people.role',
  since: 'people.since',
  consents: 'consents.section',
}

/** Everything that is held, for a person to read: part by part, row by row. Dates arrive as text. */
export function HeldData({ parts }: { parts: HeldPart[] }) {
  const { t } = useLanguage()
  return parts.map(({ part, rows }) => (
    <Section key={part} title={t(`privacy.part.${part}`)}>
      {rows.length === 0 && <p className="quiet">{t('privacy.nothing')}</p>}
      {rows.map((row, i) => (
        <Row key={i} row={row} />
      ))}
    </Section>
  ))
}

function Row({ row }: { row: Record<string, unknown> }) {
  const { t } = useLanguage()
  const said = useSaid()
  const items = Object.entries(row).map(([field, value]) => ({
    label: labelOf(field, t),
    value: said(value) && <span dir="auto">{said(value)}</span>,
  }))
  return <Facts items={items} />
}

/** What a field is called; one without a name of its own goes by that of its column. */
function labelOf(field: string, t: (key: MessageKey) => string): string {
  const key = LABELS[field] ?? `privacy.field.${field}`
  return key in catalogue ? t(key as MessageKey) : field
}

function useSaid() {
  const { t, moment, list } = useLanguage()
  return function said(value: unknown): string {
    if (value === null || value === undefined || value === '') return ''
    if (value instanceof Date) return moment(value, 'UTC')
    if (typeof value === 'boolean') return t(value ? 'privacy.yes' : 'privacy.no')
    if (Array.isArray(value)) return list(value.map(said))
    if (typeof value === 'object') return JSON.stringify(value)
    return String(value)
  }
}
