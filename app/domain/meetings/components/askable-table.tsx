import { OtherParticipant } from '#app/domain/events/components/other-participant.tsx'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReply } from '#app/ui/reply.ts'
import { Table } from '#app/ui/table.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import type { AskableRow } from '../queries/requests.server.ts'
import { LONGEST_MESSAGE, SHORTEST_MESSAGE } from '../schema-requests.ts'

/** Participants of the other country; those that are free can be asked, as long as the company has requests left. */
export function AskableTable({ caption, rows, mayAsk }: { caption: string; rows: AskableRow[]; mayAsk: boolean }) {
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
        {
          label: t('requests.standing'),
          cell: (row) => <Ask row={row} mayAsk={mayAsk} />,
        },
      ]}
    />
  )
}

/** How the two stand, or the form to ask; what was typed stays there even when it cannot be sent at the moment. */
function Ask({ row, mayAsk }: { row: AskableRow; mayAsk: boolean }) {
  const { t } = useLanguage()
  const { textOf } = useReply()
  if ((row.standing === 'free' && mayAsk) || textOf('receiverId') === row.id) return <AskForm row={row} />
  return <>{t(`requests.standing.${row.standing}`)}</>
}

/** Opens in place; comes back open with what was typed when something is wrong with it. */
function AskForm({ row }: { row: AskableRow }) {
  const { t } = useLanguage()
  const { errorOf, textOf } = useReply()
  const isReply = textOf('receiverId') === row.id
  return (
    <details open={isReply}>
      <summary>{t('requests.ask')}</summary>
      <Form className="inline-decision">
        <input type="hidden" name="receiverId" value={row.id} />
        <TextArea
          id={isReply ? 'message' : `message-${row.id}`}
          name="message"
          label={t('requests.message')}
          help={t('requests.messageHelp')}
          minLength={SHORTEST_MESSAGE}
          maxLength={LONGEST_MESSAGE}
          defaultValue={isReply ? textOf('message') : ''}
          error={isReply ? errorOf('message') : undefined}
        />
        <Button name="intent" value="ask">
          {t('requests.ask')}
        </Button>
      </Form>
    </details>
  )
}
