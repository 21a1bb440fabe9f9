import { getContact, getPublicProfile } from '#app/domain/companies/queries.server.ts'
import { BOTH_SHOWN, organisedBy } from '#app/domain/matches/queries/viewer.ts'
import { MatchReasonsSchema } from '#app/domain/matches/schema.ts'
import type { Language, Localised } from '#app/i18n/languages.ts'
import { absolute, answerPath } from '#app/paths.ts'
import { db } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { type RenderedMail, renderMail } from '#app/platform/mail/render.server.tsx'
import type { Country, IntroductionPolicy } from '#prisma/generated/enums.ts'
import { invitationForMail } from '../mail-parts.ts'
import { lifetimeFrom } from '../rules.ts'

/** Stands in the link of a letter that asks nobody. */
const NO_TOKEN = 'preview'

/** What stands around the two previews. */
export type PreviewPage = { names: Record<Country, string>; event: { id: string; name: Localised }; policy: IntroductionPolicy }

/** Of which match the invitations are, for officers of its organisers. */
export async function getPreviewPage(viewer: { chamberId: string }, matchId: string): Promise<PreviewPage> {
  const { pkCompany, kzCompany, run } = await findMatch(viewer, matchId)
  const { id, name, introductionPolicy } = run.event
  return {
    names: { PK: pkCompany.legalNameLatin ?? '', KZ: kzCompany.legalNameLatin ?? '' },
    event: { id, name: name as Localised },
    policy: introductionPolicy,
  }
}

/** The invitation as the company of one country will get it, rendered; its reader's address is not told. */
export async function previewInvitation(
  viewer: { chamberId: string },
  asked: { matchId: string; country: Country; now: Date },
): Promise<RenderedMail & { language: Language }> {
  const { props, language } = await writeSampleInvitation(viewer, asked)
  return { ...(await renderMail('introduction-invitation', props, language)), language }
}

/** The words of the invitation to the company of one country, in its contact's language; the link leads nowhere. */
export async function writeSampleInvitation(
  viewer: { chamberId: string },
  { matchId, country, now }: { matchId: string; country: Country; now: Date },
) {
  const match = await findMatch(viewer, matchId)
  const [reader, other] = country === 'PK' ? [match.pkCompany, match.kzCompany] : [match.kzCompany, match.pkCompany]
  const { language } = await getContact(db, reader.id)
  const { event } = match.run
  const props = invitationForMail({
    event: event.name as Localised,
    other: await getPublicProfile(other.id, now),
    reasons: MatchReasonsSchema.parse(match.reasons),
    notes: match.reviews,
    reader: { country, language },
    expiresAt: lifetimeFrom(now, event.answerDays).expiresAt,
    url: absolute(env().ORIGIN, answerPath(NO_TOKEN)),
  })
  return { props: { ...props, again: false }, language }
}

async function findMatch(viewer: { chamberId: string }, matchId: string) {
  const match = await db.match.findFirst({
    where: { id: matchId, run: { event: organisedBy(viewer) }, ...BOTH_SHOWN },
    select: {
      reasons: true,
      pkCompany: { select: { id: true, legalNameLatin: true } },
      kzCompany: { select: { id: true, legalNameLatin: true } },
      reviews: { where: { note: { not: null } }, select: { note: true, organiser: { select: { chamber: { select: { name: true } } } } } },
      run: { select: { event: { select: { id: true, name: true, answerDays: true, introductionPolicy: true } } } },
    },
  })
  if (!match) throw new DomainError('not-found')
  return match
}
