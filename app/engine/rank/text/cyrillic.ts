import { stemmer as stemRussian } from '@orama/stemmers/russian'
import { stemKazakh } from './kazakh.ts'

/** Sounds that Latin letters write for Russian and Kazakh ones, the longer spellings first. */
const SOUNDS: [RegExp, string][] = (
  'shch:щ sch:щ sh:ш ch:ч zh:ж dj:дж kh:х gh:ғ ts:ц yu:ю iu:ю ya:я ia:я yo:е ye:е a:а b:б c:к d:д e:е f:ф g:г h:х j:ж k:к l:л m:м n:н o:о p:п q:қ r:р s:с t:т u:у v:в w:у x:х z:з'
    .split(' ')
    .map((pair) => pair.split(':')) as [string, string][]
).map(([latin, cyrillic]) => [new RegExp(latin, 'g'), cyrillic])
const SHORTEST_WORD = 4
const SHORTEST_FOLD = 3

/**
 * The likely stems, folded, of a Russian or Kazakh word written in Latin letters ("toqyma", "kóterme", "postelnoe"); none for a word too
 * short to tell. They are compared with the folded stems of known words, for one sound has several spellings.
 */
export function foldedStemsOfLatin(word: string): string[] {
  const letters = word
    .replaceAll('ý', 'w')
    .normalize('NFD')
    .replaceAll('ı', 'y')
    .replace(/[^a-z]/g, '')
  if (letters.length < SHORTEST_WORD) return []
  const sounded = SOUNDS.reduce((text, [latin, cyrillic]) => text.replace(latin, cyrillic), letters)
  const russian = stemRussian(sounded.replaceAll('i', 'и').replaceAll('y', 'ы'))
  const kazakh = stemKazakh(sounded.replaceAll('i', 'і').replaceAll('y', 'ы'))
  return [...new Set([russian, kazakh].map(foldCyrillic))].filter((stem) => stem.length >= SHORTEST_FOLD)
}

/** One letter for the Cyrillic letters that Latin spellings do not tell apart. */
export function foldCyrillic(stem: string): string {
  return stem
    .replace(/[ьъ]/g, '')
    .replace(/я/g, 'иа')
    .replace(/ю/g, 'иу')
    .replace(/[іыйи]+/g, 'и')
    .replace(/[қк]/g, 'к')
    .replace(/ғ/g, 'г')
    .replace(/ә/g, 'а')
    .replace(/ө/g, 'о')
    .replace(/[ұү]/g, 'у')
    .replace(/ң/g, 'н')
    .replace(/һ/g, 'х')
    .replace(/щ/g, 'ш')
    .replace(/э/g, 'е')
    .replace(/(.)\1+/g, '$1')
}
