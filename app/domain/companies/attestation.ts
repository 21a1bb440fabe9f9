import type { Prisma } from '#prisma/generated/client.ts'
import type { CompanyState } from '#prisma/generated/enums.ts'

export type AttestationState = 'valid' | 'suspended' | 'expired' | 'withdrawn' | 'replaced'

/**
 * What an attestation is worth now. It holds until its own last moment and only while its company is verified: it rests with a suspension and comes back with
 * the reinstatement; it is withdrawn while a name or register number that it does not name waits for the chamber.
 */
export function attestationState(
  { replacedAt, expiresAt }: { replacedAt: Date | null; expiresAt: Date },
  company: CompanyState,
  now: Date,
): AttestationState {
  if (replacedAt) return 'replaced'
  if (company === 'suspended') return 'suspended'
  if (now >= expiresAt || company === 'expired') return 'expired'
  return company === 'verified' ? 'valid' : 'withdrawn'
}

/** Days before its end when a company is told, and its chamber asked to attest it anew. */
export const NOTICE_OF_END_DAYS = 28

/** Attestations of verified companies that end within the notice, or have ended: for the `where` of a query. */
export function runningOut(now: Date) {
  const expiresAt = { lte: new Date(now.getTime() + NOTICE_OF_END_DAYS * 86_400_000) }
  return { replacedAt: null, expiresAt, company: { state: 'verified', deleteAfter: null } } satisfies Prisma.AttestationWhereInput
}
