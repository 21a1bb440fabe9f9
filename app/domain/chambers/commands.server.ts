import { prepareAccount } from '#app/domain/accounts/commands/invite.server.ts'
import { clearSecondFactor } from '#app/domain/accounts/commands/second-factor.server.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { absolute, signInPath } from '#app/paths.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import type { Office } from './queries.server.ts'
import type { InvitationInput, ProfileTermsInput } from './schema.ts'

type ChamberAct = { administratorId: string; chamberId: string; now: Date }
type OfficerAct = ChamberAct & { personId: string }

/** The chamber takes companies and its officers work. Refused (`wrong-state`) when it is active already. */
export function activateChamber(act: ChamberAct): Promise<void> {
  return setActive(act, true)
}

/** No company can choose the chamber and its officers see nothing of it. Refused (`wrong-state`) when it is inactive already. */
export function deactivateChamber(act: ChamberAct): Promise<void> {
  return setActive(act, false)
}

/** The chamber's companies are asked about their profiles, and expire, after so many months from now on. Whoever is asked has two weeks at least. */
export async function setProfileTerms({
  officer: { personId, chamber },
  terms,
  now,
}: {
  officer: { personId: string; chamber: Office }
  terms: ProfileTermsInput
  now: Date
}): Promise<void> {
  await transaction(async (tx) => {
    await tx.chamber.update({ where: { id: chamber.chamberId }, data: terms })
    await writeAudit(tx, {
      actor: { personId, chamberId: chamber.chamberId },
      act: 'chamber.set-terms',
      subject: { type: 'chamber', id: chamber.chamberId },
      detail: terms,
      now,
    })
  })
}

async function setActive({ administratorId, chamberId, now }: ChamberAct, isActive: boolean): Promise<void> {
  const name = (active: boolean) => (active ? 'active' : 'inactive')
  await transaction(async (tx) => {
    await requireChamber(tx, chamberId)
    const changed = await tx.chamber.updateMany({ where: { id: chamberId, isActive: !isActive }, data: { isActive } })
    if (changed.count === 0) throw new DomainError('wrong-state')
    await writeAudit(tx, {
      actor: { personId: administratorId },
      act: isActive ? 'chamber.activate' : 'chamber.deactivate',
      subject: { type: 'chamber', id: chamberId },
      from: name(!isActive),
      to: name(isActive),
      now,
    })
  })
}

/**
 * The person with the address acts for the chamber from now on and is told by mail: with a link to choose a password when the account is new
 * or was never confirmed, else with the way to sign in. Refused (`taken`) when the person acts for a chamber already, or ever acted for another.
 */
export async function inviteOfficer(act: ChamberAct & { invited: InvitationInput }): Promise<void> {
  const { administratorId, chamberId, invited, now } = act
  await transaction(async (tx) => {
    const { name } = await requireChamber(tx, chamberId)
    const { person, url } = await prepareAccount(tx, { ...invited, now })
    await giveOffice(tx, { personId: person.id, chamberId, now })
    await queueMail(tx, {
      template: 'officer-invited',
      props: { chamber: (name as Localised)[person.language], url: url ?? absolute(env().ORIGIN, signInPath()), hasPassword: url === null },
      to: { address: person.email, name: person.name, language: person.language },
      about: { type: 'chamber', id: chamberId },
    })
    await writeAudit(tx, { ...officeAct({ administratorId, chamberId, personId: person.id, now }), act: 'officer.invite' })
  })
}

async function giveOffice(tx: Tx, { personId, chamberId, now }: { personId: string; chamberId: string; now: Date }): Promise<void> {
  const created = await tx.officer.createMany({ data: [{ personId, chamberId, since: now }], skipDuplicates: true })
  if (created.count === 1) return
  const again = await tx.officer.updateMany({ where: { personId, chamberId, until: { lte: now } }, data: { since: now, until: null } })
  if (again.count === 1) return
  const { chamberId: held } = await tx.officer.findUniqueOrThrow({ where: { personId }, select: { chamberId: true } })
  throw new DomainError('taken', held === chamberId ? 'chambers.officerAlready' : 'chambers.officerElsewhere')
}

/** The mail with the way in leaves once more, with a new link. Refused (`wrong-state`) when the office ended or its holder has come in. */
export async function inviteAgain({ administratorId, chamberId, personId, now }: OfficerAct): Promise<void> {
  await transaction(async (tx) => {
    const { name } = await requireChamber(tx, chamberId)
    const person = await tx.person.findFirst({ where: { id: personId, emailVerifiedAt: null, officer: { chamberId, until: null } } })
    if (!person) throw new DomainError('wrong-state')
    const { url } = await prepareAccount(tx, { ...person, now })
    if (!url) throw new DomainError('wrong-state')
    await queueMail(tx, {
      template: 'officer-invited',
      props: { chamber: (name as Localised)[person.language], url, hasPassword: false },
      to: { address: person.email, name: person.name, language: person.language },
      about: { type: 'chamber', id: chamberId },
    })
    await writeAudit(tx, { ...officeAct({ administratorId, chamberId, personId, now }), act: 'officer.invite-again' })
  })
}

/** The person acts for the chamber no more and is signed out everywhere. Refused (`wrong-state`) when the office has ended. */
export async function endOffice({ administratorId, chamberId, personId, now }: OfficerAct): Promise<void> {
  await transaction(async (tx) => {
    const ended = await tx.officer.updateMany({
      where: { personId, chamberId, OR: [{ until: null }, { until: { gt: now } }] },
      data: { until: now },
    })
    if (ended.count === 0) throw new DomainError('wrong-state')
    await tx.session.deleteMany({ where: { personId } })
    await writeAudit(tx, { ...officeAct({ administratorId, chamberId, personId, now }), act: 'officer.end' })
  })
}

/**
 * The officer, who lost phone and recovery codes, sets up a second factor anew after the next sign-in; every session has ended.
 * Refused (`wrong-state`) when there is none to take away.
 */
export async function resetSecondFactor({ administratorId, chamberId, personId, now }: OfficerAct): Promise<void> {
  await transaction(async (tx) => {
    const officer = await tx.officer.findFirst({ where: { personId, chamberId, person: { secondFactor: { not: null } } } })
    if (!officer) throw new DomainError('wrong-state')
    await clearSecondFactor(tx, personId)
    await tx.session.deleteMany({ where: { personId } })
    await writeAudit(tx, { ...officeAct({ administratorId, chamberId, personId, now }), act: 'officer.reset-second-factor' })
  })
}

async function requireChamber(tx: Tx, id: string) {
  const chamber = await tx.chamber.findUnique({ where: { id }, select: { name: true } })
  if (!chamber) throw new DomainError('not-found')
  return chamber
}

const officeAct = ({ administratorId, chamberId, personId, now }: OfficerAct) => ({
  actor: { personId: administratorId },
  subject: { type: 'person', id: personId },
  detail: { chamberId },
  now,
})
