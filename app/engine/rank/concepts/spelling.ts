import { foldCyrillic, foldedStemsOfLatin } from '../text/cyrillic.ts'
import { scriptOf } from '../text/script.ts'
import { skeleton } from '../text/skeleton.ts'

/** Finds the known stem that an unknown word most likely is: a slip of one letter, a Russian or Kazakh word in Latin letters, or the same sounds in another script. */
export type Spelling = { byDeletion: Map<string, string[]>; byFold: Map<string, string[]>; bySound: Map<string, string[]> }

const SHORTEST_FOR_SLIPS = 5
const SHORTEST_SKELETON = 4
/** Loan words come from Latin letters more often than they go there. */
const SHORTEST_LATIN_SKELETON = 5

export function indexSpelling(known: Iterable<string>): Spelling {
  const byDeletion = new Map<string, string[]>()
  const byFold = new Map<string, string[]>()
  const bySound = new Map<string, string[]>()
  const put = (map: Map<string, string[]>, key: string, stem: string) => {
    const list = map.get(key)
    if (!list) map.set(key, [stem])
    else if (!list.includes(stem)) list.push(stem)
  }
  for (const stem of [...known].sort()) {
    if (stem.length >= SHORTEST_FOR_SLIPS) for (const shorter of deletions(stem)) put(byDeletion, shorter, stem)
    if (scriptOf(stem) === 'cyrillic') put(byFold, foldCyrillic(stem), stem)
    const sound = skeleton(stem)
    if (sound.length >= SHORTEST_SKELETON) put(bySound, sound, stem)
  }
  return { byDeletion, byFold, bySound }
}

/** Known stems of the same script one letter away, else stems of other scripts with the same consonants; empty when nothing is near. */
export function nearStems(spelling: Spelling, stem: string): string[] {
  if (stem.length >= SHORTEST_FOR_SLIPS && scriptOf(stem) !== 'digits') {
    const near = new Set(deletions(stem).flatMap((shorter) => spelling.byDeletion.get(shorter) ?? []))
    const slips = [...near].filter((other) => scriptOf(other) === scriptOf(stem) && other[0] === stem[0])
    if (slips.length > 0) return slips.slice(0, 3)
  }
  const sound = skeleton(stem)
  if (sound.length < (scriptOf(stem) === 'latin' ? SHORTEST_LATIN_SKELETON : SHORTEST_SKELETON)) return []
  return (spelling.bySound.get(sound) ?? []).filter((other) => scriptOf(other) !== scriptOf(stem)).slice(0, 3)
}

/** Known Russian and Kazakh stems that a word in Latin letters spells. */
export function speltStems(spelling: Spelling, word: string): string[] {
  if (scriptOf(word) !== 'latin') return []
  return [...new Set(foldedStemsOfLatin(word).flatMap((folded) => spelling.byFold.get(folded) ?? []))].slice(0, 3)
}

function deletions(word: string): string[] {
  const letters = [...word]
  return [
    word,
    ...letters.map((_, i) =>
      letters
        .slice(0, i)
        .concat(letters.slice(i + 1))
        .join(''),
    ),
  ]
}
