import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import type { ErasureOf } from '#prisma/generated/enums.ts'

/** What was erased when, in numbers. */
export type ErasureRow = { id: string; at: Date; what: ErasureOf; event: Localised | null; counts: Record<string, number> }

const SHOWN = 100

/** The latest erasures of the installation. For administrators. */
export function listErasures(): Promise<ErasureRow[]> {
  return findErasures({})
}

/** What was erased of an event, for one of its organisers; to other chambers there is nothing. */
export function listEventErasures(chamber: { chamberId: string }, eventId: string): Promise<ErasureRow[]> {
  return findErasures({ eventId, event: { organisers: { some: { chamberId: chamber.chamberId } } } })
}

async function findErasures(where: object): Promise<ErasureRow[]> {
  const rows = await db.erasure.findMany({
    where,
    orderBy: { at: 'desc' },
    take: SHOWN,
    select: { id: true, at: true, what: true, counts: true, event: { select: { name: true } } },
  })
  return rows.map(({ event, counts, ...row }) => ({
    ...row,
    event: (event?.name as Localised | undefined) ?? null,
    counts: counts as Record<string, number>,
  }))
}
