/**
 * Text in one form whatever the keyboard: NFKC, lower case, one letter for the several Arabic, Persian and Urdu forms of it,
 * no vowel signs or joiners, and look-alike letters of the other script put back (a Latin "e" inside a Russian word).
 */
export function normalise(text: string): string {
  return straightenLookAlikes(foldArabic(text.normalize('NFKC').toLowerCase()).replaceAll('ё', 'е'))
}

const ARABIC_FOLDS: Record<string, string> = {
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ۓ: 'ے',
  ك: 'ک',
  ۃ: 'ہ',
  ة: 'ہ',
  ه: 'ہ',
  ھ: 'ہ',
  ۂ: 'ہ',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  ں: 'ن',
} //

function foldArabic(text: string): string {
  return text
    .replace(/[\u064B-\u065F\u0670\u0640\u200C-\u200F\u061C\u00AD]/g, '')
    .replace(/[يىئۓكۃةهھۂأإآٱؤں]/g, (letter) => ARABIC_FOLDS[letter]!)
}

const LATIN_LIKE = 'aceopxykhbmtі'
const CYRILLIC_LIKE = 'асеорхукһвмті'

function straightenLookAlikes(text: string): string {
  return text.replace(/[\p{Script=Latin}\p{Script=Cyrillic}]+/gu, (word) => {
    const cyrillic = word.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
    if (cyrillic === 0 || cyrillic === word.length) return word
    return cyrillic * 2 >= word.length ? swap(word, LATIN_LIKE, CYRILLIC_LIKE) : swap(word, CYRILLIC_LIKE, LATIN_LIKE)
  })
}

function swap(word: string, from: string, to: string): string {
  return [...word].map((letter) => (from.includes(letter) ? to[from.indexOf(letter)]! : letter)).join('')
}
