import Download from 'lucide-react/icons/download'
import { Icon } from './icon.tsx'
import { useLanguage } from './language.tsx'

/** The list on this page as a file to keep; `to` gives the address of a format. */
export function DownloadLinks({ label, to }: { label?: string; to: (format: 'xlsx' | 'csv') => string }) {
  const { t } = useLanguage()
  return (
    <p className="downloads">
      <Icon of={Download} /> {label ?? t('ui.download')}: <a href={to('xlsx')}>XLSX</a> <a href={to('csv')}>CSV</a>
    </p>
  )
}
