import { eventPagePath } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/checkbox-field.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import type { CompanyEventRow } from '../queries.server.ts'
import { PARTICIPATION_TONES } from './tones.ts'

/** An event with a company's own place in it, and what the company can do about it. */
export function CompanyEventCard({
  event,
  isVerified,
}: {
  event: CompanyEventRow & { mayAsk: boolean; mayWithdraw: boolean }
  isVerified: boolean
}) {
  const { t, language, days, moments } = useLanguage()
  const { participation } = event
  return (
    <article className="event-card" aria-labelledby={event.slug}>
      <header>
        <h2 id={event.slug}>
          <a href={eventPagePath(event.slug)}>{event.name[language]}</a>
        </h2>
        {participation && (
          <StateBadge tone={PARTICIPATION_TONES[participation.state]}>{t(`events.participation.${participation.state}`)}</StateBadge>
        )}
      </header>
      <p className="quiet">
        {t(`events.kind.${event.kind}`)} · {event.city[language]} · {days(event.startsOn, event.endsOn)}
      </p>
      {event.state === 'cancelled' && <Notice tone="danger">{t('events.cancelledNotice')}</Notice>}
      {participation?.stateReason && <Notice tone="info">{t('events.chamberSays', { reason: participation.stateReason })}</Notice>}
      {event.mayAsk && !isVerified && <Notice tone="warning">{t('events.onlyVerified')}</Notice>}
      {event.mayAsk && isVerified && (
        <Form>
          <input type="hidden" name="eventId" value={event.id} />
          {event.introductionPolicy === 'direct' && (
            <CheckboxField name="directConsent" label={t('events.directConsent')} help={t('events.directConsentHelp')} required />
          )}
          <p className="quiet">
            {t('events.registration')}: {moments(event.registrationOpensAt, event.registrationClosesAt, event.timeZone)}
          </p>
          <Button name="intent" value="request">
            {t('events.askToTakePart')}
          </Button>
        </Form>
      )}
      {event.mayWithdraw && (
        <Confirm label={t('events.withdraw')} question={t('events.withdrawQuestion')}>
          <Form>
            <input type="hidden" name="eventId" value={event.id} />
            <Button name="intent" value="withdraw" variant="danger">
              {t('events.withdraw')}
            </Button>
          </Form>
        </Confirm>
      )}
    </article>
  )
}
