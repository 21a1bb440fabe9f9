import { useLanguage } from '#app/ui/language.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import type { PublicProfile } from '../queries.server.ts'
import { CompanyProfile } from './company-profile.tsx'

/** What stands on a company's public page below its name. */
export function PublicPage({ company }: { company: PublicProfile }) {
  const { t } = useLanguage()
  return (
    <>
      <p>
        <StateBadge tone="success">{t('companies.publicNote')}</StateBadge>
      </p>
      <CompanyProfile company={company} withName={false} headingLevel={1} />
    </>
  )
}
