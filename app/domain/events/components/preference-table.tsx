import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Table } from '#app/ui/table.tsx'
import { Wish } from '#prisma/generated/enums.ts'
import type { PreferenceRow } from '../queries/preferences.server.ts'
import { OtherParticipant } from './other-participant.tsx'

/** Participants of the other country, each with a form that says what one wishes of it. */
export function PreferenceTable({ caption, rows }: { caption: string; rows: PreferenceRow[] }) {
  const { t } = useLanguage()
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          label: t('events.column.company'),
          cell: (row) => <OtherParticipant of={row} />,
        },
        { label: t('preferences.wish'), cell: (row) => <WishForm row={row} /> },
      ]}
    />
  )
}

function WishForm({ row }: { row: PreferenceRow }) {
  const { t } = useLanguage()
  return (
    <Form className="inline-decision">
      <input type="hidden" name="otherId" value={row.id} />
      <select name="wish" aria-label={t('preferences.wishOf', { company: row.name })} defaultValue={row.wish ?? ''}>
        <option value="">{t('preferences.wish.none')}</option>
        {Object.values(Wish).map((wish) => (
          <option key={wish} value={wish}>
            {t(`preferences.wish.${wish}`)}
          </option>
        ))}
      </select>
      <Button variant="secondary">{t('common.save')}</Button>
    </Form>
  )
}
