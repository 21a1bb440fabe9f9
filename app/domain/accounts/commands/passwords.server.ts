import type { MessageKey } from '#app/i18n/catalogue.ts'
import { absolute, forgotPasswordPath, resetPasswordPath } from '#app/paths.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { db, type Tx, transaction } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { hashPassword, verifyPassword } from '#app/platform/session/password.server.ts'
import { throttle } from '#app/platform/session/throttle.server.ts'
import type { Person } from '#prisma/generated/client.ts'
import { passwordFault, RESET_HOURS } from '../rules.ts'
import { issueLink, useLink } from './links.server.ts'

/** A link to choose a new password is on its way to the person's address. */
export async function sendResetLink(tx: Tx, person: Person, now: Date): Promise<void> {
  const token = await issueLink(tx, { personId: person.id, purpose: 'reset_password', hours: RESET_HOURS, now })
  await queueMail(tx, {
    template: 'reset-password',
    props: { url: absolute(env().ORIGIN, resetPasswordPath(token)) },
    to: { address: person.email, name: person.name, language: person.language },
    about: { type: 'person', id: person.id },
  })
}

/**
 * The person has the new password, every session has ended, the address counts as confirmed and its owner is told. The link is used up.
 * Answers what speaks against the password, and then nothing has changed; refused (`expired`) when the link is used or too old.
 */
export async function resetPassword({ token, password, now }: { token: string; password: string; now: Date }): Promise<MessageKey | null> {
  const passwordHash = await hashPassword(password)
  return withFault(() =>
    transaction(async (tx) => {
      const person = await useLink(tx, { token, purpose: 'reset_password', now })
      demandGoodPassword(password, person)
      await setPassword(tx, { person, passwordHash })
      await tx.person.updateMany({ where: { id: person.id, emailVerifiedAt: null }, data: { emailVerifiedAt: now } })
      await writeAudit(tx, {
        actor: { personId: person.id },
        act: 'person.reset-password',
        subject: { type: 'person', id: person.id },
        now,
      })
    }),
  )
}

/**
 * The person has the new password and every session has ended, this one too: the caller opens another. The owner is told by mail.
 * Answers what speaks against the new password. Refused (`invalid`) when the current one is wrong.
 */
export async function changePassword(change: {
  personId: string
  currentPassword: string
  password: string
  now: Date
}): Promise<{ field: 'currentPassword' | 'password'; fault: MessageKey } | null> {
  const { personId, currentPassword, password, now } = change
  const person = await db.person.findUniqueOrThrow({ where: { id: personId } })
  await throttle('sign-in-address', person.email)
  if (!(await verifyPassword(person.passwordHash, currentPassword))) return { field: 'currentPassword', fault: 'accounts.passwordWrong' }
  const fault = passwordFault(password, person)
  if (fault) return { field: 'password', fault }
  const passwordHash = await hashPassword(password)
  await transaction(async (tx) => {
    await setPassword(tx, { person, passwordHash })
    await writeAudit(tx, { actor: { personId }, act: 'person.change-password', subject: { type: 'person', id: personId }, now })
  })
  return null
}

/** Whether this is the person's password. Tries are counted as those to sign in are. */
export async function isOwnPassword({ personId, password }: { personId: string; password: string }): Promise<boolean> {
  const { email, passwordHash } = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: { email: true, passwordHash: true },
  })
  await throttle('sign-in-address', email)
  return verifyPassword(passwordHash, password)
}

async function setPassword(tx: Tx, { person, passwordHash }: { person: Person; passwordHash: string }): Promise<void> {
  await tx.person.update({ where: { id: person.id }, data: { passwordHash } })
  await tx.session.deleteMany({ where: { personId: person.id } })
  await tx.accountToken.deleteMany({ where: { personId: person.id, purpose: 'reset_password', usedAt: null } })
  // Who chooses the very first password, by invitation, has none that changed.
  if (!person.emailVerifiedAt) return
  await queueMail(tx, {
    template: 'password-changed',
    props: { resetUrl: absolute(env().ORIGIN, forgotPasswordPath()) },
    to: { address: person.email, name: person.name, language: person.language },
    about: { type: 'person', id: person.id },
  })
}

/** Ends the transaction: the link must stay unused when the password is refused. */
class PasswordRefused extends Error {
  constructor(readonly fault: MessageKey) {
    super(fault)
  }
}

function demandGoodPassword(password: string, owner: Person) {
  const fault = passwordFault(password, owner)
  if (fault) throw new PasswordRefused(fault)
}

async function withFault(work: () => Promise<void>): Promise<MessageKey | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (error instanceof PasswordRefused) return error.fault
    throw error
  }
}
