import { itemPath, profileStepPath, sectorProfilePath } from '#app/paths.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Strength } from '#app/ui/strength.tsx'
import { type Completeness, type Gap, levelOf } from '../completeness.ts'
import type { MissingThing } from '../rules.ts'

/** How well the company can be matched, in words and a quiet bar, and the one thing that would help most; the others behind it. */
export function MatchingMeter({ companyId, completeness }: { companyId: string; completeness: Completeness }) {
  const { t } = useLanguage()
  const [next, ...others] = completeness.gaps
  return (
    <div className="matching-meter">
      <p className="state-line">
        <span className="quiet">{t('completeness.title')}</span>
        <Strength value={completeness.share} word={t(`completeness.level.${levelOf(completeness)}`)} />
      </p>
      {next && (
        <p>
          {t('completeness.next')} <GapLink companyId={companyId} gap={next} />
        </p>
      )}
      {others.length > 0 && (
        <details>
          <summary>{t('completeness.more', { count: others.length })}</summary>
          <ul>
            {others.map((gap) => (
              <li key={`${gap.kind} ${gap.item?.id ?? ''} ${gap.missing?.sector ?? ''} ${gap.missing?.name ?? ''}`}>
                <GapLink companyId={companyId} gap={gap} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** What is missing, as the way to where it is mended. */
function GapLink({ companyId, gap }: { companyId: string; gap: Gap }) {
  const { t, language } = useLanguage()
  return (
    <a href={placeOf(companyId, gap)}>
      {gap.kind === 'required' ? nameOf(gap.missing) : t(`completeness.gap.${gap.kind}`, { text: isolated(gap.item?.text ?? '') })}
    </a>
  )

  function nameOf({ label, sector, question }: MissingThing): string {
    return sector ? `${t(`sectors.${sector}`)}: ${question?.[language] ?? ''}` : t(label)
  }
}

function placeOf(companyId: string, { step, item, missing }: Gap): string {
  if (item) return itemPath(companyId, item.side, item.id)
  if (missing?.sector) return `${sectorProfilePath(companyId, missing.sector)}#answers.${missing.name}`
  return missing ? `${profileStepPath(companyId, step)}#${missing.name}` : profileStepPath(companyId, step)
}

const LONGEST = 60

/** A company's own words inside a sentence of any direction. */
function isolated(text: string): string {
  return `\u2068${text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/[\s,;:]*\S*$/, '')} …`}\u2069`
}
