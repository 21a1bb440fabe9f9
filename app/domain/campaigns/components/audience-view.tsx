import { LANGUAGE_NAMES } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Section } from '#app/ui/section.tsx'
import { Table } from '#app/ui/table.tsx'
import type { Country } from '#prisma/generated/enums.ts'
import type { AudienceSummary } from '../queries/audience.server.ts'

/** Who gets the letter, in which language, and who does not and why: before anything leaves. */
export function AudienceView({ audience, country, hasEvent }: { audience: AudienceSummary; country: Country; hasEvent: boolean }) {
  const { t, list, number } = useLanguage()
  const name = (code: keyof typeof LANGUAGE_NAMES) => <bdi lang={code}>{LANGUAGE_NAMES[code]}</bdi>
  return (
    <>
      <Section title={t('campaigns.audience')}>
        <p>
          <strong>{t('campaigns.count', { count: audience.count })}</strong>
        </p>
        <p className="quiet">{hasEvent ? t('campaigns.ofCountry', { country: t(`countries.${country}`) }) : t('campaigns.ofChamber')}</p>
        {audience.sample.length > 0 && (
          <Table
            caption={t('campaigns.sample')}
            rows={audience.sample}
            rowKey={({ companyId }) => companyId}
            columns={[
              { label: t('campaigns.sample'), cell: (row) => <bdi>{row.name}</bdi> },
              { label: t('campaigns.column.reads'), cell: (row) => name(row.reader) },
              { label: t('campaigns.column.gets'), cell: (row) => name(row.written) },
            ]}
          />
        )}
      </Section>
      <Section title={t('campaigns.readers')}>
        <Table
          caption={t('campaigns.readers')}
          rows={audience.readers}
          rowKey={({ reader }) => reader}
          columns={[
            { label: t('campaigns.column.reads'), cell: (row) => name(row.reader) },
            { label: t('campaigns.column.recipients'), cell: (row) => number(row.count), numeric: true },
            {
              label: t('campaigns.column.gets'),
              cell: (row) =>
                row.written === row.reader
                  ? name(row.written)
                  : t('campaigns.fallback', { written: LANGUAGE_NAMES[row.written], reader: LANGUAGE_NAMES[row.reader] }),
            },
          ]}
        />
      </Section>
      <Section title={t('campaigns.leftOut')}>
        {audience.leftOut.length === 0 && <p>{t('campaigns.leftOutNone')}</p>}
        {audience.leftOut.map(({ exclusion, count, names }) => (
          <p key={exclusion}>
            <strong>
              {t(`campaigns.exclusion.${exclusion}`)} ({number(count)}):
            </strong>{' '}
            <bdi>{list(names)}</bdi> {count > names.length && t('campaigns.andMore', { count: count - names.length })}
          </p>
        ))}
      </Section>
    </>
  )
}
