import { getContact, getPublicProfile } from '#app/domain/companies/queries.server.ts'
import { type MatchReasons, MatchReasonsSchema } from '#app/domain/matches/schema.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { absolute, answerPath } from '#app/paths.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { newToken } from '#app/platform/session/token.server.ts'
import type { Country } from '#prisma/generated/enums.ts'
import { profileForMail, reasonsForMail } from '../mail-parts.ts'
import { announceIntroduction } from './introduce.server.ts'

const DAY_MS = 86_400_000

/**
 * Both companies of an approved match are asked whether they want to meet: one mail each, in the contact's language, with the other's public
 * profile, the reasons and the chambers' notes. With the policy `direct` and both consents on record they are introduced at once.
 * Does nothing when the match is not approved, has its introduction, a company has left or the event was cancelled: safe to run twice.
 */
export async function inviteCompanies({ matchId, now }: { matchId: string; now: Date }): Promise<void> {
  await transaction(async (tx) => {
    const match = await findApprovedMatch(tx, matchId)
    if (!match) return
    const { event, companies } = match
    const isDirect = event.introductionPolicy === 'direct' && companies.every((company) => company.hasDirectConsent)
    const [introduction] = await tx.introduction.createManyAndReturn({
      data: [
        {
          matchId,
          eventId: event.id,
          pkCompanyId: match.pkCompanyId,
          kzCompanyId: match.kzCompanyId,
          expiresAt: new Date(now.getTime() + event.answerDays * DAY_MS),
          ...(isDirect ? { state: 'introduced', introducedAt: now } : { state: 'invited' }),
        },
      ],
      skipDuplicates: true,
      select: { id: true, expiresAt: true },
    })
    if (!introduction) return
    for (const company of companies) {
      const { token, hash } = newToken()
      const answered = isDirect ? ({ answer: 'yes', answeredAt: now } as const) : {}
      await tx.invitation.create({
        data: { introductionId: introduction.id, companyId: company.id, country: company.country, tokenHash: hash, ...answered },
      })
      if (!isDirect) await mailInvitation(tx, { match, company, introduction, token })
    }
    const to = isDirect ? 'introduced' : 'invited'
    await writeAudit(tx, {
      actor: {},
      act: `introduction.${isDirect ? 'introduce' : 'invite'}`,
      subject: { type: 'introduction', id: introduction.id },
      to,
      now,
    })
    if (isDirect) await announceIntroduction(tx, introduction.id)
  })
}

type ApprovedMatch = NonNullable<Awaited<ReturnType<typeof findApprovedMatch>>>
type InvitedCompany = { id: string; country: Country; hasDirectConsent: boolean }

async function findApprovedMatch(tx: Tx, matchId: string) {
  const match = await tx.match.findFirst({
    where: { id: matchId, state: 'approved', introduction: null, run: { event: { state: { not: 'cancelled' } } } },
    select: {
      pkCompanyId: true,
      kzCompanyId: true,
      reasons: true,
      reviews: {
        where: { note: { not: null } },
        select: { note: true, country: true, organiser: { select: { chamber: { select: { name: true } } } } },
      },
      run: { select: { event: { select: { id: true, name: true, introductionPolicy: true, answerDays: true } } } },
    },
  })
  if (!match) return null
  const ids = [match.pkCompanyId, match.kzCompanyId]
  const present = await tx.participation.findMany({
    where: { eventId: match.run.event.id, companyId: { in: ids }, state: 'accepted', company: { state: 'verified' } },
    select: { companyId: true, directConsentAt: true },
  })
  if (present.length < 2) return null
  const companies = ids.map((id, i) => ({
    id,
    country: (['PK', 'KZ'] as const)[i]!,
    hasDirectConsent: present.some((row) => row.companyId === id && row.directConsentAt !== null),
  }))
  return { ...match, event: match.run.event, companies }
}

async function mailInvitation(
  tx: Tx,
  {
    match,
    company,
    introduction,
    token,
  }: { match: ApprovedMatch; company: InvitedCompany; introduction: { id: string; expiresAt: Date }; token: string },
) {
  const other = match.companies.find(({ id }) => id !== company.id)!
  const contact = await getContact(tx, company.id)
  const profile = await getPublicProfile(other.id)
  const reasons: MatchReasons = MatchReasonsSchema.parse(match.reasons)
  await queueMail(tx, {
    template: 'introduction-invitation',
    props: {
      event: (match.event.name as Localised)[contact.language],
      other: profileForMail(profile, contact.language),
      reasons: reasonsForMail(reasons, company.country),
      notes: match.reviews.map((review) => ({
        chamber: (review.organiser.chamber.name as Localised)[contact.language],
        text: review.note!,
      })),
      answerBy: introduction.expiresAt.toISOString().slice(0, 10),
      url: absolute(env().ORIGIN, answerPath(token)),
    },
    to: { address: contact.email, name: contact.name, language: contact.language },
    about: { type: 'introduction', id: introduction.id },
    onceKey: `introduction-invitation:${introduction.id}:${company.country}`,
  })
}
