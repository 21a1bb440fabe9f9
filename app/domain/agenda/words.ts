import type { Language } from '#app/i18n/languages.ts'
import { translate } from '#app/i18n/translate.ts'
import type { PlaceKind } from '#prisma/generated/enums.ts'

/** A label that is a number, perhaps behind a letter or two, as in "12", "A7" or "KZ-3": it needs the word for what it numbers. */
const NUMBERED = /^\p{L}{0,2}[ -]?\d+\p{L}?$/u

/** "Table 12, Hall A". What officers called a place in words of their own stands as they wrote it, `own` marks those words. */
export function placeName(
  language: Language,
  place: { kind: PlaceKind; label: string; hall: string | null },
  own = (words: string) => words,
): string {
  const name = NUMBERED.test(place.label) ? translate(language, `agenda.place.${place.kind}`, { label: place.label }) : own(place.label)
  return [name, place.hall && own(place.hall)].filter(Boolean).join(language === 'ur' ? '، ' : ', ')
}
