import { CompanyProfile } from '#app/domain/companies/components/company-profile.tsx'
import type { PublicProfile } from '#app/domain/companies/queries.server.ts'
import { MatchReasonsList } from '#app/domain/matches/components/match-reasons-list.tsx'
import type { Reasons } from '../queries.server.ts'

/** The other company as the reader of an introduction sees it: why the two should meet, then its profile. */
export function PartnerProfile({ other, reasons, readerName }: { other: PublicProfile; reasons: Reasons; readerName: string }) {
  const names = { PK: readerName, KZ: readerName, [other.country]: other.legalNameLatin }
  return (
    <>
      <MatchReasonsList reasons={{ met: reasons.met, missing: [] }} names={names} />
      <CompanyProfile company={other} headingLevel={2} withFiles={false} />
    </>
  )
}
