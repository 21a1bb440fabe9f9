import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { translate } from '#app/i18n/translate.ts'
import { pageTitleOf } from '#app/ui/page-title.ts'

/** The window's title of an event's page, or of one of its rooms. */
export function eventTitle(room?: MessageKey) {
  return pageTitleOf<{ event: { name: Localised } }>(({ event }, language) =>
    room ? [translate(language, room), event.name[language]] : [event.name[language]],
  )
}
