/**
 * Names across scripts: one company written in Latin (English, either Kazakh Latin alphabet, BGN), Cyrillic (Russian, Kazakh) or Urdu letters has
 * keys in common. A key is what consonants a word sounds of, because Urdu writes few vowels and transliterations change most of the others.
 */

/** What each letter sounds of: a capital is one sound (C is ч, X is ш, J is ж or дж, H is the х that others write kh or h); empty is not heard. */
const CYRILLIC = table(
  'б:b в: г:g ғ:g д:d ж:J з:z к:k қ:k л:l м:m н:n ң:n п:p р:r с:s т:t ф:f х:H һ: ц:ts ч:C ш:X щ:X а:a ә:a е:e ё:o и:i й:y і:i о:o ө:o у:u ұ:u ү:u ъ: ы:i ь: э:e ю:u я:a',
)
const ARABIC = table(
  'ب:b پ:p ت:t ٹ:t ث:s ج:J چ:C ح: خ:k د:d ڈ:d ذ:z ر:r ڑ:r ز:z ژ:J س:s ش:X ص:s ض:z ط:t ظ:z ع: غ:g ف:f ق:k ک:k گ:g ل:l م:m ن:n و: ہ: ی: ے: ء: ا:',
)
const ARABIC_FORMS = table('ي:ی ى:ی ئ:ی ۓ:ے ك:ک ۃ:ہ ة:ہ ه:ہ ھ:ہ ۂ:ہ أ:ا إ:ا آ:ا ٱ:ا ؤ:و ں:ن')

/** How companies of the two countries say what they are in law; no part of the name. */
const LEGAL_FORMS = new Set(
  foldLetters(`llp llc ltd limited pvt private smc plc inc co company corp corporation jsc ojsc cjsc too ao ip jshs zhshs jss
  тоо ооо ао оао зао ип кх пк жшс ақ жк шқ товарищество ограниченной ответственностью акционерное общество индивидуальный предприниматель
  жауапкершілігі шектеулі серіктестігі серіктестік акционерлік қоғамы қоғам
  پرائیویٹ پرائیوٹ پرائویٹ لمیٹڈ لمیٹیڈ لیمیٹڈ کمپنی کو ایس ایم سی ایل پی`).split(/\s+/),
)
const SMALL_WORDS = new Set(['and', 'the', 'of', 'и', 'с', 'және', 'мен', 'اور', 'اینڈ', 'دی'])

const MOST_WORDS = 12
/** Letters of a word that its consonants alone do not tell. */
const SHORT = 4
/** Keys longer than this are of no short word. */
const LONGEST_SHORT_KEY = 5

/** The words of a name, in small letters and one form a letter, without legal forms, "and" and the like unless there is nothing else. */
export function nameWords(name: string): string[] {
  const words = foldLetters(name).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const telling = words.filter(isTelling)
  return (telling.length > 0 ? telling : words).slice(0, MOST_WORDS)
}

/** The keys of one word: equal names have one in common in whatever script. Each Russian х doubles them, as others write it kh or h. */
export function wordKeys(word: string): string[] {
  const [first = '', ...rest] = spell(foldLetters(word)).split('H')
  const readings = rest.slice(0, 3).reduce((made, part) => made.flatMap((start) => [`${start}k${part}`, `${start}h${part}`]), [first])
  return [...new Set(readings.map(consonants))].filter(Boolean)
}

/** All keys under which a name is found: of each word, of each two neighbours written as one (Faisal Abad, Faisalabad), of all as one. */
export function nameKeys(name: string): string[] {
  const words = nameWords(name)
  const pairs = words.slice(1).map((word, i) => words[i]! + word)
  return [...new Set([...words, ...pairs, words.join('')].flatMap((word) => wordKeys(word).flatMap((key) => withVowels(key, word))))]
}

/** The keys of which a name has one when it has this word, in whatever script. Of a short word the vowels must be alike too, where they are written: oil is not Ali. */
export function soughtKeys(word: string): string[] {
  const keys = wordKeys(word)
  const isShort = word.length <= SHORT || (word.length === SHORT + 1 && keys.every((key) => key.length <= 2))
  if (!isShort || isArabic(word)) return keys
  return keys.flatMap((key) => [`${key}/${vowelKinds(word)}`, `${key}/`])
}

/** Whether the word tells names apart: it is no legal form, "and" or the like. */
export function isTelling(word: string): boolean {
  const folded = foldLetters(word)
  return !LEGAL_FORMS.has(folded) && !SMALL_WORDS.has(folded)
}

/** The whole name as one comparable text: a key a word. For an index that finds names that are nearly the same. */
export function nameKey(name: string): string {
  return nameWords(name)
    .map((word) => wordKeys(word)[0])
    .filter(Boolean)
    .join(' ')
}

