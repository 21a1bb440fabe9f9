import { REACHABLE } from '#app/domain/interests/rules.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { newToken } from '#app/platform/session/token.server.ts'
import { announceIntroduction } from './introduce.server.ts'

/**
 * The two companies of an accepted interest are introduced: the sender's pitch and the receiver's yes are their answers, both chambers approved before.
 * Does nothing when the interest is not accepted, has its introduction, or a company is no longer verified or withdrew a consent that it needs: safe to run twice.
 */
export async function introduceByInterest({ interestId, now }: { interestId: string; now: Date }): Promise<void> {
  await transaction(async (tx) => {
    const interest = await findAccepted(tx, interestId)
    if (!interest) return
    const { sender, receiver } = interest
    const [pk, kz] = sender.country === 'PK' ? [sender, receiver] : [receiver, sender]
    const [introduction] = await tx.introduction.createManyAndReturn({
      data: [{ interestId, pkCompanyId: pk.id, kzCompanyId: kz.id, state: 'introduced', introducedAt: now, expiresAt: now }],
      skipDuplicates: true,
      select: { id: true },
    })
    if (!introduction) return
    const answer = { introductionId: introduction.id, answer: 'yes' } as const
    await tx.invitation.createMany({
      data: [
        { ...answer, companyId: sender.id, country: sender.country, answeredAt: interest.submittedAt, tokenHash: newToken().hash },
        { ...answer, companyId: receiver.id, country: receiver.country, answeredAt: interest.answeredAt, tokenHash: newToken().hash },
      ],
    })
    await writeAudit(tx, {
      actor: {},
      act: 'introduction.introduce',
      subject: { type: 'introduction', id: introduction.id },
      to: 'introduced',
      detail: { interestId },
      now,
    })
    await announceIntroduction(tx, introduction.id)
  })
}

function findAccepted(tx: Tx, id: string) {
  const company = { select: { id: true, country: true } } as const
  return tx.interest.findFirst({
    where: {
      id,
      state: 'accepted',
      introduction: null,
      sender: REACHABLE,
      receiver: REACHABLE,
      // What the approvals' key promises is asked for once more, where contacts pass.
      AND: [{ approvals: { some: { country: 'PK' } } }, { approvals: { some: { country: 'KZ' } } }],
    },
    select: { submittedAt: true, answeredAt: true, sender: company, receiver: company },
  })
}
