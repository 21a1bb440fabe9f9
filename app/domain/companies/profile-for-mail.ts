import { type Language, pickText } from '#app/i18n/languages.ts'
import type { PublicProfile } from './queries.server.ts'

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
