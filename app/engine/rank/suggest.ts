import { guessCodes } from './concepts/code-names.ts'
import type { Knowledge } from './concepts/knowledge.ts'
import { readSegments } from './concepts/mentions.ts'
import { findPhrases } from './concepts/phrases.ts'
import type { Language } from './types.ts'

export type CodeSuggestion = {
  system: 'hs' | 'isic'
  code: string
  label: { en: string; ru: string; ur?: string; kk?: string }
  score: number
}

const FROM_NAMES = 12
/** A code found in an official name counts a little less than one that the lexicon gives. */
const NAME_TRUST = 0.85

/**
 * The HS and ISIC codes that words typed in any of the four languages (or in Latin letters) most likely mean, best first,
 * with their names. A typed code finds itself and what stands below it. The score is in [0, 1]; nothing found is an empty list.
 */
export function suggestCodes(
  text: string,
  knowledge: Knowledge,
  { limit = 10 }: { language?: Language; limit?: number } = {},
): CodeSuggestion[] {
  const scores = new Map<number, number>()
  const raise = (node: number | undefined, score: number) => {
    if (node !== undefined && score > (scores.get(node) ?? 0)) scores.set(node, score)
  }
  typedCodes(text, knowledge, raise)
  const { concepts, byId } = knowledge.graph
  for (const segment of readSegments(text, knowledge)) {
    for (const { node, quality, at } of findPhrases(knowledge.phrases, segment.tokens)) {
      const concept = concepts[node]!
      const codes = [...concept.hs.map((code) => `hs:${code}`), ...concept.isic.map((code) => `isic:${code}`)]
      const share = at.length / Math.max(1, segment.tokens.length)
      for (const [i, id] of codes.entries()) raise(byId.get(id), quality * (0.6 + 0.4 * share) * Math.max(0.5, 1 - 0.05 * i))
    }
    const words = segment.tokens.filter((token) => !token.keys.every((key) => knowledge.stop.has(key))).map((token) => token.keys)
    for (const { node, confidence } of guessCodes(knowledge.names, words, FROM_NAMES)) raise(node, NAME_TRUST * confidence)
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, limit)
    .map(([node, score]) => asSuggestion(node, score, knowledge))
}

/** "4104", "41 04" or "hs 4104" typed as such; also the codes right below, a little behind. */
function typedCodes(text: string, { graph }: Knowledge, raise: (node: number | undefined, score: number) => void) {
  for (const [typed] of text.matchAll(/\d[\d .]*\d/g)) {
    const code = typed.replace(/\D/g, '')
    if (code.length < 2 || code.length > 6) continue
    for (const system of ['hs', 'isic']) {
      raise(graph.byId.get(`${system}:${code}`), 1)
      if (code.length < 6)
        for (let digit = 0; digit < 100; digit++) raise(graph.byId.get(`${system}:${code}${String(digit).padStart(2, '0')}`), 0.9)
    }
  }
}

function asSuggestion(node: number, score: number, { graph }: Knowledge): CodeSuggestion {
  const { id, label } = graph.concepts[node]!
  const [system, code] = id.split(':') as ['hs' | 'isic', string]
  return {
    system,
    code,
    label: { en: label.en ?? '', ru: label.ru ?? '', ...(label.ur ? { ur: label.ur } : {}), ...(label.kk ? { kk: label.kk } : {}) },
    score: Math.min(1, Math.round(score * 1000) / 1000),
  }
}
