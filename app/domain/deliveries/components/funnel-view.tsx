import { INTRODUCTION_TONES } from '#app/domain/introductions/components/tones.ts'
import { funnelPath, matchPath } from '#app/paths.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import { Country } from '#prisma/generated/enums.ts'
import type { Funnel, FunnelRow } from '../queries/funnel.server.ts'
import type { FunnelQuery } from '../schema.ts'
import { MailStateBadge } from './mail-table.tsx'

export function funnelAddress(eventId: string, { stage, country, page }: FunnelQuery): string {
  return `${funnelPath(eventId)}?${new URLSearchParams({ stage, ...(country && { country }), ...(page > 1 && { page: String(page) }) })}`
}

/** How many companies came to each stage; each figure opens its rows. */
export function FunnelView({ eventId, funnel, query }: { eventId: string; funnel: Funnel; query: FunnelQuery }) {
  const { t, number } = useLanguage()
  const figure = (stage: FunnelQuery['stage'], count: number, country?: Country) => (
    <a
      href={`${funnelAddress(eventId, { stage, country, page: 1 })}#rows`}
      aria-current={query.stage === stage && query.country === country ? 'true' : undefined}
    >
      {number(count)}
    </a>
  )
  return (
    <Table
      caption={t('events.tab.funnel')}
      rows={funnel}
      rowKey={({ stage }) => stage}
      columns={[
        { label: t('deliveries.stage'), cell: ({ stage }) => t(`deliveries.stage.${stage}`) },
        { label: t('deliveries.both'), cell: ({ stage, total }) => figure(stage, total), numeric: true },
        ...Object.values(Country).map((country) => ({
          label: t(`countries.${country}`),
          cell: ({ stage, of }: Funnel[number]) => figure(stage, of[country], country),
          numeric: true,
        })),
      ]}
    />
  )
}

/** The companies behind one figure. */
export function FunnelRows({ caption, rows, timeZone }: { caption: string; rows: FunnelRow[]; timeZone: string }) {
  const { t, moment } = useLanguage()
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          label: t('events.column.company'),
          cell: ({ company, country, matchId }) => (
            <>
              <a href={matchPath(matchId)}>
                <bdi>{company}</bdi>
              </a>
              <br />
              <span className="quiet">{t(`countries.${country}`)}</span>
            </>
          ),
        },
        { label: t('deliveries.partner'), cell: ({ other }) => <bdi>{other}</bdi> },
        { label: t('deliveries.newestMail'), cell: ({ mail }) => mail && <MailStateBadge state={mail} /> },
        { label: t('deliveries.stage.opened'), cell: ({ openedAt }) => openedAt && moment(openedAt, timeZone) },
        { label: t('introductions.column.answers'), cell: ({ answer }) => t(`introductions.answer.${answer ?? 'none'}`) },
        {
          label: t('introductions.column.state'),
          cell: ({ state }) => <StateBadge tone={INTRODUCTION_TONES[state]}>{t(`introductions.state.${state}`)}</StateBadge>,
        },
      ]}
    />
  )
}
