import { profileForMail } from '#app/domain/companies/profile-for-mail.ts'
import type { PublicProfile } from '#app/domain/companies/queries.server.ts'
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
    notes: notes.map(({ note, organiser }) => ({ chamber: (organiser.chamber.name as Localised)[language], text: note ?? '' })),
    answerBy: expiresAt.toISOString().slice(0, 10),
    url,
  }
}
