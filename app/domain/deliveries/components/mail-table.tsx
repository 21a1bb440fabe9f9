import { MAIL_TONES } from '#app/domain/campaigns/components/tones.ts'
import { deliveryPath } from '#app/paths.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import { Isolate } from '#app/ui/user-text.tsx'
import type { MailState } from '#prisma/generated/enums.ts'
import type { DeliveryRow } from '../queries/mails.server.ts'

export function MailStateBadge({ state }: { state: MailState }) {
  const { t } = useLanguage()
  return <StateBadge tone={MAIL_TONES[state]}>{t(`introductions.mailState.${state}`)}</StateBadge>
}

/** Mails to companies, with what became of each. */
export function MailTable({ mails, timeZone }: { mails: DeliveryRow[]; timeZone: string }) {
  const { t, moment } = useLanguage()
  return (
    <Table
      caption={t('deliveries.title')}
      rows={mails}
      rowKey={({ id }) => id}
      columns={[
        {
          label: t('mails.subject'),
          cell: ({ id, subject, language }) => (
            <a href={deliveryPath(id)}>
              <bdi lang={language}>{subject}</bdi>
            </a>
          ),
        },
        { label: t('events.column.company'), cell: ({ company }) => <bdi>{company}</bdi> },
        { label: t('events.column.state'), cell: ({ state }) => <MailStateBadge state={state} /> },
        { label: t('campaigns.column.serverAnswer'), cell: ({ answer }) => answer && <Isolate>{answer}</Isolate> },
        { label: t('events.when'), cell: ({ at }) => moment(at, timeZone) },
      ]}
    />
  )
}