/**
 * How alike two names are, whatever their scripts: 1 for the same name, 0 for names without a word in common. Words that only their consonants share
 * count for less when both scripts write vowels ("Indus", "Andes").
 */
export function nameLikeness(one: string, other: string): number {
  const ours = nameWords(one)
  const theirs = nameWords(other)
  if (ours.length === 0 || theirs.length === 0) return 0
  if (nameKeyJoined(ours) === nameKeyJoined(theirs) && ours.length !== theirs.length) return wordLikeness(ours.join(''), theirs.join(''))
  let shared = 0
  const free = [...theirs]
  for (const word of ours) {
    const likeness = free.map((candidate) => wordLikeness(word, candidate))
    const best = Math.max(0, ...likeness)
    if (best === 0) continue
    shared += best
    free.splice(likeness.indexOf(best), 1)
  }
  return (2 * shared) / (ours.length + theirs.length)
}

const nameKeyJoined = (words: string[]) => wordKeys(words.join(''))[0]

function wordLikeness(one: string, other: string): number {
  if (one === other) return 1
  const keys = wordKeys(other)
  if (!wordKeys(one).some((key) => keys.includes(key))) return 0
  if (isArabic(one) || isArabic(other)) return 1
  const [a, b] = [vowels(one), vowels(other)]
  const apart = editDistance(a, b) / Math.max(a.length, b.length, 1)
  return apart <= 0.5 ? 1 - apart / 4 : 0.5
}

function foldLetters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u064b-\u065f\u0670\u0640\u200c-\u200f\u061c\u00ad'’ʼʻ`´.]/g, '')
    .replace(/[يىئۓكۃةهھۂأإآٱؤں]/g, (letter) => ARABIC_FORMS[letter]!)
}

const isArabic = (word: string) => /\p{Script=Arabic}/u.test(word)
const isCyrillic = (word: string) => /\p{Script=Cyrillic}/u.test(word)

/** The word by its sounds, vowels as Latin ones; a first letter that is not heard as a consonant is an a, so that Alma is not Lima. */
function spell(word: string): string {
  if (!isArabic(word) && !isCyrillic(word)) return spellLatin(word)
  const letters = isCyrillic(word) ? word.replaceAll('дж', 'ж').replaceAll('шч', 'щ') : word
  const sounds = [...letters].map((letter) => CYRILLIC[letter] ?? ARABIC[letter] ?? letter)
  return /^[aeiou]?$/.test(sounds[0] ?? '') ? `a${sounds.join('')}` : sounds.join('')
}

/** English, Kazakh Latin and BGN spelling to sounds. */
function spellLatin(word: string): string {
  const sounds = word
    .replace(/ğ|ǵ/g, 'g')
    .replace(/ş/g, 'sh')
    .replace(/ç/g, 'ch')
    .replace(/ı/g, 'i')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '')
    .replace(/shch/g, 'X')
    .replace(/tech/g, 'tek')
    .replace(/ch(?=r)/g, 'k')
    .replace(/tch|ch/g, 'C')
    .replace(/sh/g, 'X')
    .replace(/dzh|zh|dj|j/g, 'J')
    .replace(/ph/g, 'f')
    .replace(/([bdgkptrlmn])h/g, '$1')
    .replace(/q|ck/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c/g, 'k')
    .replace(/x/g, 'ks')
  return /^[aeiouhvwy]/.test(sounds) ? `a${sounds}` : sounds
}

/** The heard consonants in their order, doubled ones once. ң is ng to some and n to others; a last s is written z in Urdu. */
function consonants(sounds: string): string {
  const initial = /^[aeiouhvwy]/.test(sounds) ? 'a' : ''
  return (
    initial +
    sounds
      .replace(/[aeiouhvwy]/g, '')
      .replace(/(.)\1+/g, '$1')
      .replace(/ng/g, 'n')
      .replace(/z$/, 's')
  )
}

/** The key, and the key with its vowels for whoever seeks a short word; Urdu, which writes few, leaves them open. */
function withVowels(key: string, word: string): string[] {
  if (key.length > LONGEST_SHORT_KEY) return [key]
  return [key, isArabic(word) ? `${key}/` : `${key}/${vowelKinds(word)}`]
}

/** a, i for e and y too, u for o too; neighbours of one kind once. */
const vowelKinds = (word: string) =>
  vowels(foldLetters(word))
    .replace(/e/g, 'i')
    .replace(/o/g, 'u')
    .replace(/(.)\1+/g, '$1')

/** The vowels that the word is written with. */
const vowels = (word: string) =>
  spell(word)
    .replaceAll('y', 'i')
    .replace(/[^aeiou]/g, '')

function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++)
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1))
    row = next
  }
  return row[other.length]!
}

function table(pairs: string): Record<string, string> {
  return Object.fromEntries(pairs.split(' ').map((pair) => pair.split(':') as [string, string]))
}
