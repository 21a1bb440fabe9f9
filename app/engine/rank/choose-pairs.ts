import type { RankDocument } from './types.ts'

type Edge = { pk: string; kz: string; score: number }

/** The pairs to propose: the best scores within the event's capacity of each company. */
export function choosePairs(document: RankDocument, edges: Edge[]): Edge[] {
  const load = new Map<string, number>()
  const room = (id: string) => (load.get(id) ?? 0) < document.event.meetingsPerCompany
  const best = [...edges].sort((a, b) => b.score - a.score || (a.pk + a.kz < b.pk + b.kz ? -1 : 1))
  return best.filter(({ pk, kz }) => {
    if (!room(pk) || !room(kz)) return false
    for (const id of [pk, kz]) load.set(id, (load.get(id) ?? 0) + 1)
    return true
  })
}
