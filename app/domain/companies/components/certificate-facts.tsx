import { Facts } from '#app/ui/facts.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import type { CertificateView } from '../queries/files.server.ts'
import { FileLink } from './file-link.tsx'

/** A certificate with its document, for those who may see it whole. */
export function CertificateFacts({ certificate }: { certificate: CertificateView }) {
  const { t, day } = useLanguage()
  const { title, issuer, number, validFrom, expiresOn, checkedAt, isOver } = certificate
  return (
    <>
      <p>
        <strong>
          <bdi>{title}</bdi>
        </strong>{' '}
        {isOver ? (
          <StateBadge tone="warning">{t('files.over')}</StateBadge>
        ) : checkedAt ? (
          <StateBadge tone="success">{t('files.checked')}</StateBadge>
        ) : (
          <StateBadge tone="neutral">{t('files.unchecked')}</StateBadge>
        )}
      </p>
      <Facts
        items={[
          { label: t('files.issuer'), value: <bdi>{issuer}</bdi> },
          { label: t('files.number'), value: number && <bdi>{number}</bdi> },
          { label: t('files.validFrom'), value: validFrom && day(validFrom) },
          { label: t('files.expiresOn'), value: expiresOn && day(expiresOn) },
          { label: t('files.document'), value: <FileLink file={certificate} /> },
        ]}
      />
    </>
  )
}
