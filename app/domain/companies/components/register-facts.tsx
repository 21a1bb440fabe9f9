import { LANGUAGE_NAMES } from '#app/i18n/languages.ts'
import { Facts } from '#app/ui/facts.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Section } from '#app/ui/section.tsx'
import { Isolate } from '#app/ui/user-text.tsx'
import type { Dossier } from '../queries/profile.server.ts'

type RegisterFactsProps = { facts: Omit<Dossier, 'items' | 'sectorProfiles' | 'about'> }

/** What a chamber compares with the register, and whom it can ask: for the home chamber only. */
export function RegisterFacts({ facts }: RegisterFactsProps) {
  const { t, language, day } = useLanguage()
  return (
    <>
      <Section title={t('companies.step.identity')}>
        <Facts
          items={[
            { label: t('companies.legalName'), value: <bdi>{facts.legalName}</bdi> },
            { label: t('companies.legalNameLatin'), value: <bdi>{facts.legalNameLatin}</bdi> },
            { label: t('companies.legalNameKazakh'), value: facts.legalNameKazakh && <bdi>{facts.legalNameKazakh}</bdi> },
            {
              label: facts.registerKind ? t(`companies.register.${facts.registerKind}`) : t('companies.registerNumber'),
              value: facts.registerNumber && <Isolate>{facts.registerNumber}</Isolate>,
            },
            { label: t('companies.city'), value: facts.city?.[language] },
            { label: t('companies.address'), value: facts.address && <bdi>{facts.address}</bdi> },
            {
              label: t('companies.website'),
              value: facts.website && (
                <a href={facts.website} rel="noreferrer nofollow" dir="ltr">
                  {facts.website}
                </a>
              ),
            },
            { label: t('freshness.confirmedOn'), value: day(facts.confirmedAt) },
          ]}
        />
      </Section>
      <Section title={t('companies.step.contact')}>
        <Facts
          items={[
            { label: t('companies.contactName'), value: <bdi>{facts.contactName}</bdi> },
            { label: t('companies.contactEmail'), value: facts.contactEmail && <Isolate>{facts.contactEmail}</Isolate> },
            { label: t('companies.contactPhone'), value: facts.contactPhone && <Isolate>{facts.contactPhone}</Isolate> },
            { label: t('companies.contactLanguage'), value: facts.contactLanguage && LANGUAGE_NAMES[facts.contactLanguage] },
          ]}
        />
      </Section>
    </>
  )
}
