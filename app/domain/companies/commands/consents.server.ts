import type { Language } from '#app/i18n/languages.ts'
import { writeAudits } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { enqueue } from '#app/platform/queue/jobs.server.ts'
import { CONSENT_VERSIONS, NEEDED_TO_TAKE_PART, type StandingPurpose, type Told } from '../consents.ts'
import { companyBarredJob } from '../jobs.server.ts'
import type { ActingMember } from './editing.server.ts'

/**
 * Whose word it is: one of the company's people, who read the text in a language when they gave it, or an officer who wrote down what the company
 * told the chamber, and how.
 */
export type ConsentGiver = { personId: string; language?: Language } | { personId: string; chamberId: string; told: Told }

type Consent = { companyId: string; isGiven: boolean; by: ConsentGiver; now: Date }

/** The company agrees to these purposes, each of which its owner ticked. Only an owner speaks for the company. */
export async function giveConsents({
  member,
  purposes,
  language,
  now,
}: {
  member: ActingMember
  purposes: readonly StandingPurpose[]
  language: Language
  now: Date
}): Promise<void> {
  await transaction(async (tx) => {
    await requireOwner(tx, member)
    const by = { personId: member.personId, language }
    await recordConsents(tx, { companyId: member.companyId, purposes, isGiven: true, by, now })
  })
}

/** The company does not agree to the purpose any more, which acts at once. Only an owner speaks for the company. */
export async function withdrawConsent({
  member,
  purpose,
  now,
}: {
  member: ActingMember
  purpose: StandingPurpose
  now: Date
}): Promise<void> {
  await transaction(async (tx) => {
    await requireOwner(tx, member)
    const { companyId, personId } = member
    await recordConsents(tx, { companyId, purposes: [purpose], isGiven: false, by: { personId }, now })
  })
}

/**
 * What the company agrees to is as said, with a record for each purpose that changed and one audit row. A withdrawal of what taking part needs hands
 * the company to the rooms above, which end what is open with it. The company is locked, so that two words at once come one after the other.
 */
export async function recordConsents(
  tx: Tx,
  { companyId, purposes, isGiven, by, now }: Consent & { purposes: readonly StandingPurpose[] },
): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Company" WHERE "id" = ${companyId}::uuid FOR UPDATE`
  const { consents } = await tx.company.findUniqueOrThrow({ where: { id: companyId }, select: { consents: true } })
  const changed = [...new Set(purposes)].filter((purpose) => consents.includes(purpose) !== isGiven)
  if (changed.length === 0) return
  const set = isGiven ? [...consents, ...changed] : consents.filter((purpose) => !changed.some((gone) => gone === purpose))
  await tx.company.update({ where: { id: companyId }, data: { consents: { set } } })
  await tx.consentRecord.createMany({ data: changed.map((purpose) => recordOf({ companyId, isGiven, by, now }, purpose)) })
  await writeAudits(tx, [auditOf({ companyId, purposes: changed, isGiven, by, now })])
  if (!isGiven && changed.some((purpose) => NEEDED_TO_TAKE_PART.some((needed) => needed === purpose)))
    await enqueue(tx, companyBarredJob, { companyId })
}

/** The records and audit rows of what new companies agreed to, which already stands with them. */
export async function recordFirstConsents(tx: Tx, given: readonly (Omit<Consent, 'isGiven'> & { purposes: readonly StandingPurpose[] })[]) {
  const records = given.flatMap(({ purposes, ...consent }) => purposes.map((purpose) => recordOf({ ...consent, isGiven: true }, purpose)))
  await tx.consentRecord.createMany({ data: records })
  await writeAudits(tx, given.map(auditOf))
}

/** The record of a consent to direct introductions at one event; the participation holds whether it stands. */
export async function recordDirectConsent(tx: Tx, { eventId, ...consent }: Consent & { eventId: string }): Promise<void> {
  await tx.consentRecord.create({ data: { ...recordOf(consent, 'direct'), eventId } })
}

function auditOf({
  companyId,
  purposes,
  isGiven = true,
  by,
  now,
}: Omit<Consent, 'isGiven'> & { purposes: readonly StandingPurpose[]; isGiven?: boolean }) {
  return {
    actor: { personId: by.personId, chamberId: 'chamberId' in by ? by.chamberId : undefined },
    act: isGiven ? 'company.agree' : 'company.withdraw-consent',
    subject: { type: 'company', id: companyId },
    detail: { purposes: [...purposes], ...('chamberId' in by ? { onBehalf: true } : {}) },
    now,
  }
}

function recordOf({ companyId, isGiven, by, now }: Consent, purpose: StandingPurpose | 'direct') {
  const base = { companyId, purpose, isGiven, at: now, personId: by.personId }
  if ('chamberId' in by) {
    const { means, day, note } = by.told
    return { ...base, chamberId: by.chamberId, means, toldOn: new Date(day), howGiven: note }
  }
  return isGiven ? { ...base, language: by.language, textVersion: CONSENT_VERSIONS[purpose] } : base
}

/** Refused unless the person owns the company; to whoever does not belong to it the company does not exist. */
export async function requireOwner(tx: Tx, { personId, companyId }: ActingMember): Promise<void> {
  const membership = await tx.membership.findUnique({ where: { personId_companyId: { personId, companyId } }, select: { role: true } })
  if (!membership) throw new DomainError('not-found')
  if (membership.role !== 'owner') throw new DomainError('forbidden', 'consents.ownersOnly')
}
