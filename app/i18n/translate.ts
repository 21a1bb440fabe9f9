import { IntlMessageFormat } from 'intl-messageformat'
import { catalogue, type MessageKey } from './catalogue.ts'
import type { Language } from './languages.ts'

export type MessageArguments = Record<string, string | number | Date | null | undefined>

const formats = new Map<string, IntlMessageFormat>()

/** The message in the language, its arguments filled in. Numbers follow the language; plural forms follow its grammar. */
export function translate(language: Language, key: MessageKey, args?: MessageArguments): string {
  const source = catalogue[key][language]
  if (!args) return source.includes('{') ? String(formatOf(language, key, source).format({})) : source
  return String(formatOf(language, key, source).format(args))
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
