import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReply } from '#app/ui/reply.ts'
import { Table } from '#app/ui/table.tsx'
import { Wish } from '#prisma/generated/enums.ts'
import type { PreferenceRow } from '../queries/preferences.server.ts'
import { OtherParticipant } from './other-participant.tsx'

const WISHES = ['none', ...Object.values(Wish)] as const

/** Participants of the other country with what one wishes of each, saved for the whole page at once. */
export function PreferenceTable({ caption, rows, hasNext }: { caption: string; rows: PreferenceRow[]; hasNext: boolean }) {
  const { t } = useLanguage()
  return (
    <Form>
      <Table
        caption={caption}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            label: t('events.column.company'),
            cell: (row) => <OtherParticipant of={row} />,
          },
          { label: t('preferences.wish'), cell: (row) => <WishField row={row} /> },
        ]}
      />
      <div className="actions">
        <Button name="leadTo" value="same">
          {t('preferences.save')}
        </Button>
        {hasNext && (
          <Button name="leadTo" value="next" variant="secondary">
            {t('preferences.saveAndNext')}
          </Button>
        )}
      </div>
    </Form>
  )
}

/** Beside the wish stands what it was when the page was read, so that what a colleague said meanwhile is not undone. */
function WishField({ row: { id, name, wish } }: { row: PreferenceRow }) {
  const { t } = useLanguage()
  const { textOf, errorOf } = useReply()
  const field = `wish.${id}`
  const error = errorOf(field)
  return (
    <>
      <input type="hidden" name={`was.${id}`} value={wish ?? 'none'} />
      <select
        id={field}
        name={field}
        aria-label={t('preferences.wishOf', { company: name })}
        aria-invalid={error ? true : undefined}
        defaultValue={textOf(field, wish ?? 'none')}
      >
        {WISHES.map((code) => (
          <option key={code} value={code}>
            {t(`preferences.wish.${code}`)}
          </option>
        ))}
      </select>
      {error && <p className="field-error">{error}</p>}
    </>
  )
}
