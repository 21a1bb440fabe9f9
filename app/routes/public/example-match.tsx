import Handshake from 'lucide-react/icons/handshake'
import { Icon } from '#app/ui/icon.tsx'
import { useLanguage } from '#app/ui/language.tsx'

/** What the platform does, as one example: a need, an offer, and two chambers between them. */
export function ExampleMatch() {
  const { t } = useLanguage()
  return (
    <figure className="example">
      <div className="example-side">
        <span className="quiet">{t('public.exampleSeeker')}</span>
        <strong>{t('public.exampleNeed')}</strong>
      </div>
      <div className="example-between">
        <Icon of={Handshake} />
        <span>{t('public.exampleBetween')}</span>
      </div>
      <div className="example-side">
        <span className="quiet">{t('public.exampleOfferer')}</span>
        <strong>{t('public.exampleOffer')}</strong>
      </div>
      <figcaption className="quiet">{t('public.exampleCaption')}</figcaption>
    </figure>
  )
}
