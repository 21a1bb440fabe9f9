import { db } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { AlertPace, Language } from '#prisma/generated/enums.ts'
import { searchIdOf } from '../stop-link.server.ts'

/** A saved search as its owner sees it. */
export type SavedSearchRow = { id: string; name: string; query: string; language: Language; pace: AlertPace }

/** The person's own saved searches, newest first. */
export function listSavedSearches(personId: string): Promise<SavedSearchRow[]> {
  return db.savedSearch.findMany({
    where: { personId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, name: true, query: true, language: true, pace: true },
  })
}

/** What the holder of a mail's link may know: which search it stops, and whether it has. Refused (`not-found`) for any other link. */
export async function getSearchToStop(token: string): Promise<{ name: string; isStopped: boolean }> {
  const id = searchIdOf(token)
  const search = id && (await db.savedSearch.findUnique({ where: { id }, select: { name: true, pace: true } }))
  if (!search) throw new DomainError('not-found')
  return { name: search.name, isStopped: search.pace === 'stopped' }
}
