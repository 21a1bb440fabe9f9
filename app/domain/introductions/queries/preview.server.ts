import { profileForMail } from '#app/domain/companies/profile-for-mail.ts'
import { getPublicProfile, type ItemView, type PublicProfile } from '#app/domain/companies/queries.server.ts'
import type { MatchReasons } from '#app/domain/matches/schema.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { Language } from '#app/i18n/languages.ts'
import { translate } from '#app/i18n/translate.ts'
import { absolute, introductionPreviewPath } from '#app/paths.ts'
import { env } from '#app/platform/env.server.ts'
import { type RenderedMail, renderMail } from '#app/platform/mail/render.server.tsx'
import type { Country } from '#prisma/generated/enums.ts'
import { reasonsForMail } from '../mail-parts.ts'
import type { Reasons } from '../queries.server.ts'

/** In which the partner of the example is asked to answer. */
const EXAMPLE_DAYS = 7

/** A company as a partner would see it in an introduction, with reasons made of its own first offer and need. */
export type IntroductionPreview = { other: PublicProfile; reasons: Reasons }

/** The caller has made sure that the reader belongs to the company, or is its officer. */
export async function getIntroductionPreview(companyId: string, language: Language, now: Date): Promise<IntroductionPreview> {
  const profile = await getPublicProfile(companyId, now)
  const other = { ...profile, legalNameLatin: profile.legalNameLatin || translate(language, 'companies.unnamed') }
  return { other, reasons: { met: exampleReasons(other, language) } }
}

/** The mail that a partner who reads this language would get, rendered by the template of the real one; nothing is sent. The caller has made sure as above. */
export async function previewInvitation(companyId: string, language: Language, now: Date): Promise<RenderedMail> {
  const { other, reasons } = await getIntroductionPreview(companyId, language, now)
  return renderMail(
    'introduction-invitation',
    {
      event: translate(language, 'preview.event'),
      other: profileForMail(other, language),
      reasons: reasonsForMail(reasons, partnerOf(other)),
      notes: [],
      answerBy: new Date(now.getTime() + EXAMPLE_DAYS * 86_400_000).toISOString().slice(0, 10),
      url: absolute(env().ORIGIN, introductionPreviewPath(companyId)),
      again: false,
    },
    language,
  )
}

function exampleReasons(company: PublicProfile, language: Language): MatchReasons['met'] {
  const unknown = (key: MessageKey) => ({ text: translate(language, key), language, code: null })
  const reason = { kind: 'need-met', cooperation: null, concept: null, part: 0.5 } as const
  const [offer] = company.offers
  const [need] = company.needs
  return [
    ...(offer ? [{ ...reason, seeker: partnerOf(company), need: unknown('preview.theirNeed'), offer: words(offer) }] : []),
    ...(need ? [{ ...reason, seeker: company.country, need: words(need), offer: unknown('preview.theirOffer') }] : []),
  ]
}

function words({ text, language, code }: ItemView) {
  return { text, language, code: code && `${code.system} ${code.code}` }
}

function partnerOf({ country }: PublicProfile): Country {
  return country === 'PK' ? 'KZ' : 'PK'
}
