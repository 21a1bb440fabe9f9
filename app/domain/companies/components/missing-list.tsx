import { profileStepPath, sectorProfilePath } from '#app/paths.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { MissingThing } from '../rules.ts'

/** What stands between a profile and its submission, each with the way to the box where it is filled in. */
export function MissingList({ companyId, missing }: { companyId: string; missing: MissingThing[] }) {
  const { t, language } = useLanguage()
  return (
    <Notice tone="warning" title={t('companies.missingTitle')}>
      <ul>
        {missing.map(({ step, name, label, sector, question }) => (
          <li key={`${step} ${sector ?? ''} ${name}`}>
            {sector ? (
              <a href={`${sectorProfilePath(companyId, sector)}#answers.${name}`}>
                {t(`sectors.${sector}`)}: {question?.[language]}
              </a>
            ) : (
              <a href={`${profileStepPath(companyId, step)}#${name}`}>{t(label)}</a>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
