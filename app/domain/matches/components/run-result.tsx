import { Facts } from '#app/ui/facts.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Section } from '#app/ui/section.tsx'
import type { PairingMode } from '#prisma/generated/enums.ts'
import type { RunFigures, RunPage } from '../queries/runs.server.ts'

/** What a run found, and how it differs from the one before. */
export function RunResult({ figures, comparison, mode }: { figures: RunFigures; comparison: RunPage['comparison']; mode: PairingMode }) {
  const { t, number } = useLanguage()
  const byCountry = (count: RunFigures['companies']) => t('matches.figure.companiesText', { pk: count.PK, kz: count.KZ })
  return (
    <>
      <Facts
        items={[
          { label: t('matches.figure.matches'), value: number(figures.matches) },
          { label: t('matches.figure.companies'), value: byCountry(figures.companies) },
          { label: t('matches.figure.without'), value: byCountry(figures.withoutPartner) },
          { label: t('matches.figure.candidates'), value: number(figures.candidatePairs) },
          { label: t('matches.figure.kept'), value: number(figures.kept) },
          { label: t('matches.aim'), value: t(`matches.mode.${mode}`) },
          {
            label: t('matches.figure.time'),
            value: t('matches.figure.seconds', { seconds: number(Math.round(figures.milliseconds / 100) / 10) }),
          },
        ]}
      />
      {comparison && (
        <Section title={t('matches.comparison', { number: comparison.number })}>
          <p>
            {comparison.sameInput && comparison.sameResult
              ? t('matches.sameInputSameResult')
              : t('matches.comparisonText', { stayed: comparison.stayed, added: comparison.added, dropped: comparison.dropped })}
          </p>
        </Section>
      )}
    </>
  )
}
