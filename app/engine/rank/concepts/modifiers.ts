import { scriptOf } from '../text/script.ts'
import type { Token } from '../text/tokens.ts'
import type { Graph } from './graph.ts'
import type { Knowledge } from './knowledge.ts'
import type { Found } from './phrases.ts'

/**
 * The goods of a segment that only tell which kind of another good is meant: "fertiliser" in "fertiliser drills", «руды» in «концентрат руды».
 * The head stands last in English, Urdu and Kazakh; in Russian a genitive follows its head and an adjective goes before.
 */
export function modifiersAmong(found: Found[], words: Token[], { graph }: Pick<Knowledge, 'graph'>): Set<number> {
  const goods = found.filter(({ node }) => graph.concepts[node]!.kind === 'goods')
  const modifiers = new Set<number>()
  for (const first of goods) {
    const next = nextWord(first, words)
    const second = goods.find(({ at }) => at.includes(next) && at.at(-1)! > first.at.at(-1)! && !at.some((i) => first.at.includes(i)))
    if (second && !isKin(graph, first.node, second.node)) modifiers.add(headIsFirst(first, words) ? second.node : first.node)
  }
  return modifiers
}

const OF = new Set(['کا', 'کی', 'کے', 'ka', 'ki', 'ke'])

function nextWord({ at }: Found, words: Token[]): number {
  const next = at.at(-1)! + 1
  return OF.has(words[next]?.word ?? '') ? next + 1 : next
}

/** A name beside one of its own family only says the same more closely ("wet-blue sides"). */
function isKin({ concepts }: Graph, a: number, b: number): boolean {
  return familyOf(concepts[a]!.id) === familyOf(concepts[b]!.id)
}

function familyOf(id: string): string {
  return id.replace(/^sector\./, '').split('.')[0]!
}

const KAZAKH_LETTER = /[әғқңөұүһі]/u
const ADJECTIVE = /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ых|их|ую)$/u

function headIsFirst({ at }: Found, words: Token[]): boolean {
  const last = words[at.at(-1)!]!.word
  return scriptOf(last) === 'cyrillic' && !words.some(({ word }) => KAZAKH_LETTER.test(word)) && !ADJECTIVE.test(last)
}
