import { transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { StandingPurpose } from '../consents.ts'
import { knownTo } from '../rules.ts'
import { recordConsents } from './consents.server.ts'
import { tellOfHelp } from './editing.server.ts'
import type { RegisteringOfficer } from './register.server.ts'

/**
 * What the company told its chamber stands as its word: that it agrees to the purposes, or does not any more. The record says who wrote it down and how the
 * company gave it (`howGiven`), and the company's contact is told. To officers of other chambers the company does not exist.
 */
export async function writeDownConsents({
  officer,
  companyId,
  purposes,
  isGiven,
  howGiven,
  now,
}: {
  officer: RegisteringOfficer
  companyId: string
  purposes: readonly StandingPurpose[]
  isGiven: boolean
  howGiven: string
  now: Date
}): Promise<void> {
  const { chamberId } = officer.chamber
  if (!howGiven.trim()) throw new DomainError('invalid')
  await transaction(async (tx) => {
    const company = await tx.company.findFirst({ where: { id: companyId, ...knownTo(chamberId) }, select: { id: true } })
    if (!company) throw new DomainError('not-found')
    await recordConsents(tx, { companyId, purposes, isGiven, by: { personId: officer.personId, chamberId, howGiven }, now })
    await tellOfHelp(tx, { companyId, now })
  })
}
