import { useLanguage } from '#app/ui/language.tsx'
import type { Language } from '#prisma/generated/enums.ts'

/** Languages by the reader's names for them: in a sentence, or side by side for one of two sides ("English / Urdu"). */
export function useSpoken() {
  const { t, list } = useLanguage()
  const names = (codes: readonly Language[]) => codes.map((code) => t(`common.language.${code}`))
  return {
    spoken: (codes: readonly Language[]) => list(names(codes)),
    sideBySide: (codes: readonly Language[]) => names(codes).join(' / '),
  }
}
