import { useLanguage } from '#app/ui/language.tsx'

/** By which clock the times around it are told: Almaty and Karachi have the same, so one is shown for both. */
export function CorridorClock() {
  const { t } = useLanguage()
  return <p className="quiet">{t('planning.clockNote')}</p>
}
