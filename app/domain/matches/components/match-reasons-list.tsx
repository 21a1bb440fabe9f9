import { pickText } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/ui/language.tsx'
import type { Country } from '#prisma/generated/enums.ts'
import type { MatchReasons } from '../schema.ts'
import { ReasonSentence } from './reason-sentence.tsx'

/** Every reason as a sentence, and what is missing. */
export function MatchReasonsList({
  reasons,
  names,
}: {
  reasons: Omit<MatchReasons, 'asked'> & Partial<MatchReasons>
  names: Record<Country, string>
}) {
  const { t } = useLanguage()
  return (
    <>
      <div>
        <h2>{t('matches.why')}</h2>
        <ul className="reasons">
          {reasons.met.map((reason) => (
            <li key={`${reason.kind} ${reason.seeker} ${reason.need.text} ${reason.offer.text}`}>
              <p>
                <ReasonSentence reason={reason} names={names} />
              </p>
              <Concept concept={reason.concept} />
            </li>
          ))}
          {reasons.asked?.map(({ by, wish }) => (
            <li key={`asked ${by}`}>
              <p>{t(`preferences.asked.${wish}`, { company: names[by] })}</p>
            </li>
          ))}
        </ul>
      </div>
      {reasons.missing.length > 0 && (
        <div className="missing">
          <h3>{t('matches.missing')}</h3>
          <ul>
            {reasons.missing.map((code) => (
              <li key={code}>{t(`matches.missing.${code}`)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function Concept({ concept }: { concept: MatchReasons['met'][number]['concept'] }) {
  const { t, language } = useLanguage()
  const label = concept && pickText(concept.label, language)
  if (!label) return null
  return <p className="quiet">{t('matches.reason.concept', { concept: [label.text, concept.code].filter(Boolean).join(' · ') })}</p>
}
