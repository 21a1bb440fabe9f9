import type { ActingOfficer } from '#app/domain/events/commands/plan.server.ts'
import { hasRefusal } from '#app/domain/events/queries/preferences.server.ts'
import { organisedBy } from '#app/domain/matches/queries/viewer.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { newToken } from '#app/platform/session/token.server.ts'
import { INTRODUCTION_TRANSITIONS, lifetimeFrom } from '../rules.ts'
import { lockIntroduction, requireBothPresent } from './lock.server.ts'
import { mailInvitation } from './mail-invitation.server.ts'

/**
 * An organising chamber opens an introduction again that was declined, expired or cancelled: both companies are asked anew, with new links and
 * the whole time to answer; former answers count no more and former links lead nowhere. Refused when the chamber does not organise the event
 * (not found), when it is not one of these states, the event was cancelled, the match is not approved by both, or one of the two has left,
 * refused the other or is no longer verified (wrong state).
 */
export async function reopenIntroduction({
  officer,
  introductionId,
  reason,
  now,
}: {
  officer: ActingOfficer
  introductionId: string
  reason: string
  now: Date
}): Promise<void> {
  await transaction(async (tx) => {
    await lockIntroduction(tx, introductionId)
    const introduction = await tx.introduction.findFirst({
      where: { id: introductionId, event: organisedBy(officer.chamber) },
      include: { invitations: { orderBy: { country: 'asc' } }, match: { select: { state: true } }, event: true },
    })
    if (!introduction?.event || !introduction.match) throw new DomainError('not-found')
    const to = INTRODUCTION_TRANSITIONS.reopen[introduction.state]
    if (!to || introduction.event.state === 'cancelled' || introduction.match.state !== 'approved')
      throw new DomainError('wrong-state', 'introductions.cannotReopen')
    await requireBothPresent(tx, introduction)
    if (await hasRefusal(tx, introduction.event.id, introduction.pkCompanyId, introduction.kzCompanyId))
      throw new DomainError('wrong-state', 'introductions.cannotReopen')
    await tx.introduction.update({
      where: { id: introductionId },
      data: { state: to, round: { increment: 1 }, chambersToldAt: null, ...lifetimeFrom(now, introduction.event.answerDays) },
    })
    await writeAudit(tx, {
      actor: { personId: officer.personId, chamberId: officer.chamber.chamberId },
      act: 'introduction.reopen',
      subject: { type: 'introduction', id: introductionId },
      from: introduction.state,
      to,
      reason,
      now,
    })
    for (const { id } of introduction.invitations) {
      const { token, hash } = newToken()
      await tx.invitation.update({
        where: { id },
        data: { tokenHash: hash, reminderTokenHash: null, answer: null, answeredAt: null, openedAt: null },
      })
      await mailInvitation(tx, { invitationId: id, token, occasion: 'again' })
    }
  })
}
