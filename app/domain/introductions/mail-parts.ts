import type { PublicProfile } from '#app/domain/companies/queries.server.ts'
import type { MatchReasons } from '#app/domain/matches/schema.ts'
import { type Language, pickText } from '#app/i18n/languages.ts'
import type { Country } from '#prisma/generated/enums.ts'

/** What a mail says of the other company: public facts only. */
export function profileForMail(profile: PublicProfile, language: Language) {
  return {
    name: profile.legalNameLatin,
    ownName: profile.legalName,
    city: profile.city[language],
    country: profile.country,
    sectors: profile.sectors.map((sector) => sector.label[language]),
    about: pickText(profile.about, language),
  }
}

/** Why, from the reader's side: what they seek that the other offers, and the other way round. */
export function reasonsForMail(reasons: MatchReasons, reader: Country) {
  return reasons.met.map(({ seeker, need, offer }) => ({ youSeek: seeker === reader, need, offer }))
}
