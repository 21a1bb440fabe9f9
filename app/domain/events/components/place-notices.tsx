import { eventPagePath } from '#app/paths.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { OwnPlace } from '../queries/own-place.server.ts'
import { isLive } from '../rules.ts'
import { ParticipationBadge } from './participation-badge.tsx'

/** How the company's place stands, until when it may be changed freely, and who changed it on its behalf. */
export function PlaceNotices({ place, onBehalf }: { place: OwnPlace; onBehalf: boolean }) {
  const { t, language, day, moment } = useLanguage()
  const { event, state, stateReason, waitingPlace, help, needsApproval, isChangeable } = place
  const until = event.changesUntil && moment(event.changesUntil, event.timeZone)
  return (
    <>
      <p className="state-line">
        {event.state !== 'cancelled' && <ParticipationBadge state={state} isOver={!isLive(event.state)} />}
        {waitingPlace !== null && <span>{t('place.waitingPlace', { place: waitingPlace })}</span>}
        <a href={eventPagePath(event.slug)}>{t('events.publicPage')}</a>
      </p>
      {!onBehalf && isLive(event.state) && (state === 'requested' || state === 'waitlisted') && <p>{t(`place.next.${state}`)}</p>}
      {onBehalf && <Notice tone="info">{t('help.acting')}</Notice>}
      {event.state === 'cancelled' && <Notice tone="danger">{t('events.cancelledNotice')}</Notice>}
      {stateReason && <Notice tone="info">{t('events.chamberSays', { reason: stateReason })}</Notice>}
      {help && !onBehalf && (
        <Notice tone="info">{t('place.helped', { chamber: help.chamber[language], day: day(help.changedAt, event.timeZone) })}</Notice>
      )}
      {isChangeable && needsApproval && until && <Notice tone="warning">{t('place.changesOver', { moment: until })}</Notice>}
      {isChangeable && !needsApproval && !onBehalf && until && <p className="quiet">{t('place.changesUntil', { moment: until })}</p>}
    </>
  )
}
