import type { ReactNode } from 'react'
import { useLanguage } from './language.tsx'

/** Saves the form inside while it is filled in, and says so. Without script the form's own button saves. */
export function AutoSave({ children }: { children: ReactNode }) {
  const { t } = useLanguage()
  return (
    <auto-save data-saving={t('ui.saving')} data-saved={t('ui.saved')} data-failed={t('ui.notSaved')}>
      {children}
      <p className="save-state quiet" role="status" />
    </auto-save>
  )
}
