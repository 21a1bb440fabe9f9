import type { MessageKey } from '#app/i18n/catalogue.ts'
import { isLanguage } from '#app/i18n/languages.ts'
import { translate } from '#app/i18n/translate.ts'

type Matches = { matches: readonly ({ id: string; data?: unknown } | undefined)[] }

/** A route's `meta`: the window's title, in the reader's language. */
export function pageTitle(key: MessageKey) {
  return ({ matches }: Matches) => {
    const frame = matches.find((match) => match?.id === 'root')?.data as { language?: unknown } | undefined
    const language = isLanguage(frame?.language) ? frame.language : 'en'
    return [{ title: `${translate(language, key)} – ${translate(language, 'common.product')}` }]
  }
}
