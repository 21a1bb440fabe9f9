import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import type { FreeTime, Present, WaitingRow } from '../queries/free-times.server.ts'

/** Meetings that wait for a time, with the times of today that are free for both. */
export function WaitingTable({ rows, timeZone }: { rows: WaitingRow[]; timeZone: string }) {
  const { t } = useLanguage()
  return (
    <Table
      caption={t('door.waiting')}
      rows={rows}
      rowKey={(row) => row.meetingId}
      columns={[
        { label: t('countries.PK'), cell: ({ pk }) => <Company company={pk} /> },
        { label: t('countries.KZ'), cell: ({ kz }) => <Company company={kz} /> },
        {
          label: t('door.column.freeTime'),
          cell: (row) => <GiveTime row={row} timeZone={timeZone} />,
        },
      ]}
    />
  )
}

function GiveTime({ row, timeZone }: { row: WaitingRow; timeZone: string }) {
  const { t } = useLanguage()
  const options = useTimes(row.times, timeZone)
  if (!options[0]) return <span className="quiet">{t('door.noFreeTime')}</span>
  return (
    <Form className="inline-decision">
      <input type="hidden" name="meetingId" value={row.meetingId} />
      <SelectField name="slotId" id={`slot-${row.meetingId}`} label={t('door.time')} options={options} defaultValue={options[0].value} />
      <Button name="intent" value="seat">
        {t('door.giveTime')}
      </Button>
    </Form>
  )
}

function Company({ company }: { company: Present }) {
  const { t } = useLanguage()
  return (
    <>
      <bdi>{company.name}</bdi>
      <br />
      <StateBadge tone={company.hasArrived ? 'success' : 'neutral'}>{t(company.hasArrived ? 'door.arrived' : 'door.expected')}</StateBadge>
    </>
  )
}

/** Times as choices: "10:20–10:40, T4". */
export function useTimes(times: FreeTime[], timeZone: string) {
  const { hours } = useLanguage()
  return times.map(({ slotId, startsAt, endsAt, place }) => ({
    value: slotId,
    label: [`\u2066${hours(startsAt, endsAt, timeZone)}\u2069`, place].filter(Boolean).join(' · '),
  }))
}
