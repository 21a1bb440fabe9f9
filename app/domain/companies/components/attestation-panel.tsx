import { attestationPath } from '#app/paths.ts'
import { Attestation } from '#app/ui/attestation.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import type { AttestationView } from '../queries/attestations.server.ts'
import { ATTESTATION_TONES } from './tones.ts'

/** A company's attestation on a page about it: by whom, from when to when, and the code that leads to the page where everybody can check it. */
export function AttestationPanel({ attestation, picture }: { attestation: AttestationView; picture?: string | null }) {
  const { t, language, day } = useLanguage()
  const { code, chamber, issuedAt, expiresAt, state } = attestation
  return (
    <aside className="attestation-panel" aria-label={t('attestations.title')}>
      {picture && <img src={picture} alt={t('attestations.qr')} width="120" height="120" />}
      <div>
        {state === 'valid' ? (
          <Attestation>{t('attestations.by', { chamber: chamber[language] })}</Attestation>
        ) : (
          <StateBadge tone={ATTESTATION_TONES[state]}>{t(`attestations.state.${state}`)}</StateBadge>
        )}
        <p className="quiet">{t('attestations.span', { from: day(issuedAt), to: day(expiresAt) })}</p>
        <p>
          <a href={attestationPath(code)}>{t('attestations.check')}</a>
        </p>
      </div>
    </aside>
  )
}
