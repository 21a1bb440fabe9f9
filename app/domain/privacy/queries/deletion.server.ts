import { db } from '#app/platform/db.server.ts'

/** When the company will be erased, or null. The caller has made sure that the reader belongs to it. */
export async function findDeletionDay(companyId: string): Promise<Date | null> {
  const { deleteAfter } = await db.company.findUniqueOrThrow({ where: { id: companyId }, select: { deleteAfter: true } })
  return deleteAfter
}
