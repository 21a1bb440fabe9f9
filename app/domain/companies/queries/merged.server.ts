import { db, type Tx } from '#app/platform/db.server.ts'
import { LISTED } from '../rules.ts'

/** For whom a link to a merged company leads to the one that goes on: its people, its chamber, or everybody when that one is public. */
type Reader = { personId: string } | { chamberId: string } | 'everybody'

/** The company that goes on in a merged one's place, when the reader may see it; null for every other company. */
export async function findSurvivor(companyId: string, reader: Reader): Promise<string | null> {
  const into = { mergedInto: reachedBy(reader) }
  const row = await db.company.findFirst({ where: { id: companyId, ...into }, select: { mergedIntoId: true } })
  return row?.mergedIntoId ?? null
}

function reachedBy(reader: Reader) {
  if (reader === 'everybody') return LISTED
  return 'personId' in reader ? { memberships: { some: { personId: reader.personId } } } : { homeChamberId: reader.chamberId }
}

/** The company's own id and those of the companies that were merged into it, whose history is its own now. */
export async function listIdsOf(companyId: string, tx: Tx = db): Promise<string[]> {
  const merged = await tx.company.findMany({ where: { mergedIntoId: companyId }, orderBy: { id: 'asc' }, select: { id: true } })
  return [companyId, ...merged.map(({ id }) => id)]
}
