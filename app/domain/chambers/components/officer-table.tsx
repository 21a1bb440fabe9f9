import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Table } from '#app/ui/table.tsx'
import type { OfficerRow } from '../queries.server.ts'

/** Who acts or acted for the chamber, and what an administrator can do about it. */
export function OfficerTable({ officers }: { officers: OfficerRow[] }) {
  const { t } = useLanguage()
  return (
    <Table
      caption={t('chambers.officers')}
      rows={officers}
      rowKey={({ personId }) => personId}
      columns={[
        { label: t('chambers.name'), cell: ({ name }) => <bdi>{name}</bdi> },
        { label: t('chambers.email'), cell: ({ email }) => <bdi>{email}</bdi> },
        { label: t('chambers.office'), cell: (officer) => <Office officer={officer} /> },
        { label: t('accounts.secondFactor'), cell: (officer) => <Access officer={officer} /> },
        { label: t('chambers.act'), cell: (officer) => <Acts officer={officer} /> },
      ]}
    />
  )
}

type Part = { officer: OfficerRow }

function Office({ officer }: Part) {
  const { t, day } = useLanguage()
  return <>{officer.until ? t('chambers.ended', { day: day(officer.until) }) : t('chambers.since', { day: day(officer.since) })}</>
}

function Access({ officer }: Part) {
  const { t } = useLanguage()
  if (!officer.hasEntered) return <>{t('chambers.invited')}</>
  return <>{t(officer.hasSecondFactor ? 'chambers.secondFactorOn' : 'chambers.secondFactorOff')}</>
}

function Acts({ officer }: Part) {
  const { t } = useLanguage()
  if (officer.until) return <>{t('common.none')}</>
  return (
    <Form className="actions" aria-label={officer.name}>
      <input type="hidden" name="personId" value={officer.personId} />
      {!officer.hasEntered && (
        <Button name="intent" value="invite-again" variant="secondary">
          {t('chambers.inviteAgain')}
        </Button>
      )}
      {officer.hasSecondFactor && (
        <Button name="intent" value="reset-second-factor" variant="quiet">
          {t('chambers.resetSecondFactor')}
        </Button>
      )}
      <Button name="intent" value="end-office" variant="danger">
        {t('chambers.endOffice')}
      </Button>
    </Form>
  )
}
