import { LANGUAGE_NAMES } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/ui/language.tsx'
import type { Language } from '#prisma/generated/enums.ts'

/** Languages by their own names, in a sentence of the reader's: each keeps its direction. */
export function useSpoken(): (codes: readonly Language[]) => string {
  const { list } = useLanguage()
  return (codes) => list(codes.map(isolatedName))
}

/** The same side by side, for one of two sides: "English / اردو". */
export function sideBySide(codes: readonly Language[]): string {
  return codes.map(isolatedName).join(' / ')
}

/** Between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE. */
const isolatedName = (code: Language) => `\u2068${LANGUAGE_NAMES[code]}\u2069`
