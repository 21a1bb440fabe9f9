import { transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { StandingPurpose, Told } from '../consents.ts'
import { carriesContact, knownTo } from '../rules.ts'
import { recordConsents } from './consents.server.ts'
import { tellOfHelp } from './editing.server.ts'
import type { RegisteringOfficer } from './register.server.ts'

/**
 * What the company told its chamber stands as its word: that it agrees to the purposes, or does not any more. The record says who wrote it down and how the
 * company gave it, and the company's contact is told. Refused (`invalid`) without a note, and with a contact in it: a record cannot be erased. To officers of other chambers the company does not exist.
 */
export async function writeDownConsents({
  officer,
  companyId,
  purposes,
  isGiven,
  told,
  now,
}: {
  officer: RegisteringOfficer
  companyId: string
  purposes: readonly StandingPurpose[]
  isGiven: boolean
  told: Told
  now: Date
}): Promise<void> {
  const { chamberId } = officer.chamber
  if (!told.note.trim() || carriesContact(told.note)) throw new DomainError('invalid')
  await transaction(async (tx) => {
    const company = await tx.company.findFirst({ where: { id: companyId, ...knownTo(chamberId) }, select: { id: true } })
    if (!company) throw new DomainError('not-found')
    await recordConsents(tx, { companyId, purposes, isGiven, by: { personId: officer.personId, chamberId, told }, now })
    await tellOfHelp(tx, { companyId, now })
  })
}
