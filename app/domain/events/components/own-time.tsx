import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReplyTo } from '#app/ui/reply.ts'
import type { OwnPlace, OwnSession } from '../queries/own-place.server.ts'
import { CorridorClock } from './corridor-clock.tsx'
import { DayAndTime } from './programme-list.tsx'

/** When the company has time, session by session, with the published meetings that lie there. */
export function OwnTime({ place }: { place: Pick<OwnPlace, 'event' | 'sessions' | 'isChangeable' | 'needsApproval'> }) {
  const { t } = useLanguage()
  const { errorOf, listOf } = useReplyTo('time')
  const { event, sessions, isChangeable } = place
  if (sessions.length === 0) return <p className="quiet">{t('place.noSessions')}</p>
  const chosen = listOf(
    'free',
    sessions.filter(({ isFree }) => isFree).map(({ id }) => id),
  )
  return (
    <Form>
      <input type="hidden" name="form" value="time" />
      <fieldset className="field" id="time-free" disabled={!isChangeable}>
        <legend>{t('place.whenFree')}</legend>
        <CorridorClock />
        <div className="choices">
          {sessions.map((session) => (
            <SessionChoice key={session.id} session={session} timeZone={event.timeZone} isChosen={chosen.includes(session.id)} />
          ))}
        </div>
        {errorOf('free') && <p className="field-error">{errorOf('free')}</p>}
      </fieldset>
      {errorOf('isSure') && <CheckboxField id="time-isSure" name="isSure" label={t('place.isSure')} error={errorOf('isSure')} />}
      {isChangeable && (
        <Button name="intent" value="availability" variant="secondary">
          {t(place.needsApproval ? 'place.askAvailability' : 'place.saveAvailability')}
        </Button>
      )}
    </Form>
  )
}

function SessionChoice({ session, timeZone, isChosen }: { session: OwnSession; timeZone: string; isChosen: boolean }) {
  const { t, list } = useLanguage()
  return (
    <label className="choice">
      <input type="checkbox" name="free[]" value={session.id} defaultChecked={isChosen} />
      <span>
        <DayAndTime item={session} timeZone={timeZone} />
        {session.meetings.length > 0 && (
          <small className="quiet">
            <br />
            {t('place.meetingsThere', { count: session.meetings.length, names: list(session.meetings.map(({ otherName }) => otherName)) })}
          </small>
        )}
      </span>
    </label>
  )
}
