import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import type { Country } from '#prisma/generated/enums.ts'

/** The chamber for which an officer acts. */
export type Office = { chamberId: string; country: Country; name: Localised }

/** The person's office, or null for everyone who acts for no chamber now. */
export async function findOffice(personId: string, now: Date): Promise<Office | null> {
  const row = await db.officer.findFirst({
    where: { personId, chamber: { isActive: true }, OR: [{ until: null }, { until: { gt: now } }] },
    select: { chamber: { select: { id: true, country: true, name: true } } },
  })
  return row && { chamberId: row.chamber.id, country: row.chamber.country, name: row.chamber.name as Localised }
}
