import type { Language } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { hashToken } from '#app/platform/session/token.server.ts'
import type { MembershipRole } from '#prisma/generated/enums.ts'
import type { ActingMember } from '../commands/editing.server.ts'

/** One of a company's people, as their colleagues see them. */
export type ColleagueRow = {
  personId: string
  name: string
  nameLatin: string | null
  email: string
  language: Language
  role: MembershipRole
  since: Date
  isReader: boolean
  /** Nobody else owns the company: they can neither leave nor become a member. */
  isLastOwner: boolean
}

/** An address that was asked to join and has not. */
export type InvitationRow = { id: string; email: string; role: MembershipRole; expiresAt: Date; isOver: boolean }

/** The company's people and whom they asked to join. To somebody who does not belong to it the company does not exist. */
export async function listPeople(
  { personId, companyId }: ActingMember,
  now: Date,
): Promise<{ colleagues: ColleagueRow[]; invitations: InvitationRow[] }> {
  const company = await db.company.findFirst({
    where: { id: companyId, memberships: { some: { personId } } },
    select: {
      memberships: {
        orderBy: [{ since: 'asc' }, { personId: 'asc' }],
        select: {
          personId: true,
          role: true,
          since: true,
          person: { select: { name: true, nameLatin: true, email: true, language: true } },
        },
      },
      colleagues: { orderBy: { email: 'asc' }, select: { id: true, email: true, role: true, expiresAt: true } },
    },
  })
  if (!company) throw new DomainError('not-found')
  const owners = company.memberships.filter(({ role }) => role === 'owner').length
  return {
    colleagues: company.memberships.map(({ person, ...row }) => ({
      ...row,
      ...person,
      isReader: row.personId === personId,
      isLastOwner: row.role === 'owner' && owners === 1,
    })),
    invitations: company.colleagues.map((row) => ({ ...row, isOver: row.expiresAt <= now })),
  }
}

/** What the mailed link shows to whoever holds it, who owns the address. */
export type InvitationPage = {
  company: { legalName: string | null; legalNameLatin: string | null }
  inviter: string
  role: MembershipRole
  email: string
  language: Language
  /** Somebody can sign in with the address already. */
  hasAccount: boolean
}

/** The invitation of a live link, or null. Looking at it changes nothing. */
export async function findInvitation(token: string, now: Date): Promise<InvitationPage | null> {
  const row = await db.colleagueInvitation.findFirst({
    where: { tokenHash: hashToken(token), expiresAt: { gt: now } },
    select: {
      email: true,
      role: true,
      language: true,
      company: { select: { legalName: true, legalNameLatin: true } },
      invitedBy: { select: { name: true } },
    },
  })
  if (!row) return null
  const accounts = await db.person.count({ where: { email: row.email, emailVerifiedAt: { not: null } } })
  const { invitedBy, ...page } = row
  return { ...page, inviter: invitedBy.name, hasAccount: accounts > 0 }
}
