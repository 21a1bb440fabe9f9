import type { Knowledge } from './concepts/knowledge.ts'
import { isTopic, understand } from './concepts/mentions.ts'
import { CLAIMS } from './weights.ts'

/**
 * Whether a text in any of the four languages names goods, a service or know-how clearly enough to be matched by its own words
 * (`CLAIMS.enoughSaid`). "Reliable partner" does not: only a code, or what the company says elsewhere, can bring it to anybody.
 */
export function isClear(text: string, knowledge: Knowledge): boolean {
  const { concepts } = knowledge.graph
  return understand(text, knowledge)
    .flat()
    .some(
      ({ concept, kind, weight }) => concept !== null && isTopic(kind) && weight * (concepts[concept]!.general ?? 1) >= CLAIMS.enoughSaid,
    )
}
