import { Attestation } from '#app/ui/attestation.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import type { Badge } from '../file-views.server.ts'

/** Certificates that the chamber checked: which, by whom, until when. */
export function BadgeList({ badges }: { badges: Badge[] }) {
  const { t, language, day } = useLanguage()
  return (
    <ul className="badge-list">
      {badges.map(({ title, issuer, chamber, checkedAt, expiresOn }, i) => (
        <li key={i}>
          <Attestation>
            <bdi>{title}</bdi>
          </Attestation>
          <p className="quiet">
            {t('files.badge', { issuer, chamber: chamber[language], day: day(checkedAt) })}{' '}
            {expiresOn && t('files.badgeUntil', { day: day(expiresOn) })}
          </p>
        </li>
      ))}
    </ul>
  )
}
