import type { RankDocument } from '../../app/engine/rank/types.ts'

export type Label = { pk: string; kz: string; grade: number }
export type LabelledSet = RankDocument & { labels: Label[] }
export type GradeOf = (a: string, b: string) => number

const gain = (grade: number) => 2 ** grade - 1
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

export function gradesOf(set: LabelledSet): GradeOf {
  const grades = new Map(set.labels.map(({ pk, kz, grade }) => [`${pk} ${kz}`, grade]))
  return (a, b) => grades.get(`${a} ${b}`) ?? grades.get(`${b} ${a}`) ?? 0
}

/** Normalised discounted cumulative gain of the first `depth` of a ranking; null for a company that nobody fits. */
export function ndcg(ranked: string[], others: string[], grade: (id: string) => number, depth: number): number | null {
  const discounted = (ids: string[]) => ids.slice(0, depth).reduce((sum, id, i) => sum + gain(grade(id)) / Math.log2(i + 2), 0)
  const ideal = discounted([...others].sort((a, b) => grade(b) - grade(a)))
  return ideal === 0 ? null : discounted(ranked) / ideal
}

export type Figures = { ndcg: number; recall3: number; gain: number; served: number; idle: number }

/** The figures by which a result is judged; `gain` is the share of the gain of all labelled pairs, which capacities here hardly limit. */
export function figures(set: LabelledSet, rankings: Map<string, string[]>, pairs: { pk: string; kz: string }[]): Figures {
  const grade = gradesOf(set)
  const depth = set.event.meetingsPerCompany
  const others = (country: string) => set.companies.filter((company) => company.country !== country).map(({ id }) => id)
  const scores: number[] = []
  const recalls: number[] = []
  for (const { id, country } of set.companies) {
    const ranked = rankings.get(id) ?? []
    const value = ndcg(ranked, others(country), (other) => grade(id, other), depth)
    if (value !== null) scores.push(value)
    const ideal = others(country).filter((other) => grade(id, other) === 3)
    if (ideal.length > 0)
      recalls.push(ideal.filter((other) => ranked.slice(0, depth).includes(other)).length / Math.min(depth, ideal.length))
  }
  const servable = set.companies.filter(({ id, country }) => others(country).some((other) => grade(id, other) >= 2))
  const served = servable.filter(({ id }) => pairs.some(({ pk, kz }) => (pk === id || kz === id) && grade(pk, kz) >= 2))
  return {
    ndcg: mean(scores),
    recall3: mean(recalls),
    gain: pairs.reduce((sum, { pk, kz }) => sum + gain(grade(pk, kz)), 0) / set.labels.reduce((sum, { grade: g }) => sum + gain(g), 0),
    served: served.length / Math.max(1, servable.length),
    idle: pairs.filter(({ pk, kz }) => grade(pk, kz) === 0).length / Math.max(1, pairs.length),
  }
}
