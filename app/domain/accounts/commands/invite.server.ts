import { randomBytes } from 'node:crypto'
import type { Language } from '#app/i18n/languages.ts'
import { absolute, resetPasswordPath } from '#app/paths.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { hashPassword } from '#app/platform/session/password.server.ts'
import type { Person } from '#prisma/generated/client.ts'
import { INVITATION_HOURS } from '../rules.ts'
import { issueLink } from './links.server.ts'

export type Invited = { email: string; name: string; language: Language }

/**
 * The account to which a place is about to be given, made when the address has none. `url` is the link by which its owner chooses the
 * password; null when they have one already. Whoever signed up with the address before and never confirmed it keeps nothing: neither the
 * password nor a session nor a link.
 */
export async function prepareAccount(
  tx: Tx,
  { email, name, language, now }: Invited & { now: Date },
): Promise<{ person: Person; url: string | null }> {
  const passwordHash = await hashPassword(randomBytes(32).toString('base64url'))
  await tx.person.createMany({ data: [{ email, name, language, passwordHash, createdAt: now }], skipDuplicates: true })
  const person = await tx.person.findUniqueOrThrow({ where: { email } })
  if (person.emailVerifiedAt) return { person, url: null }
  const cleared = await tx.person.update({ where: { id: person.id }, data: { passwordHash } })
  await tx.session.deleteMany({ where: { personId: person.id } })
  await tx.accountToken.deleteMany({ where: { personId: person.id, usedAt: null } })
  const token = await issueLink(tx, { personId: person.id, purpose: 'reset_password', hours: INVITATION_HOURS, now })
  return { person: cleared, url: absolute(env().ORIGIN, resetPasswordPath(token)) }
}

/**
 * Somebody who proved by a mailed link that the address is theirs has an account with this password. Whoever signed up with it before and never
 * confirmed it keeps nothing. Refused (`taken`) when the address has an account.
 */
export async function makeConfirmedAccount(
  tx: Tx,
  { password, now, ...invited }: Invited & { password: string; now: Date },
): Promise<string> {
  const { person } = await prepareAccount(tx, { ...invited, now })
  if (person.emailVerifiedAt) throw new DomainError('taken', 'accounts.haveAccountAlready')
  await tx.accountToken.deleteMany({ where: { personId: person.id, usedAt: null } })
  const { name, language } = invited
  await tx.person.update({
    where: { id: person.id },
    data: { name, language, passwordHash: await hashPassword(password), emailVerifiedAt: now },
  })
  await writeAudit(tx, { actor: { personId: person.id }, act: 'person.join', subject: { type: 'person', id: person.id }, now })
  return person.id
}

/** The person administers the installation. Answers the link by which they choose the password, or null when they have one. For the command line. */
export function appointAdministrator({ now, ...invited }: Invited & { now: Date }): Promise<string | null> {
  return transaction(async (tx) => {
    const { person, url } = await prepareAccount(tx, { ...invited, now })
    const appointed = await tx.person.updateMany({ where: { id: person.id, isAdministrator: false }, data: { isAdministrator: true } })
    if (appointed.count === 1)
      await writeAudit(tx, { actor: {}, act: 'person.appoint-administrator', subject: { type: 'person', id: person.id }, now })
    return url
  })
}
