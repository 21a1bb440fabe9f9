import { companyPagePath } from '#app/paths.ts'
import { useLanguage } from '#app/ui/language.tsx'
import type { OtherParticipant as Other } from '../queries/others.server.ts'

/** A participant of the other country in a table: its name, with its page where it has one, where it is and what it does. */
export function OtherParticipant({ of: { id, name, city, sectors, hasPage } }: { of: Other }) {
  const { t, language, list } = useLanguage()
  return (
    <>
      {hasPage ? (
        <a href={companyPagePath(id)}>
          <bdi>{name}</bdi>
        </a>
      ) : (
        <bdi>{name}</bdi>
      )}
      <br />
      <span className="quiet">{[city?.[language], list(sectors.map((sector) => t(`sectors.${sector}`)))].filter(Boolean).join(' · ')}</span>
    </>
  )
}
