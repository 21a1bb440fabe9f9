import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { hashToken } from '#app/platform/session/token.server.ts'
import type { Answer, IntroductionState } from '#prisma/generated/enums.ts'
import { INTRODUCTION_TRANSITIONS } from '../rules.ts'
import { announceIntroduction } from './introduce.server.ts'
import { tellEnded } from './tell-ended.server.ts'

/** Who answers: whoever holds the mailed link, or one of the company's people. */
export type Answerer = { token: string } | { personId: string; companyId: string; introductionId: string }

/**
 * One company has answered. A second yes makes the introduction and its two mails; a no ends it and tells the other side, without a reason, when
 * it had already said yes or was still thinking. Refused: an unknown link (not found), a late answer (expired), a second one (already decided), one in a cancelled event (wrong state),
 * and a yes when one of the two has left the event or is no longer verified (wrong state).
 */
export async function answerInvitation({
  answerer,
  answer,
  now,
}: {
  answerer: Answerer
  answer: Answer
  now: Date
}): Promise<IntroductionState> {
  return transaction(async (tx) => {
    const found = await tx.invitation.findFirst({ where: whereOf(answerer), select: { id: true, introductionId: true } })
    if (!found) throw new DomainError('not-found', 'introductions.unknownLink')
    await tx.$queryRaw`SELECT 1 FROM "Introduction" WHERE "id" = ${found.introductionId}::uuid FOR UPDATE`
    const introduction = await tx.introduction.findUniqueOrThrow({
      where: { id: found.introductionId },
      include: { invitations: true, event: { select: { state: true } } },
    })
    const own = introduction.invitations.find((invitation) => invitation.id === found.id)!
    if (own.answer !== null) throw new DomainError('already-decided', 'introductions.alreadyAnswered')
    if (introduction.state === 'expired' || now >= introduction.expiresAt) throw new DomainError('expired', 'introductions.expired')
    const to = INTRODUCTION_TRANSITIONS[answer][introduction.state]
    if (!to || introduction.event.state === 'cancelled') throw new DomainError('wrong-state', 'introductions.ended')
    if (answer === 'yes') await requireBothPresent(tx, introduction)
    await tx.invitation.update({ where: { id: own.id }, data: { answer, answeredAt: now } })
    await tx.introduction.update({
      where: { id: introduction.id },
      data: { state: to, ...(to === 'introduced' ? { introducedAt: now } : {}) },
    })
    await writeAudit(tx, {
      actor: 'personId' in answerer ? { personId: answerer.personId } : {},
      act: `introduction.answer-${answer}`,
      subject: { type: 'introduction', id: introduction.id },
      from: introduction.state,
      to,
      detail: { country: own.country, by: 'token' in answerer ? 'link' : 'account' },
      now,
    })
    if (to === 'introduced') await announceIntroduction(tx, introduction.id)
    if (to === 'declined') {
      const readerId = own.companyId === introduction.pkCompanyId ? introduction.kzCompanyId : introduction.pkCompanyId
      await tellEnded(tx, {
        introductionId: introduction.id,
        readerId,
        why: 'declined',
        onceKey: `introduction-declined:${introduction.id}`,
      })
    }
    return to
  })
}

function whereOf(answerer: Answerer) {
  if ('token' in answerer) return { tokenHash: hashToken(answerer.token) }
  const { introductionId, companyId, personId } = answerer
  return { introductionId, companyId, company: { memberships: { some: { personId } } } }
}

async function requireBothPresent(
  tx: Tx,
  { eventId, pkCompanyId, kzCompanyId }: { eventId: string; pkCompanyId: string; kzCompanyId: string },
) {
  const present = await tx.participation.count({
    where: { eventId, companyId: { in: [pkCompanyId, kzCompanyId] }, state: 'accepted', company: { state: 'verified' } },
  })
  if (present < 2) throw new DomainError('wrong-state', 'introductions.partnerLeft')
}
