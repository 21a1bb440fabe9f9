import { scriptOf } from './script.ts'

const CYRILLIC: Record<string, string> = Object.fromEntries(
  'а:a б:b в:v г:g д:d е:e ж:j з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:h ц:s ч:C ш:X щ:X ъ: ы:i ь: э:e ю:u я:a ә:a ғ:g қ:k ң:n ө:o ұ:u ү:u һ:h і:i'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)
const ARABIC: Record<string, string> = Object.fromEntries(
  'ا: ب:b پ:p ت:t ٹ:t ث:s ج:j چ:C ح:h خ:h د:d ڈ:d ذ:z ر:r ڑ:r ز:z ژ:j س:s ش:X ص:s ض:z ط:t ظ:z ع: غ:g ف:f ق:k ک:k گ:g ل:l م:m ن:n و: ہ: ی: ے: ء:'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)

/**
 * The consonants of a word as they sound, the same for one word in Latin, Cyrillic and Arabic letters
 * ("distributor", «дистрибутор», ڈسٹریبیوٹر): how a loan word or a name that no list has is recognised.
 */
export function skeleton(word: string): string {
  const script = scriptOf(word)
  const latin =
    script === 'latin' ? soundLatin(word) : [...word].map((letter) => (script === 'cyrillic' ? CYRILLIC : ARABIC)[letter] ?? '').join('')
  return latin.replace(/[aeiouhwyv]/g, '').replace(/(.)\1+/g, '$1')
}

/** English spelling to sound, as far as consonants go: ch and sh are one sound each (capitals here), c is s or k. */
function soundLatin(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
    .replace(/tch|ch/g, 'C')
    .replace(/sh/g, 'X')
    .replace(/ph/g, 'f')
    .replace(/gh/g, 'g')
    .replace(/q|ck/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c/g, 'k')
    .replace(/x/g, 'ks')
}
