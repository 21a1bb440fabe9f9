import type { Knowledge } from './concepts/knowledge.ts'
import { isTopic, understand } from './concepts/mentions.ts'
import { topicLikeness } from './criteria/topic.ts'
import type { Topic } from './reach.ts'

export type CategorySuggestion = { id: string; score: number }

/** From this likeness on a category is worth offering: a kind of it, or the good itself by another name. 0 would offer every category of a trade. */
const LEAST = 0.45

/**
 * The categories that a text in any of the four languages belongs to, best first: those whose name means what the text says, or something wider.
 * `name` is the category's name in any language. The score is in [0, 1]; a text that says nothing known belongs to none.
 */
export function suggestCategories(
  text: string,
  categories: readonly { id: string; name: string }[],
  knowledge: Knowledge,
  { limit = 4 }: { limit?: number } = {},
): CategorySuggestion[] {
  const said = topicsOf(text, knowledge)
  return categories
    .map(({ id, name }) => ({ id, score: likest(said, topicsOf(name, knowledge), knowledge) }))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
}

function topicsOf(text: string, knowledge: Knowledge): Topic[] {
  const { concepts } = knowledge.graph
  return understand(text, knowledge)
    .flat()
    .flatMap(({ concept, kind, weight, guessed }) =>
      concept === null || !isTopic(kind) || guessed
        ? []
        : [{ node: concept, up: concepts[concept]!.up, weight, topical: true, isConcept: true }],
    )
}

function likest(said: Topic[], named: Topic[], { graph }: Knowledge): number {
  let best = 0
  for (const a of said) for (const b of named) best = Math.max(best, topicLikeness(graph, a, b) * a.weight)
  return Math.round(best * 1000) / 1000
}
