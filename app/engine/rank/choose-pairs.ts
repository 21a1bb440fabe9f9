import { pair } from '../pair/pair.ts'
import type { RankDocument } from './types.ts'

type Edge = { pk: string; kz: string; score: number }

/** The pairs that step *pair* chooses on these scores: within the event's capacity, as many companies served as possible, then the greatest sum of scores. */
export function choosePairs({ event, companies }: RankDocument, edges: Edge[]): Edge[] {
  const side = (country: string) =>
    companies.filter((company) => company.country === country).map(({ id }) => ({ id, capacity: event.meetingsPerCompany }))
  const { pairs } = pair({
    left: side('PK'),
    right: side('KZ'),
    edges: edges.map(({ pk, kz, score }) => ({ left: pk, right: kz, weight: score })),
    coverFirst: true,
  })
  return pairs.map(({ left, right, weight }) => ({ pk: left, kz: right, score: weight }))
}
