import { LANGUAGE_NAMES } from '#app/i18n/languages.ts'
import { campaignPath } from '#app/paths.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Section } from '#app/ui/section.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { SubNav } from '#app/ui/sub-nav.tsx'
import { Table } from '#app/ui/table.tsx'
import { Isolate } from '#app/ui/user-text.tsx'
import type { Results } from '../queries/results.server.ts'
import { RESULTS, type ResultQuery } from '../schema.ts'
import { MAIL_TONES } from './tones.ts'

/** What became of the letter to each company; each figure opens its rows. */
export function ResultView({ campaignId, results, query }: { campaignId: string; results: Results; query: ResultQuery }) {
  const { t, number } = useLanguage()
  const addressOf = ({ result, page }: ResultQuery) =>
    `${campaignPath(campaignId)}?${new URLSearchParams({ result, ...(page > 1 && { page: String(page) }) })}`
  return (
    <Section title={t('campaigns.results')} id="results">
      <SubNav
        label={t('campaigns.results')}
        quiet
        items={RESULTS.map((result) => ({
          label: `${t(`campaigns.result.${result}`)} (${number(results.counts[result])})`,
          to: addressOf({ result, page: 1 }),
          current: result === query.result,
        }))}
      />
      {results.rows.length === 0 ? (
        <p className="quiet">{t('campaigns.resultNone')}</p>
      ) : (
        <Table
          caption={t('campaigns.results')}
          rows={results.rows}
          rowKey={({ companyId }) => companyId}
          columns={[
            { label: t('events.column.company'), cell: (row) => <bdi>{row.name}</bdi> },
            {
              label: t('events.column.state'),
              cell: ({ mail, leftOut }) =>
                leftOut ? (
                  t(`campaigns.exclusion.${leftOut}`)
                ) : (
                  <StateBadge tone={MAIL_TONES[mail?.state ?? 'queued']}>
                    {t(`introductions.mailState.${mail?.state ?? 'queued'}`)}
                  </StateBadge>
                ),
            },
            { label: t('mails.language'), cell: ({ mail }) => mail && <bdi lang={mail.language}>{LANGUAGE_NAMES[mail.language]}</bdi> },
            { label: t('campaigns.column.serverAnswer'), cell: ({ mail }) => mail?.answer && <Isolate>{mail.answer}</Isolate> },
            {
              label: t('campaigns.column.since'),
              cell: (row) => (
                <>
                  {row.tookPart && <StateBadge tone="success">{t('campaigns.result.took-part')}</StateBadge>}{' '}
                  {row.unsubscribed && <StateBadge tone="warning">{t('campaigns.result.unsubscribed')}</StateBadge>}
                </>
              ),
            },
          ]}
        />
      )}
      <Pager page={results.page} pages={results.pages} to={(page) => addressOf({ ...query, page })} />
    </Section>
  )
}
