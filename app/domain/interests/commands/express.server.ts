import type { ActingMember } from '#app/domain/companies/commands/editing.server.ts'
import { current } from '#app/domain/companies/item-details.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { getQuota } from '../queries.server.ts'
import { ANSWERABLE, INTEREST_TRANSITIONS, isReachable, timesOfStep } from '../rules.ts'
import { tellEnded } from './tell.server.ts'

/**
 * The company has answered another's public offer or need; both home chambers have it in their queues. Refused unless the company is verified,
 * agreed to be shown and written to, and of the other country, while it is at its chamber's cap, while it already asks this company, and once the two were introduced.
 */
export async function expressInterest({
  member,
  itemId,
  pitch,
  now,
}: {
  member: ActingMember
  itemId: string
  pitch: string
  now: Date
}): Promise<string> {
  return transaction(async (tx) => {
    const sender = await lockSender(tx, member)
    const item = await tx.item.findFirst({
      where: { id: itemId, company: { ...ANSWERABLE, country: { not: sender.country } }, ...current(now) },
      select: { id: true, side: true, text: true, language: true, company: { select: { id: true, country: true } } },
    })
    if (!item) throw new DomainError('not-found')
    await refuseIntroduced(tx, sender.id, item.company.id)
    const { open, most } = await getQuota(tx, sender.id)
    if (open >= most) throw new DomainError('wrong-state', most === 0 ? 'interests.capZero' : 'interests.capReached', { open, most })
    const [interest] = await tx.interest.createManyAndReturn({
      data: [
        {
          senderId: sender.id,
          senderCountry: sender.country,
          receiverId: item.company.id,
          receiverCountry: item.company.country,
          itemId: item.id,
          side: item.side,
          itemText: item.text,
          itemLanguage: item.language,
          pitch,
          submittedAt: now,
          ...timesOfStep(now, sender.homeChamber!.interestDays),
        },
      ],
      skipDuplicates: true,
      select: { id: true },
    })
    if (!interest) throw new DomainError('taken', 'interests.alreadyAsking')
    await writeAudit(tx, {
      actor: { personId: member.personId },
      act: 'interest.express',
      subject: { type: 'interest', id: interest.id },
      to: 'submitted',
      now,
    })
    return interest.id
  })
}

/** The sender, held until the transaction ends, so that two of its people together stay within the cap. */
async function lockSender(tx: Tx, { personId, companyId }: ActingMember) {
  await tx.$queryRaw`SELECT 1 FROM "Company" WHERE "id" = ${companyId}::uuid FOR UPDATE`
  const sender = await tx.company.findFirst({
    where: { id: companyId, memberships: { some: { personId } } },
    select: { id: true, country: true, state: true, consents: true, homeChamber: { select: { interestDays: true } } },
  })
  if (!sender) throw new DomainError('not-found')
  if (sender.state !== 'verified') throw new DomainError('wrong-state', 'interests.onlyVerified')
  if (!isReachable(sender)) throw new DomainError('wrong-state', 'interests.consentsNeeded')
  return sender
}

async function refuseIntroduced(tx: Tx, one: string, other: string) {
  const ids = [one, other]
  const introduced = await tx.introduction.count({
    where: { state: 'introduced', pkCompanyId: { in: ids }, kzCompanyId: { in: ids } },
  })
  if (introduced > 0) throw new DomainError('taken', 'interests.alreadyIntroduced')
}

/** The company has mended what a chamber sent back: both chambers look at it anew. */
export async function mendInterest({
  member,
  interestId,
  pitch,
  now,
}: {
  member: ActingMember
  interestId: string
  pitch: string
  now: Date
}): Promise<void> {
  await transaction(async (tx) => {
    const interest = await lockOwn(tx, member, interestId)
    const to = INTEREST_TRANSITIONS.resubmit[interest.state]
    if (!to) throw new DomainError('wrong-state')
    if (!isReachable(interest.sender)) throw new DomainError('wrong-state', 'interests.onlyVerified')
    await tx.interest.update({
      where: { id: interestId },
      data: { state: to, stateReason: null, pitch, submittedAt: now, ...timesOfStep(now, interest.sender.homeChamber!.interestDays) },
    })
    await writeAudit(tx, {
      actor: { personId: member.personId },
      act: 'interest.resubmit',
      subject: { type: 'interest', id: interestId },
      from: interest.state,
      to,
      now,
    })
  })
}

/** The company does not ask any more; the receiver is told when it knew. */
export async function withdrawInterest({
  member,
  interestId,
  now,
}: {
  member: ActingMember
  interestId: string
  now: Date
}): Promise<void> {
  await transaction(async (tx) => {
    const interest = await lockOwn(tx, member, interestId)
    const to = INTEREST_TRANSITIONS.withdraw[interest.state]
    if (!to) throw new DomainError('wrong-state')
    await tx.interest.update({ where: { id: interestId }, data: { state: to, remindAt: null } })
    await writeAudit(tx, {
      actor: { personId: member.personId },
      act: 'interest.withdraw',
      subject: { type: 'interest', id: interestId },
      from: interest.state,
      to,
      now,
    })
    await tellEnded(tx, { interestId, reader: 'receiver', why: 'withdrawn' })
  })
}

async function lockOwn(tx: Tx, { personId, companyId }: ActingMember, interestId: string) {
  await tx.$queryRaw`SELECT 1 FROM "Interest" WHERE "id" = ${interestId}::uuid FOR UPDATE`
  const interest = await tx.interest.findFirst({
    where: { id: interestId, senderId: companyId, sender: { memberships: { some: { personId } } } },
    select: { state: true, sender: { select: { state: true, consents: true, homeChamber: { select: { interestDays: true } } } } },
  })
  if (!interest) throw new DomainError('not-found')
  return interest
}
