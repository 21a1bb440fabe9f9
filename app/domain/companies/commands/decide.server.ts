import type { Office } from '#app/domain/chambers/queries.server.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { absolute, companyPath } from '#app/paths.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { enqueue } from '#app/platform/queue/jobs.server.ts'
import { companyBarredJob } from '../jobs.server.ts'
import { getContact } from '../queries.server.ts'
import { COMPANY_TRANSITIONS, type CompanyDecision, needsReason } from '../rules.ts'
import { issueAttestation } from './attest.server.ts'
import { fresh } from './editing.server.ts'

type Officer = { personId: string; chamber: Office }

/** What the one who came second is told. */
const ALREADY: Record<CompanyDecision, MessageKey> = {
  verify: 'verification.alreadyVerified',
  return: 'verification.alreadyReturned',
  reject: 'verification.alreadyRejected',
  suspend: 'verification.alreadySuspended',
  reinstate: 'verification.alreadyReinstated',
}

/**
 * An officer of the company's home chamber has decided: the company is verified, returned, rejected, suspended or reinstated, and its contact gets one
 * mail in their language. A verification comes with an attestation; a suspension or rejection also hands the company to the rooms above, which end what is open with it. A decision against the company needs a reason. To officers of other chambers the company does not exist; of two officers at
 * once the second is told who decided.
 */
export async function decideOnCompany({
  officer,
  companyId,
  decision,
  reason,
  now,
}: {
  officer: Officer
  companyId: string
  decision: CompanyDecision
  reason?: string
  now: Date
}): Promise<void> {
  if (needsReason(decision) && !reason?.trim()) throw new DomainError('invalid', 'companies.reasonNeeded')
  await transaction(async (tx) => {
    const { chamberId } = officer.chamber
    const company = await tx.company.findFirst({
      where: { id: companyId, homeChamberId: chamberId, state: { not: 'draft' } },
      select: { state: true },
    })
    if (!company) throw new DomainError('not-found')
    const to = COMPANY_TRANSITIONS[decision][company.state]
    const moved =
      to &&
      (await tx.company.updateMany({
        where: { id: companyId, homeChamberId: chamberId, state: company.state },
        data: {
          state: to,
          stateReason: needsReason(decision) ? reason : null,
          ...(decision === 'verify' ? { verifiedAt: now, ...fresh(now) } : {}),
        },
      }))
    if (!to || !moved || moved.count === 0) throw await tooLate(tx, companyId)
    await writeAudit(tx, {
      actor: { personId: officer.personId, chamberId },
      act: `company.${decision}`,
      subject: { type: 'company', id: companyId },
      from: company.state,
      to,
      reason,
      now,
    })
    if (decision === 'verify') await issueAttestation(tx, { companyId, now })
    if (to === 'suspended' || to === 'rejected') await enqueue(tx, companyBarredJob, { companyId })
    await tellCompany(tx, { companyId, decision, reason, chamber: officer.chamber.name, now })
  })
}

/** Who decided, when an officer did; otherwise the company itself moved on. */
async function tooLate(tx: Tx, companyId: string): Promise<DomainError> {
  const last = await tx.auditEntry.findFirst({
    where: { subjectType: 'company', subjectId: companyId, to: { not: null } },
    orderBy: { id: 'desc' },
    select: { act: true, actorId: true, chamberId: true },
  })
  const decision = last?.act.replace('company.', '') as CompanyDecision
  if (!last?.chamberId || !last.actorId || !ALREADY[decision]) return new DomainError('wrong-state')
  const { name } = await tx.person.findUniqueOrThrow({ where: { id: last.actorId }, select: { name: true } })
  return new DomainError('already-decided', ALREADY[decision], { name })
}

type News = { companyId: string; decision: CompanyDecision; reason?: string; chamber: Localised; now: Date }

async function tellCompany(tx: Tx, { companyId, decision, reason, chamber, now }: News) {
  const contact = await getContact(tx, companyId)
  const company = await tx.company.findUniqueOrThrow({ where: { id: companyId }, select: { legalName: true, legalNameLatin: true } })
  const name = (contact.language === 'en' ? company.legalNameLatin : company.legalName) ?? ''
  const facts = { company: name, chamber: chamber[contact.language], url: absolute(env().ORIGIN, companyPath(companyId)) }
  const envelope = {
    to: { address: contact.email, name: contact.name, language: contact.language, companyId },
    about: { type: 'company', id: companyId },
    onceKey: `company-${decision}:${companyId}:${now.getTime()}`,
  }
  const said = { ...facts, reason: reason ?? '' }
  switch (decision) {
    case 'verify':
    case 'reinstate':
      return queueMail(tx, { template: 'company-verified', props: { ...facts, again: decision === 'reinstate' }, ...envelope })
    case 'return':
      return queueMail(tx, { template: 'company-returned', props: said, ...envelope })
    case 'reject':
      return queueMail(tx, { template: 'company-rejected', props: said, ...envelope })
    case 'suspend':
      return queueMail(tx, { template: 'company-suspended', props: said, ...envelope })
  }
}
