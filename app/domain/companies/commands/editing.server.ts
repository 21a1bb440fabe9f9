import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { MessageArguments } from '#app/i18n/translate.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { type Dossier, getOwnDossier } from '../queries/profile.server.ts'
import { canEdit } from '../rules.ts'

/** Who acts for a company. */
export type ActingMember = { personId: string; companyId: string }

/** What is wrong with a field, said to whoever filled it in. */
export type Fault = { name: string; key: MessageKey; args?: MessageArguments }

/**
 * Runs the work on the member's company, locked so that nobody else changes it meanwhile. Refused when it is not theirs (`not-found`) or may not be
 * changed in its state. A register number that another company holds is a fault of its field.
 */
export async function editing(member: ActingMember, work: (tx: Tx, company: Dossier) => Promise<Fault[]>): Promise<Fault[]> {
  try {
    return await transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Company" WHERE "id" = ${member.companyId}::uuid FOR UPDATE`
      const company = await getOwnDossier(member, tx)
      if (!canEdit(company.state)) throw new DomainError('wrong-state', 'companies.notEditable')
      return work(tx, company)
    })
  } catch (error) {
    if (isTakenNumber(error)) return [{ name: 'registerNumber', key: 'companies.registerTaken' }]
    throw error
  }
}

/** The register number is the only thing that two companies cannot share. */
function isTakenNumber(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002' && error.meta?.modelName === 'Company'
}

/** Notes which parts of a company that its chamber knows were changed; a draft's changes are nobody's business. */
export async function noteEdit(
  tx: Tx,
  { member, company, fields, now }: { member: ActingMember; company: Dossier; fields: string[]; now: Date },
) {
  if (company.state === 'draft' || fields.length === 0) return
  await writeAudit(tx, {
    actor: { personId: member.personId },
    act: 'company.edit',
    subject: { type: 'company', id: company.id },
    detail: { fields },
    now,
  })
}
