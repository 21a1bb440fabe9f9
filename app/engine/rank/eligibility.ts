import type { Company } from './types.ts'

/** The pairs that must never be proposed, as asked for in the document ("no thanks", already met). Order within a pair does not matter. */
export function excludedPairs(exclude: readonly { a: string; b: string }[] = []): Set<string> {
  return new Set(exclude.map(({ a, b }) => pairId(a, b)))
}

/** Only companies of two different countries meet, and never an excluded pair. */
export function mayMeet(a: Company, b: Company, excluded: ReadonlySet<string>): boolean {
  return a.country !== b.country && !excluded.has(pairId(a.id, b.id))
}

function pairId(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`
}
