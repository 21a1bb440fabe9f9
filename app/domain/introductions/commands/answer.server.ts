import { writeAudit } from '#app/platform/audit.server.ts'
import { transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { enqueue } from '#app/platform/queue/jobs.server.ts'
import type { Answer, IntroductionState } from '#prisma/generated/enums.ts'
import { settleIntroductionJob } from '../jobs.server.ts'
import { holdsLink } from '../link.server.ts'
import { isAnswerable, settlingMoment, stateOfAnswers } from '../rules.ts'
import { tellDeclined } from './decline.server.ts'
import { announceIntroduction } from './introduce.server.ts'
import { lockIntroduction, requireBothPresent } from './lock.server.ts'

/** Who answers: whoever holds a mailed link, or one of the company's people. */
export type Answerer = { token: string } | { personId: string; companyId: string; introductionId: string }

/**
 * One company has answered, or changed its answer before the other gave one; the same answer again changes nothing. A second yes makes the
 * introduction and its two mails. A no before the other answered waits an hour, in which nobody learns of it; a no after it ends the
 * introduction at once. Refused: an unknown link (not found), a late answer (expired), one after both have answered (already decided), one to
 * an introduction that has ended or in a cancelled event (wrong state), and a yes when one of the two has left the event or is no longer
 * verified (wrong state).
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
    await lockIntroduction(tx, found.introductionId)
    const introduction = await tx.introduction.findUniqueOrThrow({
      where: { id: found.introductionId },
      include: { invitations: true, event: { select: { state: true } } },
    })
    const own = introduction.invitations.find((invitation) => invitation.id === found.id)!
    const other = introduction.invitations.find((invitation) => invitation.id !== found.id)!
    if (introduction.event?.state === 'cancelled' || !isAnswerable(introduction, now)) throw refusal(introduction, own, now)
    if (own.answer === answer) return introduction.state
    if (answer === 'yes') await requireBothPresent(tx, introduction)
    const to = stateOfAnswers(answer, other.answer)
    const settlesAt = to === 'invited' ? settlingMoment(introduction, now) : null
    await tx.invitation.update({ where: { id: own.id }, data: { answer, answeredAt: now } })
    await tx.introduction.update({
      where: { id: introduction.id },
      data: { state: to, settlesAt, ...(to === 'introduced' ? { introducedAt: now } : {}) },
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
    if (settlesAt) await enqueue(tx, settleIntroductionJob, { introductionId: introduction.id }, { runAt: settlesAt })
    if (to === 'introduced') await announceIntroduction(tx, introduction.id)
    if (to === 'declined') await tellDeclined(tx, introduction.id)
    return to
  })
}

function whereOf(answerer: Answerer) {
  if ('token' in answerer) return holdsLink(answerer.token)
  const { introductionId, companyId, personId } = answerer
  return { introductionId, companyId, company: { memberships: { some: { personId } } } }
}

type Ended = { state: IntroductionState; expiresAt: Date; event: { state: string } | null }

function refusal({ state, expiresAt, event }: Ended, own: { answer: Answer | null }, now: Date): DomainError {
  const isDecided = state === 'introduced' || state === 'declined' || (state === 'invited' && own.answer === 'no')
  if (own.answer && isDecided) return new DomainError('already-decided', 'introductions.alreadyAnswered')
  const isLate = state === 'expired' || (now >= expiresAt && event?.state !== 'cancelled')
  return isLate ? new DomainError('expired', 'introductions.expired') : new DomainError('wrong-state', 'introductions.ended')
}
