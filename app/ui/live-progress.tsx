import type { ReactNode } from 'react'
import { useLanguage } from './language.tsx'

/** Keeps its content fresh from the same page until the work is done, then loads the page anew. Without script a link does it. */
export function LiveProgress({ src, children }: { src: string; children: ReactNode }) {
  const { t } = useLanguage()
  return (
    <live-progress data-src={src}>
      <div aria-live="polite">{children}</div>
      <noscript>
        <a href={src}>{t('ui.refresh')}</a>
      </noscript>
    </live-progress>
  )
}
