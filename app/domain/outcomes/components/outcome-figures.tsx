import { outcomesPath } from '#app/paths.ts'
import { Facts } from '#app/ui/facts.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Table } from '#app/ui/table.tsx'
import type { Country } from '#prisma/generated/enums.ts'
import type { OutcomeReport } from '../queries/ledger.server.ts'
import type { LedgerQuery } from '../schema.ts'
import { RESULTS } from './result-form.tsx'

type Filter = Partial<Omit<LedgerQuery, 'page'>>

/** The address of the ledger with the rows of a filter. */
export function ledgerAddress(eventId: string, filter: Filter & { page?: number }): string {
  const query = new URLSearchParams(
    Object.entries(filter).flatMap(([name, value]) =>
      value === undefined || (name === 'page' && value === 1) ? [] : [[name, String(value)]],
    ),
  )
  return outcomesPath(eventId, query.toString())
}

/** A figure that opens the rows behind it. */
function Figure({ eventId, count, filter }: { eventId: string; count: number; filter: Filter }) {
  const { number } = useLanguage()
  return count === 0 ? number(0) : <a href={`${ledgerAddress(eventId, filter)}#rows`}>{number(count)}</a>
}

const COUNTRIES = ['PK', 'KZ'] as const

/** What both sides' words come to. */
export function OutcomeFigures({ eventId, report, own }: { eventId: string; report: OutcomeReport; own: Country }) {
  const { t, number, list } = useLanguage()
  const figure = (count: number, filter: Filter) => <Figure eventId={eventId} count={count} filter={filter} />
  const ofSide = (country: Country, count: number, filter: Filter) => (country === own ? figure(count, filter) : number(count))
  const values = report.agreedValues.map(({ currency, value }) => `${number(value)} ${currency}`)
  const kinds = report.agreedKinds.map(({ kind, count }) => t('outcomes.kindCount', { kind: t(`outcomes.agreement.${kind}`), count }))
  return (
    <>
      <Facts
        items={[
          { label: t('events.meetingsLabel'), value: figure(report.meetings, {}) },
          { label: t('meetings.state.held'), value: figure(report.held, { state: 'held' }) },
          ...COUNTRIES.map((country) => ({
            label: t('outcomes.missedBy', { country: t(`countries.${country}`) }),
            value: figure(report.missed[country], { absent: country }),
          })),
          { label: t('outcomes.open'), value: figure(report.open, { state: 'open' }) },
          { label: t('outcomes.disputed'), value: figure(report.disputed, { state: 'disputed' }) },
          { label: t('outcomes.agreedByBoth'), value: report.areResultsAsked && figure(report.agreed, { told: 'agreed' }) },
          { label: t('outcomes.agreedKinds'), value: kinds.length > 0 && list(kinds) },
          { label: t('outcomes.agreedValue'), value: values.length > 0 && <bdi>{list(values)}</bdi> },
        ].map((item) => ({ ...item, value: item.value || null }))}
      />
      <p className="quiet">{t('outcomes.bySideText')}</p>
      <Table
        caption={t('outcomes.bySide')}
        rows={COUNTRIES}
        rowKey={(country) => country}
        columns={[
          { label: t('companies.country'), cell: (country) => t(`countries.${country}`) },
          {
            label: t('outcomes.answered'),
            cell: (country) => {
              const { answered, asked } = report.sides[country]
              const said = t('outcomes.answeredOf', { answered, asked })
              return country === own && answered > 0 ? <a href={`${ledgerAddress(eventId, { said: 'word' })}#rows`}>{said}</a> : said
            },
          },
          {
            label: t('outcomes.meanRating'),
            cell: (country) => {
              const { rating } = report.sides[country]
              return rating === null ? t('outcomes.tooFew') : number(Math.round(rating * 10) / 10)
            },
          },
          ...(report.areResultsAsked ? RESULTS : []).map((result) => ({
            label: t(`outcomes.result.${result}`),
            cell: (country: Country) => ofSide(country, report.sides[country].results[result], { result }),
            numeric: true,
          })),
        ]}
      />
    </>
  )
}

/** The same by sector and by home chamber. A meeting counts for each sector and chamber of its two companies. */
export function OutcomeGroups({ eventId, report }: { eventId: string; report: OutcomeReport }) {
  const { t, language } = useLanguage()
  const columns = (filterOf: (key: string) => Filter) =>
    [
      { label: t('events.meetingsLabel'), key: 'meetings', more: {} },
      { label: t('meetings.state.held'), key: 'held', more: { state: 'held' } },
      { label: t('outcomes.missed'), key: 'missed', more: { state: 'no_show' } },
      ...(report.areResultsAsked ? [{ label: t('outcomes.agreedByBoth'), key: 'agreed', more: { told: 'agreed' } }] : []),
    ].map(({ label, key, more }) => ({
      label,
      numeric: true,
      cell: (group: OutcomeReport['sectors'][number]) => (
        <Figure eventId={eventId} count={group[key as 'meetings']} filter={{ ...filterOf(group.key), ...more } as Filter} />
      ),
    }))
  return (
    <>
      <Table
        caption={t('outcomes.bySector')}
        rows={report.sectors}
        rowKey={({ key }) => key}
        columns={[
          { label: t('outcomes.sector'), cell: ({ key }) => t(`sectors.${key as 'leather'}`) },
          ...columns((key) => ({ sector: key as 'leather' })),
        ]}
      />
      <Table
        caption={t('outcomes.byChamber')}
        rows={report.chambers}
        rowKey={({ key }) => key}
        columns={[
          {
            label: t('outcomes.chamber'),
            cell: (group) => report.chambers.find(({ key }) => key === group.key)?.name[language],
          },
          ...columns((key) => ({ chamber: key })),
        ]}
      />
    </>
  )
}
