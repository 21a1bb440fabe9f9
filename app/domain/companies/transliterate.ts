import { toLatinDigits } from './rules.ts'

/**
 * Spellings of a name in other letters, to be proposed: whoever bears the name has the last word. Russian and Kazakh as passports and maps of Kazakhstan
 * write them, Urdu by its letters with the words that firms' names are made of.
 */

/** How companies say in English what they are in law: after the name, whatever place it has in the register. */
const ENGLISH_FORMS: [RegExp, string][] = [
  [/(?:^|\s)(?:ТОО|ЖШС|Товарищество с ограниченной ответственностью|Жауапкершілігі шектеулі серіктестігі)(?=\s|$)/giu, 'LLP'],
  [/(?:^|\s)(?:ООО)(?=\s|$)/giu, 'LLC'],
  [/(?:^|\s)(?:АО|АҚ|Акционерное общество|Акционерлік қоғамы)(?=\s|$)/giu, 'JSC'],
  [/(?:^|\s)(?:ИП|ЖК|Индивидуальный предприниматель|Жеке кәсіпкер)(?=\s|$)/giu, 'IE'],
  [/(?:^|\s)(?:КХ|ШҚ|Крестьянское хозяйство|Шаруа қожалығы)(?=\s|$)/giu, 'Farm'],
  [/(?:^|\s)\(?(?:پرائیویٹ|پرائیوٹ)\)?\s+(?:لمیٹڈ|لمیٹیڈ)(?=\s|$)/gu, '(Pvt.) Ltd.'],
  [/(?:^|\s)(?:لمیٹڈ|لمیٹیڈ)(?=\s|$)/gu, 'Ltd.'],
]

const RUSSIAN = table(
  'а:a б:b в:v г:g д:d е:e ё:yo ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya',
)
/** The letters that Kazakh has beside the Russian ones, in English spelling. */
const KAZAKH = { ...RUSSIAN, ...table('ә:a ғ:g қ:k ң:n ө:o ұ:u ү:u һ:h і:i') }

/** The Kazakh alphabet of 2021. */
const KAZAKH_LATIN = table(
  'а:a ә:ä б:b в:v г:g ғ:ğ д:d е:e ё:io ж:j з:z и:i й:i к:k қ:q л:l м:m н:n ң:ñ о:o ө:ö п:p р:r с:s т:t у:u ұ:ū ү:ü ф:f х:h һ:h ц:ts ч:ch ш:ş щ:ş ъ: ы:y і:ı ь: э:e ю:iu я:ia',
)

const URDU = table(
  'ب:b پ:p ت:t ٹ:t ث:s ج:j چ:ch ح:h خ:kh د:d ڈ:d ذ:z ر:r ڑ:r ز:z ژ:zh س:s ش:sh ص:s ض:z ط:t ظ:z غ:gh ف:f ق:q ک:k گ:g ل:l م:m ن:n ں:n ھ:h',
)
const URDU_FORMS = table('ي:ی ى:ی ئ:ی ك:ک ۃ:ہ ة:ہ ه:ہ ۂ:ہ أ:ا إ:ا ٱ:ا ؤ:و')
const URDU_MARKS = table('َ:a ِ:i ُ:u')

