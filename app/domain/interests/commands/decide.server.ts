import type { Office } from '#app/domain/chambers/queries.server.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { InterestState } from '#prisma/generated/enums.ts'
import { ofChamber } from '../queries/chamber.server.ts'
import { INTEREST_TRANSITIONS, isReachable, timesOfStep } from '../rules.ts'
import type { InterestDecisionInput, InterestRules } from '../schema.ts'
import { askReceiver, tellDecision } from './tell.server.ts'

type Officer = { personId: string; chamber: Office }

/**
 * One of the two home chambers has decided; the answer is the interest's state. The second approval forwards it to the receiver, by mail and on
 * the site; sent back or refused, the sender is told the reason and approvals lapse. Refused when the interest is no matter of this chamber (not found), when
 * it or the other one decided before (already decided, with the name of who did), and when one of the companies has left.
 */
export async function decideInterest({
  officer,
  interestId,
  input: { decision, reason },
  now,
}: {
  officer: Officer
  interestId: string
  input: InterestDecisionInput
  now: Date
}): Promise<InterestState> {
  const { chamber, personId } = officer
  return transaction(async (tx) => {
    const interest = await lockForReview(tx, chamber.chamberId, interestId)
    const own = interest.approvals.find(({ country }) => country === chamber.country)
    const to = INTEREST_TRANSITIONS[decision][interest.state]
    if (own || !to) throw await decidedBefore(tx, interestId)
    if (!isReachable(interest.sender) || !isReachable(interest.receiver)) throw new DomainError('wrong-state', 'interests.partnerLeft')
    if (decision === 'approve') {
      const approval = { country: chamber.country, chamberId: chamber.chamberId, officerId: personId, decidedAt: now }
      await tx.interestApproval.create({ data: { interestId, ...approval } })
    } else await tx.interestApproval.deleteMany({ where: { interestId } })
    await tx.interest.update({
      where: { id: interestId },
      data: { state: to, stateReason: reason ?? null, ...stepAfter(to, interest, now) },
    })
    await writeAudit(tx, {
      actor: { personId, chamberId: chamber.chamberId },
      act: `interest.${decision}`,
      subject: { type: 'interest', id: interestId },
      from: interest.state,
      to,
      reason,
      now,
    })
    if (to === 'forwarded') await askReceiver(tx, interestId)
    if (decision !== 'approve') await tellDecision(tx, { interestId, decision, chamber: chamber.name, now })
    return to
  })
}

type Reviewed = Awaited<ReturnType<typeof lockForReview>>

/** Each step has its own time, set by the chamber of the company whose turn it is. */
function stepAfter(to: InterestState, { sender, receiver }: Reviewed, now: Date) {
  if (to === 'forwarded') return { forwardedAt: now, ...timesOfStep(now, receiver.homeChamber!.interestDays) }
  if (to === 'returned') return timesOfStep(now, sender.homeChamber!.interestDays)
  return to === 'refused' ? { remindAt: null } : {}
}

/** The interest, held until the transaction ends, so that two officers come one after the other. */
async function lockForReview(tx: Tx, chamberId: string, interestId: string) {
  await tx.$queryRaw`SELECT 1 FROM "Interest" WHERE "id" = ${interestId}::uuid FOR UPDATE`
  const party = { select: { state: true, consents: true, homeChamber: { select: { interestDays: true } } } } as const
  const interest = await tx.interest.findFirst({
    where: { id: interestId, ...ofChamber({ chamberId }) },
    select: { state: true, approvals: { select: { country: true } }, sender: party, receiver: party },
  })
  if (!interest) throw new DomainError('not-found')
  return interest
}

/** Who decided last, when an officer did; otherwise the sender or the clock moved it on. */
async function decidedBefore(tx: Tx, interestId: string): Promise<DomainError> {
  const last = await tx.auditEntry.findFirst({
    where: { subjectType: 'interest', subjectId: interestId },
    orderBy: { id: 'desc' },
    select: { actorId: true, chamberId: true },
  })
  if (!last?.chamberId || !last.actorId) return new DomainError('wrong-state')
  const { name } = await tx.person.findUniqueOrThrow({ where: { id: last.actorId }, select: { name: true } })
  return new DomainError('already-decided', 'interests.decidedBy', { who: name })
}

/** The chamber's cap and lifetimes are what the officer said; what is open already keeps its times. */
export async function setInterestRules({ officer, rules, now }: { officer: Officer; rules: InterestRules; now: Date }): Promise<void> {
  const { chamberId } = officer.chamber
  await transaction(async (tx) => {
    await tx.chamber.update({ where: { id: chamberId }, data: rules })
    await writeAudit(tx, {
      actor: { personId: officer.personId, chamberId },
      act: 'chamber.set-interest-rules',
      subject: { type: 'chamber', id: chamberId },
      detail: rules,
      now,
    })
  })
}
