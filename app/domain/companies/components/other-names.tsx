import type { PublicProfile } from '../queries.server.ts'

/** The names beside the one in Latin letters: as the register writes it and, of a Kazakh name, in the Kazakh Latin alphabet. */
export function OtherNames({ company }: { company: Pick<PublicProfile, 'legalName' | 'legalNameLatin' | 'legalNameKazakh'> }) {
  const names = [...new Set([company.legalName, company.legalNameKazakh])].filter((name) => name && name !== company.legalNameLatin)
  return names.map((name, i) => (
    <span key={name}>
      {i > 0 && ' · '}
      <bdi>{name}</bdi>
    </span>
  ))
}
