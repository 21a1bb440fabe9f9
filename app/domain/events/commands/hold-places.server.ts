import type { Tx } from '#app/platform/db.server.ts'

/** Holds the companies' places in the event until the transaction ends; always in one order, so that two that hold several never wait for each other. */
export async function holdPlaces(tx: Tx, eventId: string, companyIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "Participation" WHERE "eventId" = ${eventId}::uuid AND "companyId" = ANY(${companyIds}::uuid[])
    ORDER BY "companyId" FOR NO KEY UPDATE`
}
