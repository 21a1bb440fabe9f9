import { nameKeys, nameLikeness } from '#app/domain/companies/name-key.ts'
import { toLatinDigits } from '#app/domain/companies/rules.ts'
import { LANGUAGES, type Language, type Localised } from '#app/i18n/languages.ts'
import type { Sector } from '#prisma/generated/enums.ts'

/** What words in a file can mean: places, sectors, languages and codes, in any of the four languages. */
export type Vocabulary = {
  city: (text: string) => { id: string; name: string; isExact: boolean } | null
  /** A sector, or one of its categories. */
  sector: (text: string) => { sector: Sector; category: string | null } | null
  language: (text: string) => Language | null
  code: (text: string) => { system: 'hs' | 'isic'; code: string; isMended: boolean } | null
}

type Facts = {
  cities: readonly { id: string; name: Localised }[]
  sectors: readonly { id: Sector; label: Localised; categories: readonly { id: string; label: Localised }[] }[]
  hsCodes: ReadonlySet<string>
  isicCodes: ReadonlySet<string>
}

export function makeVocabulary({ cities, sectors, hsCodes, isicCodes }: Facts): Vocabulary {
  return { city: citySearch(cities), sector: sectorSearch(sectors), language: languageNamed, code: codeSearch(hsCodes, isicCodes) }
}

const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()

const PLACE_WORDS = /^(?:г|гор|город|қ|қала|city of|شہر)\s+|\s+(?:city|қаласы|қ|шаһары|г|شہر)$/gu

/** Names of cities as people of either country write them: Костанай is Qostanai. */
function citySearch(cities: Facts['cities']): Vocabulary['city'] {
  const exact = new Map<string, Facts['cities'][number]>()
  const sounding = new Map<string, Set<Facts['cities'][number]>>()
  for (const city of cities)
    for (const language of LANGUAGES) {
      exact.set(fold(city.name[language]), city)
      for (const key of nameKeys(city.name[language])) sounding.set(key, (sounding.get(key) ?? new Set()).add(city))
    }
  const asFound = ({ id, name }: Facts['cities'][number], isExact: boolean) => ({ id, name: name.en, isExact })
  return (text) => {
    const words = fold(text).replace(PLACE_WORDS, '')
    const same = exact.get(words)
    if (same) return asFound(same, true)
    const candidates = new Set(nameKeys(words).flatMap((key) => [...(sounding.get(key) ?? [])]))
    const alike = [...candidates].filter(({ name }) => LANGUAGES.some((language) => nameLikeness(words, name[language]) >= 0.85))
    return alike.length === 1 ? asFound(alike[0]!, false) : null
  }
}

/** Words by which chambers name the sectors beside their own labels and categories. */
const SECTOR_WORDS: Record<Sector, string> = {
  it: 'it|ict|software|информационные технологии|айти|ит|ақпараттық технологиялар|آئی ٹی|سافٹ ویئر',
  sme: 'sme|smes|small business|мсб|малый бизнес|шағын бизнес|ایس ایم ای|textile|textiles|текстиль|тоқыма|ٹیکسٹائل',
  leather: 'leather|leather goods|footwear|кожа|кожевенная|обувь|былғары|چمڑا|چمڑے کی مصنوعات',
  agriculture: 'agriculture|agro|agri|food|апк|агро|аграрный|сельхоз|ауылшаруашылық|агроөнеркәсіп|زراعت|خوراک',
  ecommerce: 'e commerce|ecommerce|online trade|электронная коммерция|интернет торговля|электрондық коммерция|ای کامرس',
}

function sectorSearch(sectors: Facts['sectors']): Vocabulary['sector'] {
  const named = new Map<string, { sector: Sector; category: string | null }>()
  for (const { id, label, categories } of sectors)
    for (const one of [{ id: null, label }, ...categories])
      for (const language of LANGUAGES)
        if (!named.has(fold(one.label[language]))) named.set(fold(one.label[language]), { sector: id, category: one.id })
  for (const { id } of sectors)
    for (const word of [id, ...SECTOR_WORDS[id].split('|')]) named.set(fold(word), { sector: id, category: null })
  return (text) => named.get(fold(text)) ?? null
}

const LANGUAGE_WORDS: Record<Language, string[]> = {
  en: ['en', 'eng', 'english', 'английский', 'англ', 'ағылшын', 'ағылшынша', 'انگریزی'],
  ur: ['ur', 'urdu', 'урду', 'اردو'],
  ru: ['ru', 'rus', 'russian', 'русский', 'рус', 'орыс', 'орысша', 'روسی'],
  kk: ['kk', 'kz', 'kaz', 'kazakh', 'казахский', 'каз', 'қазақ', 'қазақша', 'قازق'],
}

const languageNamed = (text: string) =>
  LANGUAGES.find((language) => LANGUAGE_WORDS[language].includes(fold(text).replace(/ (?:тілі|язык|language|زبان)$/, ''))) ?? null

/**
 * A code of goods or services. National codes begin with the six digits of HS. An odd number of digits has lost its leading zero to a spreadsheet
 * program, which takes 0804 for the number 804.
 */
function codeSearch(hsCodes: ReadonlySet<string>, isicCodes: ReadonlySet<string>): Vocabulary['code'] {
  return (text) => {
    const digits = toLatinDigits(text).replace(/\D/g, '')
    if (/isic|мсок|оквэд|эқжж|ہنر/i.test(text)) return isicCodes.has(digits) ? { system: 'isic', code: digits, isMended: false } : null
    if (digits.length < 1 || digits.length > 10 || /\p{L}/u.test(text.replace(/^(?:hs|тн вэд|сэқ тн)\s*/i, ''))) return null
    const isMended = digits.length % 2 === 1
    const whole = isMended ? `0${digits}` : digits
    const code = [6, 4, 2]
      .filter((length) => length <= whole.length && length >= Math.min(whole.length, 4))
      .map((length) => whole.slice(0, length))
      .find((part) => hsCodes.has(part))
    return code ? { system: 'hs', code, isMended } : null
  }
}

/** The band in which a number of people lies: "24", "10–49", "более 1000". */
export function bandOf(text: string): string | null {
  const numbers = (
    toLatinDigits(text)
      .replace(/(?<=\d)[\s\u00a0](?=\d{3})/g, '')
      .match(/\d+/g) ?? []
  ).map(Number)
  if (numbers.length === 0 || numbers.length > 2) return null
  const people = numbers.length === 2 ? (numbers[0]! + numbers[1]!) / 2 : numbers[0]!
  if (people < 1) return null
  return people < 10 ? '1-9' : people < 50 ? '10-49' : people < 250 ? '50-249' : people < 1000 ? '250-999' : '1000+'
}
