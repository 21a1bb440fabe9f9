import { guessCodes } from './concepts/code-names.ts'
import type { Knowledge } from './concepts/knowledge.ts'
import { type Mention, readSegments, understand } from './concepts/mentions.ts'
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
/** What the heading of a subheading that was meant counts of it. */
const HEADING = 0.7

/**
 * The HS and ISIC codes that words typed in any of the four languages (or in Latin letters) most likely mean, best first, with their names: a few
 * words of a search as well as the whole text of an offer or need, of which the goods count most, what they are for less, what is denied nothing.
 * A code typed alone or after "HS" or "ISIC" finds itself and what stands below it. The score is in [0, 1]; nothing found is an empty list.
 */
export function suggestCodes(
  text: string,
  knowledge: Knowledge,
  { limit = 10 }: { language?: Language; limit?: number } = {},
): CodeSuggestion[] {
  const scores = new Map<number, number>()
  const raise: Raise = (node, score) => {
    if (node !== undefined && score > (scores.get(node) ?? 0)) scores.set(node, score)
  }
  typedCodes(text, knowledge, raise)
  const meant = understand(text, knowledge)
  for (const mentions of meant) raiseMeant(mentions, knowledge, raise)
  // What says nothing, or takes all of it back, has no name either.
  if (meant.length > 0) raiseNamed(text, knowledge, raise)
  return [...scores]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, limit)
    .map(([node, score]) => asSuggestion(node, score, knowledge))
}

type Raise = (node: number | undefined, score: number) => void

/** The codes whose official names have the words of a part. */
function raiseNamed(text: string, knowledge: Knowledge, raise: Raise) {
  for (const segment of readSegments(text, knowledge)) {
    const words = segment.tokens.filter((token) => !token.keys.every((key) => knowledge.stop.has(key))).map((token) => token.keys)
    for (const { node, confidence } of guessCodes(knowledge.names, words, FROM_NAMES)) raise(node, NAME_TRUST * confidence)
  }
}

/** The codes of the concepts that one part of a text names, the first code of each the likeliest. */
function raiseMeant(mentions: Mention[], { graph }: Knowledge, raise: Raise) {
  for (const { concept: node, weight } of mentions) {
    if (node === null) continue
    const concept = graph.concepts[node]!
    const codes =
      concept.kind === 'code' ? [concept.id] : [...concept.hs.map((code) => `hs:${code}`), ...concept.isic.map((code) => `isic:${code}`)]
    for (const [i, id] of codes.entries()) {
      raise(graph.byId.get(id), weight * Math.max(0.5, 1 - 0.05 * i))
      // The heading of a subheading, for who finds the latter too narrow.
      if (/^hs:\d{6}$/.test(id)) raise(graph.byId.get(id.slice(0, -2)), HEADING * weight)
    }
  }
}

const TYPED = /^\s*(?:(?:hs|isic|тн\s*вэд)[\s:]*)?(\d[\d .]*\d)\s*$|\b(?:hs|isic)\s*(?:code)?[\s:]*(\d{4,6})\b/giu

/** "4104", "41 04" or "HS 4104" typed as such, not a number in a sentence; also the codes right below, a little behind. */
function typedCodes(text: string, { graph }: Knowledge, raise: Raise) {
  for (const [, alone, marked] of text.matchAll(TYPED)) {
    const code = (alone ?? marked ?? '').replace(/\D/g, '')
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
