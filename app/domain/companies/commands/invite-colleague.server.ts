import { makeConfirmedAccount } from '#app/domain/accounts/commands/invite.server.ts'
import { passwordFault } from '#app/domain/accounts/rules.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { Language } from '#app/i18n/languages.ts'
import { absolute, joinPath } from '#app/paths.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { throttle } from '#app/platform/session/throttle.server.ts'
import { hashToken, newToken } from '#app/platform/session/token.server.ts'
import type { MembershipRole } from '#prisma/generated/enums.ts'
import { INVITATION_DAYS, MOST_INVITATIONS } from '../people.ts'
import type { ColleagueInput, JoinInput } from '../schema.ts'
import { requireOwner } from './consents.server.ts'
import { type ActingMember, actOf } from './editing.server.ts'

const DAY_MS = 86_400_000

/**
 * The address is asked, by one mail in the language chosen for it, to join the company; its link works for two weeks and for an account with that
 * address only. A second invitation takes the place of the first. Owners invite; for a company that has no owner its home chamber does, to hand it over.
 * Refused (`taken`) when the address belongs to one of its people, and (`too-many`) when many invitations wait.
 */
export async function inviteColleague({
  member,
  invited,
  now,
}: {
  member: ActingMember
  invited: ColleagueInput
  now: Date
}): Promise<void> {
  await throttle('link-address', invited.email)
  const { email, role, language } = invited
  const { companyId, personId } = member
  await transaction(async (tx) => {
    const company = await lockForInvitation(tx, member)
    const known = await tx.membership.count({ where: { companyId, person: { email } } })
    if (known > 0) throw new DomainError('taken', 'people.isMember')
    const waiting = await tx.colleagueInvitation.count({ where: { companyId, email: { not: email } } })
    if (waiting >= MOST_INVITATIONS) throw new DomainError('too-many', 'people.tooManyInvitations', { max: MOST_INVITATIONS })
    const { token, hash } = newToken()
    const terms = {
      role,
      language,
      tokenHash: hash,
      invitedById: personId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + INVITATION_DAYS * DAY_MS),
    }
    await tx.colleagueInvitation.upsert({
      where: { companyId_email: { companyId, email } },
      create: { companyId, email, ...terms },
      update: terms,
    })
    await writeAudit(tx, { ...actOf(member), act: 'company.invite-colleague', to: role, now })
    await queueMail(tx, {
      template: 'colleague-invited',
      props: {
        company: nameIn(company, language),
        inviter: company.inviter,
        role,
        days: INVITATION_DAYS,
        url: absolute(env().ORIGIN, joinPath(token)),
      },
      to: { address: email, language, companyId },
      about: { type: 'company', id: companyId },
    })
  })
}

/** Who may invite holds the company, so that two at once cannot pass the limit. */
async function lockForInvitation(tx: Tx, member: ActingMember) {
  const { companyId, personId, chamberId } = member
  await tx.$queryRaw`SELECT 1 FROM "Company" WHERE "id" = ${companyId}::uuid FOR UPDATE`
  if (chamberId) {
    const orphan = { id: companyId, homeChamberId: chamberId, memberships: { none: { role: 'owner' as const } } }
    if ((await tx.company.count({ where: orphan })) === 0) throw new DomainError('not-found')
  } else await requireOwner(tx, member)
  const company = await tx.company.findUniqueOrThrow({ where: { id: companyId }, select: { legalName: true, legalNameLatin: true } })
  const { name } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { name: true } })
  return { ...company, inviter: name }
}

/** The invitation works no more. */
export async function withdrawInvitation({
  member,
  invitationId,
  now,
}: {
  member: ActingMember
  invitationId: string
  now: Date
}): Promise<void> {
  await transaction(async (tx) => {
    await requireOwner(tx, member)
    const { count } = await tx.colleagueInvitation.deleteMany({ where: { id: invitationId, companyId: member.companyId } })
    if (count === 0) throw new DomainError('not-found')
    await writeAudit(tx, { ...actOf(member), act: 'company.withdraw-invitation', now })
  })
}

/**
 * The signed-in person belongs to the company, and the invitation is used up. Answers the company's id. Refused: a link that is used, withdrawn or too
 * old (`expired`), and an account with another address than the invited one (`forbidden`).
 */
export async function acceptInvitation({
  token,
  person,
  now,
}: {
  token: string
  person: { id: string; email: string }
  now: Date
}): Promise<string> {
  return transaction(async (tx) => {
    const invitation = await takeInvitation(tx, token, now)
    if (invitation.email !== person.email) throw new DomainError('forbidden', 'people.otherAddress')
    await join(tx, { ...invitation, personId: person.id, now })
    return invitation.companyId
  })
}

/**
 * Somebody without an account has one now, for the address to which the link was mailed, and belongs to the company. Answers what speaks against the
 * password, or the new person's id. Refused: a dead link (`expired`), and an address that has an account (`taken`): its owner signs in instead.
 */
export async function joinWithNewAccount({
  token,
  details,
  now,
}: {
  token: string
  details: JoinInput
  now: Date
}): Promise<{ fault: MessageKey } | { personId: string; companyId: string }> {
  return transaction(async (tx) => {
    const { email } = await findLive(tx, token, now)
    const fault = passwordFault(details.password, { email, name: details.name })
    if (fault) return { fault }
    const invitation = await takeInvitation(tx, token, now)
    const personId = await makeConfirmedAccount(tx, { ...details, email, now })
    await join(tx, { ...invitation, personId, now })
    return { personId, companyId: invitation.companyId }
  })
}

async function findLive(tx: Tx, token: string, now: Date) {
  const invitation = await tx.colleagueInvitation.findFirst({ where: { tokenHash: hashToken(token), expiresAt: { gt: now } } })
  if (!invitation) throw new DomainError('expired', 'people.linkDead')
  return invitation
}

/** Of two who come at once with the same link one finds it used. */
async function takeInvitation(tx: Tx, token: string, now: Date) {
  const invitation = await findLive(tx, token, now)
  const { count } = await tx.colleagueInvitation.deleteMany({ where: { id: invitation.id, tokenHash: invitation.tokenHash } })
  if (count === 0) throw new DomainError('expired', 'people.linkDead')
  return invitation
}

async function join(tx: Tx, place: { personId: string; companyId: string; role: MembershipRole; now: Date }) {
  const { personId, companyId, role, now } = place
  await tx.membership.upsert({
    where: { personId_companyId: { personId, companyId } },
    create: { personId, companyId, role, since: now },
    update: role === 'owner' ? { role } : {},
  })
  await writeAudit(tx, { actor: { personId }, act: 'company.join', subject: { type: 'company', id: companyId }, to: role, now })
}

export function nameIn(company: { legalName: string | null; legalNameLatin: string | null }, language: Language): string {
  return (language === 'en' ? company.legalNameLatin : company.legalName) ?? company.legalNameLatin ?? ''
}
