import type { ReactNode } from 'react'
import { useLanguage } from '#app/ui/language.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import type { ItemView, PublicProfile } from '../queries.server.ts'
import { CompanyProfile } from './company-profile.tsx'

/** What stands on a company's public page below its name. `act` stands below each offer and need. */
export function PublicPage({ company, act }: { company: PublicProfile; act?: (item: ItemView) => ReactNode }) {
  const { t } = useLanguage()
  return (
    <>
      <p>
        <StateBadge tone="success">{t('companies.publicNote')}</StateBadge>
      </p>
      <CompanyProfile company={company} withName={false} headingLevel={1} act={act} />
    </>
  )
}