/** Words of firms' names, mostly English ones in Urdu letters, given names and places: their letters do not tell how they are spelt. */
const URDU_WORDS = Object.fromEntries(
  Object.entries(
    table(`ٹیکسٹائل:Textile ٹیکسٹائلز:Textiles ملز:Mills مل:Mill انڈسٹریز:Industries انڈسٹری:Industry انٹرپرائزز:Enterprises انٹرپرائز:Enterprise
  ٹریڈرز:Traders ٹریڈنگ:Trading ایکسپورٹس:Exports امپورٹس:Imports کمپنی:Company کو:Co برادرز:Brothers سنز:Sons اینڈ:and اور:and گروپ:Group
  کارپوریشن:Corporation فوڈ:Food فوڈز:Foods رائس:Rice شوگر:Sugar آئل:Oil گھی:Ghee ڈیری:Dairy لیدر:Leather لیدرز:Leathers ٹینری:Tannery
  ٹینریز:Tanneries گلوز:Gloves شوز:Shoes گارمنٹس:Garments اسپورٹس:Sports سپورٹس:Sports سرجیکل:Surgical انسٹرومنٹس:Instruments ایگرو:Agro
  فارمز:Farms فارم:Farm فارما:Pharma کیمیکلز:Chemicals سافٹ:Soft ویئر:ware ٹیکنالوجیز:Technologies ٹیکنالوجی:Technology سلوشنز:Solutions
  سسٹمز:Systems سروسز:Services لاجسٹکس:Logistics انجینئرنگ:Engineering انٹرنیشنل:International گلوبل:Global کاٹن:Cotton اسٹیل:Steel
  فاؤنڈری:Foundry فرنیچر:Furniture کارپٹس:Carpets پلاسٹک:Plastic پیپر:Paper پیکجز:Packages سیمنٹ:Cement جیمز:Gems جیولرز:Jewellers ماربل:Marble
  پاکستان:Pakistan لاہور:Lahore کراچی:Karachi سیالکوٹ:Sialkot ملتان:Multan پشاور:Peshawar کوئٹہ:Quetta راولپنڈی:Rawalpindi گجرات:Gujrat
  گوجرانوالہ:Gujranwala فیصل:Faisal آباد:abad اسلام:Islam سندھ:Sindh پنجاب:Punjab کشمیر:Kashmir چناب:Chenab راوی:Ravi انڈس:Indus ستلج:Sutlej
  جہلم:Jhelum مہران:Mehran خیبر:Khyber مدینہ:Madina محمد:Muhammad احمد:Ahmad علی:Ali خان:Khan حسین:Hussain حسن:Hassan حیدر:Haider عمر:Umar
  عثمان:Usman یوسف:Yousaf ابراہیم:Ibrahim اسماعیل:Ismail اقبال:Iqbal بلال:Bilal زینب:Zainab شیخ:Sheikh رحمان:Rehman طارق:Tariq اکبر:Akbar
  ملک:Malik چوہدری:Chaudhry نور:Noor علیم:Aleem اتفاق:Ittefaq بسم:Bism اللہ:Allah`),
  ).map(([word, spelt]) => [plainUrdu(word), spelt]),
)

/** What is proposed for each of the spellings that a company keeps beside its legal name; null where nothing is. */
export type Spellings = { legalNameLatin: string | null; legalNameKazakh: string | null }

export function spellingsOf(legalName: string): Spellings {
  return { legalNameLatin: latinSpelling(legalName), legalNameKazakh: kazakhLatinSpelling(legalName) }
}

/** The name in Latin letters as English writes it, its legal form at the end; null when it is in Latin letters already. */
export function latinSpelling(name: string): string | null {
  if (!/[\p{Script=Cyrillic}\p{Script=Arabic}]/u.test(name)) return null
  const forms: string[] = []
  let rest = unquoted(name)
  for (const [form, english] of ENGLISH_FORMS)
    rest = rest.replace(form, () => {
      forms.push(english)
      return ' '
    })
  const letters = /[әғқңөұүһі]/iu.test(name) ? KAZAKH : RUSSIAN
  const spelt = rest.split(/\s+/).map((word) => (/\p{Script=Arabic}/u.test(word) ? spellUrdu(word) : spellCyrillic(word, letters, english)))
  return tidy([...spelt, ...new Set(forms)].join(' ').replaceAll(' abad', 'abad').replaceAll('Soft ware', 'Software'))
}

/** A Kazakh name in the Kazakh Latin alphabet; null when nothing in it is Kazakh, or it is in Latin letters already. */
export function kazakhLatinSpelling(name: string): string | null {
  const isKazakh = /[әғқңөұүһі]/iu.test(name) || /(?:^|\s)(?:ЖШС|ЖК)(?:\s|$)/u.test(unquoted(name))
  if (!isKazakh) return null
  return tidy(
    unquoted(name)
      .split(/\s+/)
      .map((word) => spellCyrillic(word, KAZAKH_LATIN, turkic))
      .join(' '),
  )
}

