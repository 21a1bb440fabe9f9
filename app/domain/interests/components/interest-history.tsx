import type { MessageKey } from '#app/i18n/catalogue.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Section } from '#app/ui/section.tsx'
import { Timeline } from '#app/ui/timeline.tsx'
import type { InterestStep } from '../queries/chamber.server.ts'

/** What happened to an interest, step by step, and which officer of which chamber decided. */
export function InterestHistory({ steps, timeZone }: { steps: InterestStep[]; timeZone: string }) {
  const { t, language, moment } = useLanguage()
  return (
    <Section title={t('interests.history')}>
      <Timeline
        items={steps.map(({ id, act, at, actor, chamber, reason }) => ({
          key: id,
          moment: moment(at, timeZone),
          text: (
            <>
              {t(`interests.history.${act}` as MessageKey)}
              {actor && <bdi> · {actor}</bdi>}
              {chamber && <bdi> · {chamber[language]}</bdi>}
            </>
          ),
          more: reason ? <p dir="auto">{reason}</p> : undefined,
        }))}
      />
    </Section>
  )
}
