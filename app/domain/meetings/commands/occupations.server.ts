import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'

/** From here to `checkOccupations` meetings may stand in each other's way: so can they change places. */
export async function deferOccupations(tx: Tx): Promise<void> {
  await tx.$executeRaw`SET CONSTRAINTS "Occupation_once" DEFERRED`
}

/** Now nobody and nothing is in two places: what the transaction did meanwhile is checked. */
export async function checkOccupations(tx: Tx): Promise<void> {
  await tx.$executeRaw`SET CONSTRAINTS "Occupation_once" IMMEDIATE`
}

/** Does what places meetings. Where the database finds somebody or something in two places at once, the business says so (`taken`). */
export async function orTaken<Result>(work: () => Promise<Result>, sentence: MessageKey): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && error.message.includes('Occupation_once')) throw new DomainError('taken', sentence)
    throw error
  }
}
