import type { MessageKey } from '#app/i18n/catalogue.ts'
import { isLanguage, type Language } from '#app/i18n/languages.ts'
import { translate } from '#app/i18n/translate.ts'

type Matches = { matches: readonly ({ id: string; data?: unknown } | undefined)[] }

/** A route's `meta`: the window's title, in the reader's language. */
export function pageTitle(key: MessageKey) {
  return ({ matches }: Matches) => titleOf(languageIn(matches), [translate(languageIn(matches), key)])
}

/** A route's `meta` that names what its loader found, the nearest first; a page that was not found has the product's name alone. */
export function pageTitleOf<Data>(namesOf: (data: Data, language: Language) => string[]) {
  return ({ matches, data }: Matches & { data: unknown }) =>
    titleOf(languageIn(matches), data ? namesOf(data as Data, languageIn(matches)) : [])
}

function titleOf(language: Language, names: string[]) {
  return [{ title: [...names, translate(language, 'common.product')].join(' – ') }]
}

function languageIn(matches: Matches['matches']): Language {
  const frame = matches.find((match) => match?.id === 'root')?.data as { language?: unknown } | undefined
  return isLanguage(frame?.language) ? frame.language : 'en'
}
