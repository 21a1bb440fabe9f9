import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import type { OwnChange } from '../queries/own-place.server.ts'
import { CHANGE_TONES } from './tones.ts'

/** What the company asked to have changed, and what its chamber said. */
export function OwnChanges({ changes, timeZone, mayTakeBack }: { changes: OwnChange[]; timeZone: string; mayTakeBack: boolean }) {
  const { t, day } = useLanguage()
  return (
    <Table
      caption={t('changes.own')}
      rows={changes}
      rowKey={(change) => change.id}
      columns={[
        {
          label: t('changes.what'),
          cell: ({ kind, who }) => (
            <>
              {t(`changes.kind.${kind}`)}
              {who && (
                <>
                  {': '}
                  <bdi>{who}</bdi>
                </>
              )}
            </>
          ),
        },
        { label: t('events.column.asked'), cell: ({ askedAt }) => day(askedAt, timeZone) },
        {
          label: t('events.column.state'),
          cell: ({ state, reason }) => (
            <>
              <StateBadge tone={CHANGE_TONES[state]}>{t(`changes.state.${state}`)}</StateBadge>
              {reason && (
                <p className="quiet" dir="auto">
                  {reason}
                </p>
              )}
            </>
          ),
        },
        ...(mayTakeBack && changes.some(({ state }) => state === 'asked')
          ? [{ label: t('changes.takeBack'), cell: (change: OwnChange) => change.state === 'asked' && <TakeBack id={change.id} /> }]
          : []),
      ]}
    />
  )
}

function TakeBack({ id }: { id: string }) {
  const { t } = useLanguage()
  return (
    <Form className="inline-decision">
      <input type="hidden" name="changeId" value={id} />
      <Button name="intent" value="take-back" variant="quiet">
        {t('changes.takeBack')}
      </Button>
    </Form>
  )
}
