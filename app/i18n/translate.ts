import { IntlMessageFormat } from 'intl-messageformat'
import { catalogue, type MessageKey } from './catalogue.ts'
import type { Language } from './languages.ts'

export type MessageArguments = Record<string, string | number | Date | null | undefined>

const formats = new Map<string, IntlMessageFormat>()

/**
 * The message in the language, its arguments filled in. Numbers follow the language; plural forms follow its grammar. In Urdu a name in Latin or Cyrillic
 * letters keeps its place and its marks.
 */
export function translate(language: Language, key: MessageKey, args?: MessageArguments): string {
  const source = catalogue[key][language]
  if (!args) return source.includes('{') ? String(formatOf(language, key, source).format({})) : source
  return String(formatOf(language, key, source).format(language === 'ur' ? isolated(source, args) : args))
}

/** Text of the other direction between the marks that hold it together; what only chooses among forms stays as it is. */
function isolated(source: string, args: MessageArguments): MessageArguments {
  const isForeign = (text: string) => /[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(text) && !/\p{Script=Arabic}/u.test(text)
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => {
      const isShown = typeof value === 'string' && source.includes(`{${name}}`) && !source.includes(`{${name},`)
      return [name, isShown && isForeign(value) ? `\u2068${value}\u2069` : value]
    }),
  )
}

function formatOf(language: Language, key: MessageKey, source: string): IntlMessageFormat {
  const id = `${language} ${key}`
  let format = formats.get(id)
  if (!format) {
    format = new IntlMessageFormat(source, localeOf(language), undefined, { ignoreTag: true })
    formats.set(id, format)
  }
  return format
}

/** The locale for Intl: Latin digits in Urdu, as business letters in Pakistan have them. */
export function localeOf(language: Language): string {
  return language === 'ur' ? 'ur-PK-u-nu-latn' : { en: 'en-GB', ru: 'ru-KZ', kk: 'kk-KZ' }[language]
}
