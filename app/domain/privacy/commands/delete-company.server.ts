import { isOwnPassword } from '#app/domain/accounts/commands/passwords.server.ts'
import { recordConsents, requireOwner } from '#app/domain/companies/commands/consents.server.ts'
import { type ActingMember, actOf } from '#app/domain/companies/commands/editing.server.ts'
import { nameIn } from '#app/domain/companies/commands/invite-colleague.server.ts'
import { lockPeople } from '#app/domain/companies/commands/people.server.ts'
import { STANDING_PURPOSES } from '#app/domain/companies/consents.ts'
import { listIdsOf } from '#app/domain/companies/queries/merged.server.ts'
import { absolute, companyPrivacyPath } from '#app/paths.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { db, type Tx, transaction } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { deletionDay } from '../rules.ts'
import {
  type Counts,
  eraseAddress,
  eraseDependents,
  eraseInterests,
  eraseIntroductions,
  eraseMeetingRequests,
  eraseParticipations,
  eraseReports,
  eraseWordsOfMatches,
  sum,
} from './erase.server.ts'

/**
 * The company will be erased in a week, and agrees to nothing from now on: it disappears from public pages, matches and introductions at once. All
 * its owners are told by mail, with the way to keep it. Only an owner asks, with the password: false when that is wrong. Asking again changes nothing.
 */
export async function askDeletion({ member, password, now }: { member: ActingMember; password: string; now: Date }): Promise<boolean> {
  const { companyId, personId } = member
  if (!(await isOwnPassword({ personId, password }))) return false
  await transaction(async (tx) => {
    await lockPeople(tx, companyId)
    await requireOwner(tx, member)
    const deleteAfter = deletionDay(now)
    const asked = await tx.company.updateMany({ where: { id: companyId, deleteAfter: null }, data: { deleteAfter } })
    if (asked.count === 0) return
    await writeAudit(tx, { ...actOf(member), act: 'company.ask-deletion', now })
    await recordConsents(tx, { companyId, purposes: STANDING_PURPOSES, isGiven: false, by: { personId }, now })
    await tellOwners(tx, companyId, deleteAfter)
  })
  return true
}

async function tellOwners(tx: Tx, companyId: string, deleteAfter: Date) {
  const company = await tx.company.findUniqueOrThrow({
    where: { id: companyId },
    select: { legalName: true, legalNameLatin: true, memberships: { where: { role: 'owner' }, select: { person: true } } },
  })
  for (const { person } of company.memberships)
    await queueMail(tx, {
      template: 'company-deletion',
      props: {
        company: nameIn(company, person.language),
        day: deleteAfter.toISOString().slice(0, 10),
        url: absolute(env().ORIGIN, companyPrivacyPath(companyId)),
      },
      to: { address: person.email, name: person.name, language: person.language, companyId },
      about: { type: 'company', id: companyId },
    })
}

/** The company stays. What it agreed to before is not agreed to again. Refused (`wrong-state`) when nobody asked for its deletion. */
export async function keepCompany({ member, now }: { member: ActingMember; now: Date }): Promise<void> {
  await transaction(async (tx) => {
    await lockPeople(tx, member.companyId)
    await requireOwner(tx, member)
    const kept = await tx.company.updateMany({
      where: { id: member.companyId, deleteAfter: { not: null }, deletedAt: null },
      data: { deleteAfter: null },
    })
    if (kept.count === 0) throw new DomainError('wrong-state')
    await writeAudit(tx, { ...actOf(member), act: 'company.keep', now })
  })
}

/** Companies whose week is over are erased. Safe to run twice. */
export async function deleteCompanies({ now }: { now: Date }): Promise<void> {
  const due = await db.company.findMany({ where: { deleteAfter: { lte: now }, deletedAt: null }, select: { id: true } })
  for (const { id } of due) await transaction((tx) => eraseCompany(tx, id, now))
}

const NOTHING = {
  homeChamberId: null,
  registeredById: null,
  legalName: null,
  legalNameLatin: null,
  legalNameKazakh: null,
  registerKind: null,
  registerNumber: null,
  cityId: null,
  address: null,
  yearFounded: null,
  employees: null,
  website: null,
  contactName: null,
  contactEmail: null,
  contactPhone: null,
  contactLanguage: null,
  languages: [],
  certifications: [],
  about: {},
  stateReason: null,
}

/** With the company go those that were merged into it. */
async function eraseCompany(tx: Tx, id: string, now: Date) {
  await lockPeople(tx, id)
  const due = await tx.company.count({ where: { id, deleteAfter: { lte: now }, deletedAt: null } })
  if (due === 0) return
  let counts: Counts = {}
  for (const each of await listIdsOf(id, tx)) counts = sum(counts, await eraseOne(tx, each, now))
  await tx.erasure.create({ data: { at: now, what: 'company', counts } })
}

async function eraseOne(tx: Tx, id: string, now: Date): Promise<Counts> {
  const { state, contactEmail } = await tx.company.findUniqueOrThrow({ where: { id }, select: { state: true, contactEmail: true } })
  const own = { OR: [{ pkCompanyId: id }, { kzCompanyId: id }] }
  const to = state === 'draft' || state === 'merged' ? state : 'expired'
  await tx.company.update({ where: { id }, data: { ...NOTHING, state: to, consents: [], deletedAt: now } })
  const counts = sum(
    { mails: (await tx.mail.deleteMany({ where: { OR: [{ companyId: id }, { aboutType: 'company', aboutId: id }] } })).count },
    await eraseWordsOfMatches(tx, own),
    await eraseIntroductions(tx, own),
    await eraseParticipations(tx, { companyId: id }),
    await eraseMeetingRequests(tx, { OR: [{ askerId: id }, { receiverId: id }] }),
    await eraseInterests(tx, id),
    await eraseReports(tx, {
      OR: [
        { country: 'PK', meeting: { pkCompanyId: id } },
        { country: 'KZ', meeting: { kzCompanyId: id } },
      ],
    }),
    contactEmail && !(await isNeeded(tx, contactEmail)) ? await eraseAddress(tx, contactEmail) : {},
    { importLines: (await tx.importLine.updateMany({ where: { companyId: id }, data: { cells: [], remarks: [] } })).count },
    await eraseDependents(tx, 'Company', id),
  )
  await writeAudit(tx, { actor: {}, act: 'company.erase', subject: { type: 'company', id }, from: state, to, now })
  return counts
}

/** The address of somebody who has an account, or of another company's contact, is not the company's to erase. */
async function isNeeded(tx: Tx, email: string): Promise<boolean> {
  const people = await tx.person.count({ where: { email } })
  return people > 0 || (await tx.company.count({ where: { contactEmail: email } })) > 0
}
