import { tokens } from '#app/engine/index.ts'
import { type EntryItem, meaningOfCode, token } from './entry.ts'
import type { DirectoryQuery } from './schema.ts'

/** A stretch of a text, and whether it is what was looked for. */
export type Piece = { text: string; isHit: boolean }

/** Whether the item is what the search asks for, and its text with the words that were looked for marked. `sought` are the tokens of the words. */
export function readHits(item: EntryItem, query: DirectoryQuery, sought: ReadonlySet<string>): { fits: boolean; pieces: Piece[] } {
  const isSought = (stem: string) => sought.has(token.word(item.side, stem))
  const pieces = item.text
    .split(/([\p{L}\p{M}\p{N}]+)/u)
    .filter(Boolean)
    .map((text) => ({ text, isHit: sought.size > 0 && tokens(text).some(({ keys }) => keys.some(isSought)) }))
  const isAsked =
    (!query.side || query.side === item.side) &&
    (query.cooperation.length === 0 || query.cooperation.some((kind) => item.cooperation.includes(kind))) &&
    (item.hsCode ?? '').startsWith(query.hs ?? '')
  const isSaid = sought.size === 0 || pieces.some(({ isHit }) => isHit) || meaningOfCode(item).some(isSought)
  return { fits: isAsked && isSaid, pieces: joined(pieces) }
}

function joined(pieces: Piece[]): Piece[] {
  const made: Piece[] = []
  for (const piece of pieces) {
    const last = made.at(-1)
    if (last && last.isHit === piece.isHit) last.text += piece.text
    else made.push({ ...piece })
  }
  return made
}
