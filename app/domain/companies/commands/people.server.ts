import type { Language } from '#app/i18n/languages.ts'
import { absolute, companiesPath, companyPath } from '#app/paths.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import type { MembershipRole } from '#prisma/generated/enums.ts'
import { requireOwner } from './consents.server.ts'
import { type ActingMember, actOf } from './editing.server.ts'
import { nameIn } from './invite-colleague.server.ts'

/**
 * The colleague has the role, and is told by mail. Owners decide; also on themselves. Refused (`wrong-state`) when nobody would own the company any
 * more, and (`not-found`) when the person does not belong to it.
 */
export async function changeRole({
  member,
  colleagueId,
  role,
  now,
}: {
  member: ActingMember
  colleagueId: string
  role: MembershipRole
  now: Date
}): Promise<void> {
  await transaction(async (tx) => {
    await lockPeople(tx, member.companyId)
    await requireOwner(tx, member)
    const from = await roleOf(tx, member.companyId, colleagueId)
    if (from === role) return
    if (from === 'owner') await requireAnotherOwner(tx, member.companyId, colleagueId)
    await tx.membership.update({ where: { personId_companyId: { personId: colleagueId, companyId: member.companyId } }, data: { role } })
    await writeAudit(tx, { ...actOf(member), act: 'company.change-role', from, to: role, detail: { colleagueId }, now })
    if (colleagueId !== member.personId) await tellColleague(tx, { companyId: member.companyId, colleagueId, change: role })
  })
}

/** The colleague does not belong to the company any more, and is told by mail. Refused as a change of role is. */
export async function removeColleague({
  member,
  colleagueId,
  now,
}: {
  member: ActingMember
  colleagueId: string
  now: Date
}): Promise<void> {
  await transaction(async (tx) => {
    await lockPeople(tx, member.companyId)
    await requireOwner(tx, member)
    await endMembership(tx, { companyId: member.companyId, personId: colleagueId })
    await writeAudit(tx, { ...actOf(member), act: 'company.remove-colleague', detail: { colleagueId }, now })
    await tellColleague(tx, { companyId: member.companyId, colleagueId, change: 'removed' })
  })
}

/** The person does not belong to the company any more, by their own choice. Refused (`wrong-state`) to its last owner. */
export async function leaveCompany({ member, now }: { member: ActingMember; now: Date }): Promise<void> {
  await transaction(async (tx) => {
    await lockPeople(tx, member.companyId)
    await endMembership(tx, member)
    await writeAudit(tx, { ...actOf(member), act: 'company.leave', now })
  })
}

/** Whoever changes a company's people waits here for who came before, so that two owners who leave at once do not both succeed. */
export async function lockPeople(tx: Tx, companyId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Company" WHERE "id" = ${companyId}::uuid FOR UPDATE`
}

async function endMembership(tx: Tx, { companyId, personId }: { companyId: string; personId: string }) {
  if ((await roleOf(tx, companyId, personId)) === 'owner') await requireAnotherOwner(tx, companyId, personId)
  await tx.membership.delete({ where: { personId_companyId: { personId, companyId } } })
}

async function roleOf(tx: Tx, companyId: string, personId: string): Promise<MembershipRole> {
  const membership = await tx.membership.findUnique({ where: { personId_companyId: { personId, companyId } }, select: { role: true } })
  if (!membership) throw new DomainError('not-found')
  return membership.role
}

async function requireAnotherOwner(tx: Tx, companyId: string, personId: string) {
  const others = await tx.membership.count({ where: { companyId, role: 'owner', personId: { not: personId } } })
  if (others === 0) throw new DomainError('wrong-state', 'people.lastOwner')
}

type Told = { companyId: string; colleagueId: string; change: MembershipRole | 'removed' }

async function tellColleague(tx: Tx, { companyId, colleagueId, change }: Told) {
  const { email, name, language } = await tx.person.findUniqueOrThrow({
    where: { id: colleagueId },
    select: { email: true, name: true, language: true },
  })
  const company = await tx.company.findUniqueOrThrow({ where: { id: companyId }, select: { legalName: true, legalNameLatin: true } })
  await queueMail(tx, {
    template: 'role-changed',
    props: {
      company: nameIn(company, language as Language),
      change,
      url: absolute(env().ORIGIN, change === 'removed' ? companiesPath() : companyPath(companyId)),
    },
    to: { address: email, name, language, companyId },
    about: { type: 'person', id: colleagueId },
  })
}
