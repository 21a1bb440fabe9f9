import { holdCompanies } from '#app/domain/companies/queries.server.ts'
import { MATCHABLE } from '#app/domain/companies/rules.ts'
import { hasRefusal } from '#app/domain/events/queries/preferences.server.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { newToken } from '#app/platform/session/token.server.ts'
import { tellGroundsChanged } from '../jobs.server.ts'
import { lifetimeFrom } from '../rules.ts'
import { announceIntroduction } from './introduce.server.ts'
import { mailInvitation } from './mail-invitation.server.ts'

/**
 * Both companies of an approved match are asked whether they want to meet. With the policy `direct` and both consents on record they are
 * introduced at once. Does nothing when the match is not approved, has its introduction, a company has left or refused the other, or the event was cancelled:
 * safe to run twice.
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
          ...lifetimeFrom(now, event.answerDays),
          ...(isDirect ? { state: 'introduced', introducedAt: now } : { state: 'invited' }),
        },
      ],
      skipDuplicates: true,
      select: { id: true },
    })
    if (!introduction) return
    await tellGroundsChanged(tx, event.id)
    const to = isDirect ? 'introduced' : 'invited'
    await writeAudit(tx, {
      actor: {},
      act: `introduction.${isDirect ? 'introduce' : 'invite'}`,
      subject: { type: 'introduction', id: introduction.id },
      to,
      now,
    })
    for (const company of companies) {
      const { token, hash } = newToken()
      const answered = isDirect ? ({ answer: 'yes', answeredAt: now } as const) : {}
      const { id } = await tx.invitation.create({
        data: { introductionId: introduction.id, companyId: company.id, country: company.country, tokenHash: hash, ...answered },
        select: { id: true },
      })
      if (!isDirect) await mailInvitation(tx, { invitationId: id, token, occasion: 'first' })
    }
    if (isDirect) await announceIntroduction(tx, introduction.id)
  })
}

async function findApprovedMatch(tx: Tx, matchId: string) {
  const match = await tx.match.findFirst({
    where: { id: matchId, state: 'approved', introduction: null, run: { event: { state: { not: 'cancelled' } } } },
    select: {
      pkCompanyId: true,
      kzCompanyId: true,
      run: { select: { event: { select: { id: true, introductionPolicy: true, answerDays: true } } } },
    },
  })
  if (!match) return null
  const ids = [match.pkCompanyId, match.kzCompanyId]
  await holdCompanies(tx, ids)
  const present = await tx.participation.findMany({
    where: { eventId: match.run.event.id, companyId: { in: ids }, state: 'accepted', company: MATCHABLE },
    select: { companyId: true, directConsentAt: true },
  })
  if (present.length < 2 || (await hasRefusal(tx, match.run.event.id, match.pkCompanyId, match.kzCompanyId))) return null
  const companies = ids.map((id, i) => ({
    id,
    country: (['PK', 'KZ'] as const)[i]!,
    hasDirectConsent: present.some((row) => row.companyId === id && row.directConsentAt !== null),
  }))
  return { ...match, event: match.run.event, companies }
}
