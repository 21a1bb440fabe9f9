import { randomBytes } from 'node:crypto'
import { isOwnPassword } from '#app/domain/accounts/commands/passwords.server.ts'
import { lockPeople } from '#app/domain/companies/commands/people.server.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { absolute, homePath } from '#app/paths.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { hashPassword } from '#app/platform/session/password.server.ts'
import { type Counts, eraseAddress, eraseDelegate, eraseDependents, sum } from './erase.server.ts'
import { handContactOn } from './hand-contact-on.server.ts'

/**
 * The account is gone: nobody can sign in with it, its address is free, and its sessions, links, places in companies and mails are deleted. The row stays
 * and names nobody, because the audit trail points to it. Where the person was a company's contact an owner takes the place. Its owner is told by a last mail. Answers what is wrong with the password. Refused
 * (`wrong-state`) to an officer, an administrator, and the last owner of a company.
 */
export async function deleteAccount({
  personId,
  password,
  now,
}: {
  personId: string
  password: string
  now: Date
}): Promise<MessageKey | null> {
  if (!(await isOwnPassword({ personId, password }))) return 'accounts.passwordWrong'
  const nobodysPassword = await hashPassword(randomBytes(32).toString('base64url'))
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${personId}::uuid FOR UPDATE`
    const person = await tx.person.findFirst({ where: { id: personId, deletedAt: null }, include: { officer: true } })
    if (!person) throw new DomainError('not-found')
    if (person.isAdministrator) throw new DomainError('wrong-state', 'privacy.administratorStays')
    if (person.officer && (person.officer.until === null || person.officer.until > now))
      throw new DomainError('wrong-state', 'privacy.officerStays')
    await requireOtherOwners(tx, personId)
    await handContactOn(tx, { personId, email: person.email, now })
    const calendars = await tx.calendarEntry.deleteMany({ where: { OR: [{ address: person.email }, { delegate: { personId } }] } })
    const counts = sum(
      { calendars: calendars.count },
      await eraseDelegate(tx, { personId, email: person.email }),
      await eraseDependents(tx, 'Person', personId),
      await eraseTraces(tx, person.email),
    )
    await queueMail(tx, {
      template: 'account-deleted',
      props: { url: absolute(env().ORIGIN, homePath()) },
      to: { address: person.email, name: person.name, language: person.language },
      about: { type: 'person', id: personId },
    })
    await tx.person.update({
      where: { id: personId },
      data: {
        email: `deleted-${personId}@deleted.invalid`,
        name: '—',
        nameLatin: null,
        timeZone: null,
        passwordHash: nobodysPassword,
        emailVerifiedAt: null,
        secondFactor: null,
        secondFactorStep: null,
        deletedAt: now,
      },
    })
    await tx.erasure.create({ data: { at: now, what: 'person', counts } })
    await writeAudit(tx, { actor: { personId }, act: 'person.delete', subject: { type: 'person', id: personId }, now })
  })
  return null
}

/** Companies are held in the order of their ids, so that two who leave the same ones wait for each other. */
async function requireOtherOwners(tx: Tx, personId: string) {
  const places = await tx.membership.findMany({ where: { personId }, orderBy: { companyId: 'asc' }, select: { companyId: true } })
  for (const { companyId } of places) {
    await lockPeople(tx, companyId)
    const place = await tx.membership.findUnique({ where: { personId_companyId: { personId, companyId } } })
    const others = await tx.membership.count({ where: { companyId, role: 'owner', personId: { not: personId } } })
    if (place?.role === 'owner' && others === 0) throw new DomainError('wrong-state', 'privacy.lastOwnerStays')
  }
}

/** Invitations and mails to the address. */
async function eraseTraces(tx: Tx, email: string): Promise<Counts> {
  const invitations = await tx.colleagueInvitation.deleteMany({ where: { email } })
  const mails = await tx.mail.deleteMany({ where: { toAddress: email } })
  return sum({ ColleagueInvitation: invitations.count, mails: mails.count }, await eraseAddress(tx, email))
}
