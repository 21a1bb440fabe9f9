import { writeAudit } from '#app/platform/audit.server.ts'
import { transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { enqueue } from '#app/platform/queue/jobs.server.ts'
import { hashToken } from '#app/platform/session/token.server.ts'
import type { Answer, InterestState } from '#prisma/generated/enums.ts'
import { interestAcceptedJob } from '../jobs.server.ts'
import { INTEREST_TRANSITIONS, isReachable } from '../rules.ts'
import { tellEnded } from './tell.server.ts'

/** Who answers: whoever holds a mailed link, or one of the receiver's people. */
export type InterestAnswerer = { token: string } | { personId: string; companyId: string; interestId: string }

const ACT = { yes: 'accept', no: 'decline' } as const

/**
 * The receiver has answered. A yes hands the interest to the introductions; a no is told to the sender, without a reason. Refused: an unknown link or
 * an interest that was not forwarded (not found), a late answer (expired), a second one (already decided), an ended one, and a yes when one of the two is no
 * longer verified (wrong state).
 */
export async function answerInterest({
  answerer,
  answer,
  now,
}: {
  answerer: InterestAnswerer
  answer: Answer
  now: Date
}): Promise<InterestState> {
  return transaction(async (tx) => {
    const found = await tx.interest.findFirst({ where: { forwardedAt: { not: null }, ...whereOf(answerer) }, select: { id: true } })
    if (!found) throw new DomainError('not-found', 'interests.unknownLink')
    const { id } = found
    await tx.$queryRaw`SELECT 1 FROM "Interest" WHERE "id" = ${id}::uuid FOR UPDATE`
    const interest = await tx.interest.findUniqueOrThrow({
      where: { id },
      select: {
        state: true,
        expiresAt: true,
        answeredAt: true,
        receiverCountry: true,
        sender: { select: { state: true, consents: true } },
        receiver: { select: { state: true, consents: true } },
      },
    })
    if (interest.answeredAt) throw new DomainError('already-decided', 'interests.alreadyAnswered')
    if (interest.state === 'expired' || now >= interest.expiresAt) throw new DomainError('expired', 'interests.expired')
    const to = INTEREST_TRANSITIONS[ACT[answer]][interest.state]
    if (!to) throw new DomainError('wrong-state', 'interests.ended')
    if (answer === 'yes' && !(isReachable(interest.sender) && isReachable(interest.receiver)))
      throw new DomainError('wrong-state', 'interests.partnerLeft')
    await tx.interest.update({ where: { id }, data: { state: to, answeredAt: now, remindAt: null } })
    await writeAudit(tx, {
      actor: 'personId' in answerer ? { personId: answerer.personId } : {},
      act: `interest.${ACT[answer]}`,
      subject: { type: 'interest', id },
      from: interest.state,
      to,
      detail: { country: interest.receiverCountry, by: 'token' in answerer ? 'link' : 'account' },
      now,
    })
    if (to === 'accepted') await enqueue(tx, interestAcceptedJob, { interestId: id })
    else await tellEnded(tx, { interestId: id, reader: 'sender', why: 'declined' })
    return to
  })
}

function whereOf(answerer: InterestAnswerer) {
  if ('token' in answerer) return { links: { some: { tokenHash: hashToken(answerer.token) } } }
  const { interestId, companyId, personId } = answerer
  return { id: interestId, receiverId: companyId, receiver: { memberships: { some: { personId } } } }
}
