import { getProfileTerms } from '#app/domain/chambers/queries.server.ts'
import { expiresAt } from '../freshness.ts'
import type { Dossier } from './profile.server.ts'

/** What a company that was asked whether its profile is still right must know; null when nothing was asked. */
export type FreshnessQuestion = { confirmedAt: Date; expiresAt: Date }

export async function findFreshnessQuestion({ state, homeChamberId, confirmedAt, nudgedAt }: Dossier): Promise<FreshnessQuestion | null> {
  if (state !== 'verified' || !nudgedAt || !homeChamberId) return null
  return { confirmedAt, expiresAt: expiresAt({ confirmedAt, nudgedAt }, await getProfileTerms(homeChamberId)) }
}
