import type { ReactNode } from 'react'
import { useLanguage } from '#app/ui/language.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import type { AttestationView } from '../queries/attestations.server.ts'
import type { ItemView, PublicProfile } from '../queries.server.ts'
import { AttestationPanel } from './attestation-panel.tsx'
import { CompanyLogo } from './company-logo.tsx'
import { CompanyProfile } from './company-profile.tsx'

/** What stands on a company's public page below its name. `act` stands below each offer and need. */
export function PublicPage({
  company,
  attestation,
  picture,
  act,
}: {
  company: PublicProfile
  attestation: AttestationView | null
  /** The attestation's QR code. */
  picture: string | null
  act?: (item: ItemView) => ReactNode
}) {
  const { t } = useLanguage()
  return (
    <>
      <CompanyLogo name={company.legalNameLatin} logo={company.logo} size="large" />
      <p>
        <StateBadge tone="success">{t('companies.publicNote')}</StateBadge>
      </p>
      {attestation && <AttestationPanel attestation={attestation} picture={picture} />}
      <CompanyProfile company={company} withName={false} headingLevel={1} act={act} />
    </>
  )
}
