import { Button } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Table } from '#app/ui/table.tsx'
import type { ColleagueRow } from '../queries/people.server.ts'

/** A company's people, and what an owner can do about each. */
export function ColleagueTable({ colleagues, mayChange }: { colleagues: ColleagueRow[]; mayChange: boolean }) {
  const { t, day } = useLanguage()
  return (
    <Table
      caption={t('people.title')}
      rows={colleagues}
      rowKey={({ personId }) => personId}
      columns={[
        { label: t('people.name'), cell: (row) => <NameOf colleague={row} /> },
        { label: t('accounts.email'), cell: ({ email }) => <bdi>{email}</bdi> },
        { label: t('people.role'), cell: ({ role }) => t(`people.role.${role}`) },
        { label: t('people.since'), cell: ({ since }) => day(since) },
        ...(mayChange ? [{ label: t('people.acts'), cell: (row: ColleagueRow) => <Acts colleague={row} /> }] : []),
      ]}
    />
  )
}

function NameOf({ colleague: { name, nameLatin, isReader } }: { colleague: ColleagueRow }) {
  const { t } = useLanguage()
  return (
    <>
      <bdi>{name}</bdi>
      {isReader && <span className="quiet"> {t('people.you')}</span>}
      {nameLatin && nameLatin !== name && (
        <span className="quiet">
          {' '}
          <bdi>{nameLatin}</bdi>
        </span>
      )}
    </>
  )
}

function Acts({ colleague }: { colleague: ColleagueRow }) {
  const { t } = useLanguage()
  const { personId, name, role, isReader, isLastOwner } = colleague
  if (isLastOwner) return <>{t('common.none')}</>
  const other = role === 'owner' ? 'member' : 'owner'
  return (
    <div className="actions">
      <Form className="actions" aria-label={name}>
        <input type="hidden" name="personId" value={personId} />
        <input type="hidden" name="role" value={other} />
        <Button name="intent" value="change-role" variant="secondary">
          {t(other === 'owner' ? 'people.makeOwner' : 'people.makeMember')}
        </Button>
      </Form>
      {!isReader && (
        <Confirm label={t('people.remove')} question={t('people.removeQuestion', { name })}>
          <Form aria-label={name}>
            <input type="hidden" name="personId" value={personId} />
            <Button name="intent" value="remove" variant="danger">
              {t('people.removeYes')}
            </Button>
          </Form>
        </Confirm>
      )}
    </div>
  )
}
