import Printer from 'lucide-react/icons/printer'
import { Icon } from './icon.tsx'
import { useLanguage } from './language.tsx'

/** Prints the page. Only the script can, so without it nothing is shown. */
export function PrintButton() {
  const { t } = useLanguage()
  return (
    <print-button hidden>
      <button type="button" className="button button-quiet">
        <Icon of={Printer} /> {t('ui.print')}
      </button>
    </print-button>
  )
}
