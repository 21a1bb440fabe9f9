import { profileForMail } from '#app/domain/companies/profile-for-mail.ts'
import type { CompanyContact, PublicProfile } from '#app/domain/companies/queries.server.ts'
import type { MatchReasons } from '#app/domain/matches/schema.ts'
import type { Language, Localised } from '#app/i18n/languages.ts'
import type { Country } from '#prisma/generated/enums.ts'

/** Why, from the reader's side: what they seek that the other offers, and the other way round. */
export function reasonsForMail(reasons: Pick<MatchReasons, 'met'>, reader: Country) {
  return reasons.met.map(({ seeker, need, offer }) => ({ youSeek: seeker === reader, need, offer }))
}

type Note = { note: string | null; organiser: { chamber: { name: unknown } } }

/** What an invitation says to one of the two companies. */
export function invitationForMail({
  event,
  other,
  reasons,
  notes,
  reader,
  expiresAt,
  url,
}: {
  event: Localised
  other: PublicProfile
  reasons: MatchReasons
  notes: Note[]
  reader: { country: Country; language: Language }
  expiresAt: Date
  url: string
}) {
  const { country, language } = reader
  return {
    event: event[language],
    other: profileForMail(other, language),
    reasons: reasonsForMail(reasons, country),
    notes: notesForMail(notes, language),
    answerBy: expiresAt.toISOString().slice(0, 10),
    url,
  }
}

/** One of the two companies, with what of its contact the letter tells the other. */
export type Introduced = { profile: PublicProfile; contact: CompanyContact }

/** What the letter says that puts two companies in touch: to the reader in its own language and below in the other's, for who forwards it. */
export function introductionForMail({
  reader,
  other,
  event,
  notes,
  reasons,
  url,
}: {
  reader: Introduced
  other: Introduced
  event: Localised | null
  notes: Note[]
  reasons: MatchReasons | null
  url: string
}) {
  const inLanguage = (language: Language) => ({
    language,
    event: event?.[language] ?? null,
    reader: reader.profile.legalNameLatin,
    other: profileForMail(other.profile, language),
    notes: notesForMail(notes, language),
  })
  const { name, email, phone, website } = other.contact
  return {
    parts: [...new Set([reader.contact.language, other.contact.language])].map(inLanguage),
    reasons: reasons ? reasonsForMail(reasons, reader.profile.country) : [],
    contact: { name, email, phone, website },
    url,
  }
}

function notesForMail(notes: Note[], language: Language) {
  return notes.map(({ note, organiser }) => ({ chamber: (organiser.chamber.name as Localised)[language], text: note ?? '' }))
}
