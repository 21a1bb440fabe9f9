import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { MessageArguments } from '#app/i18n/translate.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { enqueue } from '#app/platform/queue/jobs.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { companyHelpedJob } from '../jobs.server.ts'
import { type Dossier, getOwnDossier } from '../queries/profile.server.ts'
import { canEdit } from '../rules.ts'

/** Who acts for a company: one of its people, or on its behalf an officer of its home chamber (`chamberId`). */
export type ActingMember = { personId: string; companyId: string; chamberId?: string }

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

/**
 * Notes which parts of a company were changed, when its chamber knows it or changed them itself; what a firm changes in its own draft is nobody's
 * business. The profile counts as confirmed with it. Of a change on its behalf the company is told.
 */
export async function noteEdit(
  tx: Tx,
  { member, company, fields, now }: { member: ActingMember; company: Dossier; fields: string[]; now: Date },
) {
  if (fields.length === 0 || (company.state === 'draft' && !member.chamberId)) return
  await tx.company.update({ where: { id: company.id }, data: fresh(now) })
  await writeAudit(tx, { ...actOf(member), act: 'company.edit', detail: { fields, ...actOf(member).detail }, now })
  if (member.chamberId) await tellOfHelp(tx, { companyId: company.id, now })
}

/** A profile that somebody has just looked at. */
export function fresh(now: Date) {
  return { confirmedAt: now, nudgedAt: null }
}

/** Whose act it is in the audit trail: an officer's says that it was done on the company's behalf. */
export function actOf({ personId, companyId, chamberId }: ActingMember) {
  const subject = { type: 'company', id: companyId }
  return chamberId ? { actor: { personId, chamberId }, subject, detail: { onBehalf: true } } : { actor: { personId }, subject }
}

/** Minutes without a further change before a company is told what its chamber did for it. */
const QUIET_MINUTES = 15

/** The company's contact gets one mail about everything that is done on its behalf in one sitting. */
export async function tellOfHelp(tx: Tx, { companyId, now }: { companyId: string; now: Date }): Promise<void> {
  await enqueue(tx, companyHelpedJob, { companyId }, helpJobOptions(companyId, now))
}

/** When the job that tells a company runs, and its key: each further act puts it off. */
export function helpJobOptions(companyId: string, now: Date) {
  return { runAt: new Date(now.getTime() + QUIET_MINUTES * 60_000), key: `${companyHelpedJob.name}:${companyId}` }
}
