import type { Claim, Profile } from './claims.ts'
import type { Graph } from './concepts/graph.ts'
import { fitOfSets } from './criteria/cooperation.ts'
import { languageFit } from './criteria/language.ts'
import { topicFit } from './criteria/topic.ts'

/** One want of a company met by one claim of another; `side` says whose want it is. */
export type Met = { side: 'a' | 'b'; want: Claim; have: Claim; fit: number }

/**
 * The best answers to each of a company's wants in what another company has: one among its stated offers, one in its text about itself.
 * Wants without any answer are left out. `side` marks whose wants they are.
 */
export function wantsMet(graph: Graph, a: Profile, b: Profile, side: 'a' | 'b'): Met[] {
  const met: Met[] = []
  for (const want of a.wants) {
    let stated: Met | null = null
    for (const have of b.haves) {
      const fit = claimFit(graph, want, have)
      if (fit === 0) continue
      if (have.kind === 'about') met.push({ side, want, have, fit })
      else if (fit > (stated?.fit ?? 0)) stated = { side, want, have, fit }
    }
    if (stated) met.push(stated)
  }
  return met
}

/** How well one claim answers another, in [0, 1]: topic × terms. */
export function claimFit(graph: Graph, want: Claim, have: Claim): number {
  const terms = termsFit(want, have)
  return terms === 0 ? 0 : topicFit(graph, want, have) * terms
}

/**
 * How well the terms of one claim answer another's, whatever they are about, in [0, 1]: kind of cooperation × languages asked for × how
 * sure both claims are. What is read between the lines on both sides says nothing.
 */
export function termsFit(want: Claim, have: Claim): number {
  if (want.kind !== 'stated' && have.kind === 'about') return 0
  const language = want.kind === 'stated' && have.kind === 'stated' ? languageFit(want.languages, have.languages) : 1
  return fitOfSets(want.terms, have.terms) * language * want.strength * have.strength
}

/** What speaks for a pair, as numbers in [0, 1]; every one may only raise the score. */
export type Evidence = {
  /** The best stated need met by a stated offer, in either direction. */
  best: number
  /** The second such need (of either side). */
  second: number
  /** The best on the other side's behalf: 0 when only one of the two gains. */
  mutual: number
  /** A maker met by a channel for its goods, unasked, or a channel of the same line of trade: what this is beyond `best`. */
  channel: number
  /** Something read only in the text about a company. */
  about: number
}

export const EVIDENCE = ['best', 'second', 'mutual', 'channel', 'about'] as const

/** Sums up two lists of met wants. Symmetric in the two companies. */
export function weighEvidence(ofA: Met[], ofB: Met[]): Evidence {
  const stated = (met: Met[]) => met.filter(({ want, have }) => want.kind === 'stated' && have.kind === 'stated').map(({ fit }) => fit)
  const a = stated(ofA)
  const b = stated(ofB)
  const all = [...a, ...b].sort((x, y) => y - x)
  const most = (kind: 'channel' | 'about') =>
    Math.max(0, ...[...ofA, ...ofB].filter(({ want, have }) => want.kind === kind || have.kind === kind).map(({ fit }) => fit))
  return {
    best: all[0] ?? 0,
    second: all[1] ?? 0,
    mutual: Math.min(Math.max(0, ...a), Math.max(0, ...b)),
    channel: Math.max(0, most('channel') - (all[0] ?? 0)),
    about: most('about'),
  }
}
