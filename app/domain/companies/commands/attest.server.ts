import { randomBytes } from 'node:crypto'
import type { Office } from '#app/domain/chambers/queries.server.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { addMonths } from '../freshness.ts'

/**
 * The company's chamber attests its name and register number as they are now, for as long as it lets a profile stay silent. An attestation from before
 * says from now on that there is a newer one.
 */
export async function issueAttestation(tx: Tx, { companyId, now }: { companyId: string; now: Date }): Promise<void> {
  const company = await tx.company.findUniqueOrThrow({
    where: { id: companyId },
    select: {
      legalName: true,
      legalNameLatin: true,
      registerKind: true,
      registerNumber: true,
      homeChamber: { select: { id: true, expireMonths: true } },
    },
  })
  await tx.attestation.updateMany({ where: { companyId, replacedAt: null }, data: { replacedAt: now } })
  await tx.attestation.create({
    data: {
      code: newCode(),
      companyId,
      chamberId: company.homeChamber!.id,
      legalName: company.legalName!,
      legalNameLatin: company.legalNameLatin!,
      registerKind: company.registerKind!,
      registerNumber: company.registerNumber!,
      issuedAt: now,
      expiresAt: addMonths(now, company.homeChamber!.expireMonths),
    },
  })
}

/** 96 bits in letters and digits that can be read aloud. */
function newCode(): string {
  return randomBytes(12).toString('hex')
}

/**
 * An officer of the home chamber attests a verified company anew. Refused (`wrong-state`) when it is not verified; to officers of other chambers it does
 * not exist.
 */
export async function renewAttestation({
  officer,
  companyId,
  now,
}: {
  officer: { personId: string; chamber: Office }
  companyId: string
  now: Date
}): Promise<void> {
  const { chamberId } = officer.chamber
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Company" WHERE "id" = ${companyId}::uuid FOR UPDATE`
    const company = await tx.company.findFirst({
      where: { id: companyId, homeChamberId: chamberId, state: { not: 'draft' } },
      select: { state: true },
    })
    if (!company) throw new DomainError('not-found')
    if (company.state !== 'verified') throw new DomainError('wrong-state')
    await issueAttestation(tx, { companyId, now })
    const actor = { personId: officer.personId, chamberId }
    await writeAudit(tx, { actor, act: 'company.attest', subject: { type: 'company', id: companyId }, now })
  })
}
