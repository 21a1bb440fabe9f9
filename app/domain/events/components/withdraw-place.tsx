import { Button } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import type { OwnPlace } from '../queries/own-place.server.ts'

/** Leaving the event, with the published meetings that would fall away. */
export function WithdrawPlace({ place }: { place: OwnPlace }) {
  const { t } = useLanguage()
  const meetings = place.sessions.reduce((sum, session) => sum + session.meetings.length, 0)
  const asks = place.needsApproval && place.state === 'accepted'
  return (
    <Confirm label={t('events.withdraw')} question={t(asks ? 'place.withdrawAsk' : 'events.withdrawQuestion')}>
      <Form>
        {meetings > 0 && <p>{t('place.withdrawMeetings', { count: meetings })}</p>}
        {place.delegates.length > 0 && <p>{t('place.withdrawDelegates')}</p>}
        <Button name="intent" value="withdraw" variant="danger">
          {t(asks ? 'place.askWithdrawal' : 'events.withdraw')}
        </Button>
      </Form>
    </Confirm>
  )
}
