/** The four languages of the product, in the order in which a switcher shows them. */
export const LANGUAGES = ['en', 'ur', 'ru', 'kk'] as const

export type Language = (typeof LANGUAGES)[number]

/** One text in all four languages: what the product itself says. */
export type Localised = Record<Language, string>

/** A text that people wrote in some of the four languages. */
export type PartlyLocalised = Partial<Localised>

/** How each language calls itself. */
export const LANGUAGE_NAMES: Localised = { en: 'English', ur: 'اردو', ru: 'Русский', kk: 'Қазақша' }

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language)
}

const directions = new Map<string, 'ltr' | 'rtl'>()

/** Writing direction, from the language's script and not from a list of languages. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const known = directions.get(language)
  if (known) return known
  const script = new Intl.Locale(language).maximize().script
  const direction = script === 'Arab' || script === 'Hebr' ? 'rtl' : 'ltr'
  directions.set(language, direction)
  return direction
}

/** Where a reader of one language looks next when a text does not exist in it. */
const FALLBACKS: Record<Language, readonly Language[]> = {
  en: ['en', 'ru', 'ur', 'kk'],
  ur: ['ur', 'en', 'ru', 'kk'],
  ru: ['ru', 'kk', 'en', 'ur'],
  kk: ['kk', 'ru', 'en', 'ur'],
}

/** The text for a reader with the language it really is in, or null when there is none in any language. */
export function pickText(texts: PartlyLocalised, reader: Language): { language: Language; text: string } | null {
  for (const language of FALLBACKS[reader]) {
    const text = texts[language]?.trim()
    if (text) return { language, text }
  }
  return null
}
