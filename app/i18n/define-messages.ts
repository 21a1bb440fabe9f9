import type { Localised } from './languages.ts'

/** A room's dictionary: every key in every language side by side, so that a missing one does not compile. Texts are ICU MessageFormat. */
export function defineMessages<const Messages extends Record<string, Localised>>(messages: Messages): Messages {
  return messages
}
