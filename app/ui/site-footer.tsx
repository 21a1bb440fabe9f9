import { useLanguage } from './language.tsx'

export function SiteFooter() {
  const { t } = useLanguage()
  return (
    <footer className="site-footer">
      <p>{t('ui.footer')}</p>
    </footer>
  )
}
