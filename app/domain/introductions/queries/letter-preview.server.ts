import { getContact, getPublicProfile } from '#app/domain/companies/queries.server.ts'
import { BOTH_SHOWN, organisedBy } from '#app/domain/matches/queries/viewer.ts'
import { MatchReasonsSchema } from '#app/domain/matches/schema.ts'
import type { Language, Localised } from '#app/i18n/languages.ts'
import { translate } from '#app/i18n/translate.ts'
import { absolute, answerPath, companyIntroductionPath } from '#app/paths.ts'
import { db } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { type RenderedMail, renderMail } from '#app/platform/mail/render.server.tsx'
import type { Country } from '#prisma/generated/enums.ts'
import { introductionForMail, invitationForMail } from '../mail-parts.ts'
import { lifetimeFrom } from '../rules.ts'

/** Stands in the link of a letter that asks nobody. */
const NO_TOKEN = 'preview'

/** Stands for the partner's address in a letter that nobody gets: a domain that is never anybody's (RFC 2606). */
const NO_ADDRESS = 'not-shown@dosti.invalid'

/** What stands around the two previews. `isDirect`: both agreed to be introduced at once, so these are not questions. */
export type PreviewPage = { names: Record<Country, string>; event: { id: string; name: Localised }; isDirect: boolean }

/** Of which match the letters are, for officers of its organisers. */
export async function getPreviewPage(viewer: { chamberId: string }, matchId: string): Promise<PreviewPage> {
  const { pkCompany, kzCompany, event, isDirect } = await findMatch(viewer, matchId)
  return {
    names: { PK: pkCompany.legalNameLatin ?? '', KZ: kzCompany.legalNameLatin ?? '' },
    event: { id: event.id, name: event.name as Localised },
    isDirect,
  }
}

type Asked = { matchId: string; country: Country; now: Date }

/** The letter as the company of one country will get it, rendered; its reader's address is not told. */
export async function previewLetter(viewer: { chamberId: string }, asked: Asked): Promise<RenderedMail & { language: Language }> {
  const { template, props, language } = await writeSampleLetter(viewer, asked)
  return { ...(await renderMail(template, props, language)), language }
}

/**
 * The words of the letter to the company of one country, in its contact's language; the link leads nowhere. It is the question, or with the policy
 * `direct` and both consents the introduction itself: in that the partner's contact stands only for officers of the partner's home chamber.
 */
export async function writeSampleLetter(viewer: { chamberId: string }, { matchId, country, now }: Asked) {
  const match = await findMatch(viewer, matchId)
  const [reader, other] = country === 'PK' ? [match.pkCompany, match.kzCompany] : [match.kzCompany, match.pkCompany]
  const contact = await getContact(db, reader.id)
  const { language } = contact
  const shared = {
    event: match.event.name as Localised,
    reasons: MatchReasonsSchema.parse(match.reasons),
    notes: match.reviews,
  }
  const profile = await getPublicProfile(other.id, now)
  if (match.isDirect) {
    const props = {
      ...introductionForMail({
        ...shared,
        reader: { profile: await getPublicProfile(reader.id, now), contact },
        other: { profile, contact: await contactFor(viewer, other, language) },
        url: absolute(env().ORIGIN, companyIntroductionPath(reader.id, NO_TOKEN)),
      }),
      pitch: null,
    }
    return { template: 'introduction-made' as const, props, language }
  }
  const asking = invitationForMail({
    ...shared,
    other: profile,
    reader: { country, language },
    expiresAt: lifetimeFrom(now, match.event.answerDays).expiresAt,
    url: absolute(env().ORIGIN, answerPath(NO_TOKEN)),
  })
  return { template: 'introduction-invitation' as const, props: { ...asking, again: false }, language }
}

async function contactFor({ chamberId }: { chamberId: string }, company: { id: string; homeChamberId: string | null }, reader: Language) {
  const contact = await getContact(db, company.id)
  if (company.homeChamberId === chamberId) return contact
  return { language: contact.language, name: translate(reader, 'mails.contactNotShown'), email: NO_ADDRESS, phone: null, website: null }
}

async function findMatch(viewer: { chamberId: string }, matchId: string) {
  const company = { select: { id: true, legalNameLatin: true, homeChamberId: true } } as const
  const match = await db.match.findFirst({
    where: { id: matchId, run: { event: organisedBy(viewer) }, ...BOTH_SHOWN },
    select: {
      reasons: true,
      pkCompany: company,
      kzCompany: company,
      reviews: { where: { note: { not: null } }, select: { note: true, organiser: { select: { chamber: { select: { name: true } } } } } },
      run: { select: { event: { select: { id: true, name: true, answerDays: true, introductionPolicy: true } } } },
    },
  })
  if (!match) throw new DomainError('not-found')
  const { event } = match.run
  const ids = [match.pkCompany.id, match.kzCompany.id]
  const agreed = { eventId: event.id, companyId: { in: ids }, state: 'accepted', directConsentAt: { not: null } } as const
  const isDirect = event.introductionPolicy === 'direct' && (await db.participation.count({ where: agreed })) === ids.length
  return { ...match, event, isDirect }
}
