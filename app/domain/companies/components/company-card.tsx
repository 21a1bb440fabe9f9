import { useLanguage } from '#app/ui/language.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import type { CompanyState } from '#prisma/generated/enums.ts'
import { COMPANY_TONES } from './tones.ts'

/** A company in a short list: its name leads to its page, its state stands beside. */
export function CompanyCard({ name, state, to, note }: { name: string | null; state: CompanyState; to: string; note?: string | null }) {
  const { t } = useLanguage()
  return (
    <article className="company-card">
      <h2>
        <a href={to}>
          <bdi>{name || t('companies.unnamed')}</bdi>
        </a>
      </h2>
      <p>
        <StateBadge tone={COMPANY_TONES[state]}>{t(`companies.state.${state}`)}</StateBadge>
      </p>
      {note && <p className="quiet">{note}</p>}
    </article>
  )
}
