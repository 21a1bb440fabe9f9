import { matchPath } from '#app/paths.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Strength } from '#app/ui/strength.tsx'
import { Table } from '#app/ui/table.tsx'
import type { MatchRow } from '../queries/matches.server.ts'
import { ReasonSentence } from './reason-sentence.tsx'
import { MATCH_TONES } from './tones.ts'

/** Matches as an officer goes through them. */
export function MatchTable({ caption, matches }: { caption: string; matches: MatchRow[] }) {
  const { t, language } = useLanguage()
  const company = ({ name, city }: MatchRow['pk']) => (
    <>
      <bdi>{name}</bdi>
      <br />
      <span className="quiet">{city?.[language]}</span>
    </>
  )
  return (
    <Table
      caption={caption}
      rows={matches}
      rowKey={(match) => match.id}
      columns={[
        { label: t('matches.column.pakistan'), cell: (match) => <a href={matchPath(match.id)}>{company(match.pk)}</a> },
        { label: t('matches.column.kazakhstan'), cell: (match) => company(match.kz) },
        {
          label: t('matches.column.why'),
          cell: (match) =>
            match.firstReason && <ReasonSentence reason={match.firstReason} names={{ PK: match.pk.name, KZ: match.kz.name }} />,
        },
        {
          label: t('matches.column.strength'),
          cell: (match) => <Strength value={match.score} word={t(`matches.strength.${match.strength}`)} />,
        },
        {
          label: t('matches.column.state'),
          cell: (match) => <StateBadge tone={MATCH_TONES[match.state]}>{t(`matches.state.${match.state}`)}</StateBadge>,
        },
      ]}
    />
  )
}
