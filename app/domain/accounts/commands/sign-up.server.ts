import { absolute, forgotPasswordPath, signInPath, verifyEmailPath } from '#app/paths.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { hashPassword } from '#app/platform/session/password.server.ts'
import { throttle } from '#app/platform/session/throttle.server.ts'
import type { Person } from '#prisma/generated/client.ts'
import { VERIFY_HOURS } from '../rules.ts'
import type { SignUpInput } from '../schema.ts'
import { issueLink, useLink } from './links.server.ts'

/** People who wait for their address to be confirmed and on whom nothing hangs yet. */
const UNCONFIRMED = { emailVerifiedAt: null, isAdministrator: false, officer: null, memberships: { none: {} } }

/**
 * Somebody asked for an account. A new address gets an account and a link to confirm it; an unconfirmed one takes the latest details
 * and a new link; the owner of a known one is told by mail, once a day. To whoever asked, the three are the same.
 */
export async function signUp({ details, client, now }: { details: SignUpInput; client: string; now: Date }): Promise<void> {
  await throttle('sign-up-client', client)
  await throttle('link-address', details.email)
  const { password, ...person } = details
  const passwordHash = await hashPassword(password)
  await transaction(async (tx) => {
    const [created] = await tx.person.createManyAndReturn({ data: [{ ...person, passwordHash, createdAt: now }], skipDuplicates: true })
    if (created) {
      await writeAudit(tx, { actor: { personId: created.id }, act: 'person.sign-up', subject: { type: 'person', id: created.id }, now })
      await sendVerification(tx, created, now)
      return
    }
    const [renewed] = await tx.person.updateManyAndReturn({
      where: { email: person.email, ...UNCONFIRMED },
      data: { ...person, passwordHash },
    })
    if (renewed) await sendVerification(tx, renewed, now)
    else await tellOwner(tx, await tx.person.findUniqueOrThrow({ where: { email: person.email } }), now)
  })
}

/** A link to confirm the address is on its way to it. */
export async function sendVerification(tx: Tx, person: Person, now: Date): Promise<void> {
  const token = await issueLink(tx, { personId: person.id, purpose: 'verify_email', hours: VERIFY_HOURS, now })
  await queueMail(tx, {
    template: 'verify-email',
    props: { url: absolute(env().ORIGIN, verifyEmailPath(token)) },
    to: { address: person.email, name: person.name, language: person.language },
    about: { type: 'person', id: person.id },
  })
}

async function tellOwner(tx: Tx, owner: Person, now: Date): Promise<void> {
  await queueMail(tx, {
    template: 'already-registered',
    props: { signInUrl: absolute(env().ORIGIN, signInPath()), resetUrl: absolute(env().ORIGIN, forgotPasswordPath()) },
    to: { address: owner.email, name: owner.name, language: owner.language },
    about: { type: 'person', id: owner.id },
    onceKey: `already-registered:${owner.id}:${now.toISOString().slice(0, 10)}`,
  })
}

/** The address is the person's own: they may sign in from now on. Refused (`expired`) when the link is used or too old. */
export async function verifyEmail({ token, now }: { token: string; now: Date }): Promise<void> {
  await transaction(async (tx) => {
    const { id } = await useLink(tx, { token, purpose: 'verify_email', now })
    await tx.person.updateMany({ where: { id, emailVerifiedAt: null }, data: { emailVerifiedAt: now } })
    await writeAudit(tx, { actor: { personId: id }, act: 'person.verify-email', subject: { type: 'person', id }, now })
  })
}
