import { COMPANY_TONES } from '#app/domain/companies/components/tones.ts'
import { duplicatesPath, mergePath, verificationPath } from '#app/paths.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import { Isolate } from '#app/ui/user-text.tsx'
import type { DuplicateRow, DuplicateSide } from '../queries/pairs.server.ts'

/** Pairs of companies that may be one, each with why and what an officer can do. */
export function DuplicateTable({ caption, rows }: { caption: string; rows: DuplicateRow[] }) {
  const { t, list } = useLanguage()
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={(row) => `${row.oneId}:${row.otherId}`}
      columns={[
        { label: t('verification.company'), cell: (row) => <Side side={row.sides[0]} /> },
        { label: t('duplicates.other'), cell: (row) => <Side side={row.sides[1]} /> },
        { label: t('duplicates.why'), cell: (row) => list(row.reasons.map((reason) => t(`duplicates.reason.${reason}`))) },
        { label: t('duplicates.act'), cell: (row) => <Acts row={row} /> },
      ]}
    />
  )
}

function Side({ side }: { side: DuplicateSide }) {
  const { t, language } = useLanguage()
  const name = <bdi>{side.legalNameLatin ?? side.legalName ?? t('companies.unnamed')}</bdi>
  return (
    <>
      {side.own ? <a href={verificationPath(side.id)}>{name}</a> : name}
      {side.legalName && side.legalName !== side.legalNameLatin && (
        <>
          <br />
          <bdi className="quiet">{side.legalName}</bdi>
        </>
      )}
      <br />
      <StateBadge tone={COMPANY_TONES[side.state]}>{t(`companies.state.${side.state}`)}</StateBadge>{' '}
      <span className="quiet">
        {side.own ? (
          <>
            {side.own.city?.[language]} {side.own.registerNumber && <Isolate>{side.own.registerNumber}</Isolate>}
          </>
        ) : (
          side.chamber?.[language]
        )}
      </span>
    </>
  )
}

/** The one that will rather stay first: it has come further. */
function inOrder([one, other]: DuplicateRow['sides']): DuplicateRow['sides'] {
  const rank = ({ state }: DuplicateSide) => ['draft', 'expired', 'returned', 'submitted', 'verified'].indexOf(state)
  return rank(other) > rank(one) ? [other, one] : [one, other]
}

function Acts({ row }: { row: DuplicateRow }) {
  const { t } = useLanguage()
  const [stays, goes] = inOrder(row.sides)
  return (
    <div className="actions">
      {stays.own && goes.own ? (
        <ButtonLink to={mergePath({ stays: stays.id, goes: goes.id })} variant="secondary">
          {t('merge.open')}
        </ButtonLink>
      ) : (
        <p className="quiet">{t('merge.otherChamber')}</p>
      )}
      <Form action={duplicatesPath()}>
        <input type="hidden" name="oneId" value={row.oneId} />
        <input type="hidden" name="otherId" value={row.otherId} />
        <Button variant="quiet">{t('duplicates.dismiss')}</Button>
      </Form>
    </div>
  )
}