const unquoted = (name: string) =>
  name
    .normalize('NFC')
    .replace(/[«»"„“”]/g, ' ')
    .trim()
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim() || null

type Casing = { upper: (text: string) => string }
const english: Casing = { upper: (text) => text.toUpperCase() }
/** The dot of i stays on the capital, and ı has none. */
const turkic: Casing = { upper: (text) => text.replaceAll('i', 'İ').toUpperCase() }

/** A capital letter stays one; a word in capitals stays one in all its letters. Russian endings in -ый and -ий are written -y. */
function spellCyrillic(word: string, letters: Record<string, string>, { upper }: Casing): string {
  const written =
    letters === KAZAKH_LATIN ? word : word.replace(/[ыи]й$/, 'ы').replace(/қазақ/giu, (found) => (found[0] === 'Қ' ? 'Казах' : 'казах'))
  const isLoud = (written.match(/\p{L}/gu)?.length ?? 0) > 1 && written === written.toUpperCase()
  return [...written]
    .map((letter) => {
      const spelt = letters[letter.toLowerCase()]
      if (spelt === undefined) return letter
      if (letter === letter.toLowerCase()) return spelt
      return isLoud ? upper(spelt) : upper(spelt.slice(0, 1)) + spelt.slice(1)
    })
    .join('')
}

function plainUrdu(word: string): string {
  return [...word].map((letter) => URDU_FORMS[letter] ?? letter).join('')
}

/** A consonant as it is spelt, its h included; ħ is an h of its own. */
const CONSONANT = '(?:[bcdgjklmnprstz]h|[bcdfgħjklmnpqrstvwxyz])'
const TOO_CLOSE_AT_START = new RegExp(`^(${CONSONANT})(?=${CONSONANT})`)
const TOO_CLOSE_AT_END = new RegExp(`(${CONSONANT})(?<!n(?=[dgkt])|s(?=t)|r(?=[dkmnt])|l(?=t))(${CONSONANT})$`)

/** Urdu writes long vowels and leaves out most short ones: an a stands where a word would begin or end with two consonants. */
function spellUrdu(word: string): string {
  const known = URDU_WORDS[plainUrdu(word)]
  if (known) return known
  const letters = [...plainUrdu(word)]
  let spelt = ''
  for (const [i, letter] of letters.entries()) spelt += spellLetter(letter, { spelt, isFirst: i === 0, after: letters[i + 1] })
  const spoken = spelt.replace(TOO_CLOSE_AT_START, '$1a').replace(TOO_CLOSE_AT_END, '$1a$2').replaceAll('ħ', 'h')
  return spoken.slice(0, 1).toUpperCase() + spoken.slice(1)
}

function spellLetter(letter: string, { spelt, isFirst, after }: { spelt: string; isFirst: boolean; after: string | undefined }): string {
  const followsVowel = /[aeiou]$/.test(spelt)
  const meetsVowel = after !== undefined && 'اآےع'.includes(after)
  switch (letter) {
    case 'آ':
      return 'aa'
    case 'ا':
    case 'ع':
      return followsVowel || (isFirst && (after === 'ی' || after === 'و')) ? '' : 'a'
    case 'ے':
      return 'e'
    case 'ی':
      return isFirst || meetsVowel ? 'y' : 'i'
    case 'و':
      return isFirst || meetsVowel ? 'w' : 'o'
    case 'ہ':
      return after === undefined && !followsVowel && !isFirst ? 'a' : 'ħ'
    default:
      return (
        URDU_MARKS[letter] ??
        URDU[letter] ??
        (/[\u06f0-\u06f9\u0660-\u0669]/.test(letter) ? toLatinDigits(letter) : /\p{Script=Arabic}|\p{M}/u.test(letter) ? '' : letter)
      )
  }
}

function table(pairs: string): Record<string, string> {
  return Object.fromEntries(
    pairs
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split(':') as [string, string]),
  )
}
