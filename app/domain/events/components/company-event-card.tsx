import { ConsentFields } from '#app/domain/companies/components/consent-fields.tsx'
import { standingOf } from '#app/domain/companies/consents.ts'
import { companyEventPath, companyPrivacyPath, eventPagePath } from '#app/paths.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useReply } from '#app/ui/reply.ts'
import type { ConsentPurpose } from '#prisma/generated/enums.ts'
import type { CompanyEventRow } from '../queries/company-events.server.ts'
import { isLive } from '../rules.ts'
import { EventLine } from './event-line.tsx'
import { ParticipationBadge } from './participation-badge.tsx'

type OwnEvent = CompanyEventRow & {
  mayAsk: boolean
  /** It asked for a place, waits for one or has one. */
  hasPlace: boolean
  /** Its registration has not begun. */
  opensLater: boolean
  /** What the company has yet to agree to for this event. */
  consentsAsked: ConsentPurpose[]
}

/** An event with a company's own place in it, and what the reader can do about it. */
export function CompanyEventCard({ event, company }: { event: OwnEvent; company: { id: string; isVerified: boolean; isOwner: boolean } }) {
  const { t, language } = useLanguage()
  const { participation } = event
  return (
    <article className="event-card" aria-labelledby={event.slug}>
      <header>
        <h2 id={event.slug}>
          <a href={eventPagePath(event.slug)}>{event.name[language]}</a>
        </h2>
        {participation && event.state !== 'cancelled' && <ParticipationBadge state={participation.state} isOver={!isLive(event.state)} />}
      </header>
      <p className="quiet">
        <EventLine event={event} />
      </p>
      {event.state === 'cancelled' && <Notice tone="danger">{t('events.cancelledNotice')}</Notice>}
      {participation?.stateReason && <Notice tone="info">{t('events.chamberSays', { reason: participation.stateReason })}</Notice>}
      {participation === null && !event.mayAsk && isLive(event.state) && <NotOpen event={event} />}
      {event.mayAsk && !company.isVerified && <Notice tone="warning">{t('events.onlyVerified')}</Notice>}
      {event.mayAsk && company.isVerified && <AskForm event={event} isOwner={company.isOwner} />}
      {event.state === 'closed' && <p className="quiet">{t('events.closedNotice')}</p>}
      {event.hasPlace && (
        <>
          {isLive(event.state) && <PausedNotice event={event} companyId={company.id} />}
          <p className="actions">
            <ButtonLink to={companyEventPath(company.id, event.id)} variant="secondary">
              {t('place.title')}
            </ButtonLink>
          </p>
        </>
      )}
    </article>
  )
}

/** Why nobody can ask to take part now. */
function NotOpen({ event }: { event: OwnEvent }) {
  const { t, day } = useLanguage()
  const text = event.opensLater
    ? t('events.registrationSoon', { day: day(event.registrationOpensAt, event.timeZone) })
    : t('events.registrationOver')
  return <p className="quiet">{text}</p>
}

/** Asks to take part, with the consents that are still missing; whoever owns nothing can only tell an owner of them. */
function AskForm({ event, isOwner }: { event: OwnEvent; isOwner: boolean }) {
  const { t, list, moments } = useLanguage()
  const { errorOf, textOf } = useReply()
  const { consentsAsked } = event
  if (consentsAsked.length > 0 && !isOwner)
    return (
      <Notice tone="warning">{t('consents.askOwner', { purposes: list(consentsAsked.map((purpose) => t(`consents.${purpose}`))) })}</Notice>
    )
  const isReply = textOf('eventId') === event.id
  return (
    <Form>
      <input type="hidden" name="eventId" value={event.id} />
      <ConsentFields
        purposes={consentsAsked}
        idPrefix={`${event.id}-`}
        errorOf={(name) => (isReply ? errorOf(name) : undefined)}
        ticked={isReply ? consentsAsked.filter((purpose) => textOf(`agree.${purpose}`) === 'yes') : []}
      />
      <p className="quiet">
        {t('events.registration')}: {moments(event.registrationOpensAt, event.registrationClosesAt, event.timeZone)}
      </p>
      <Button name="intent" value="request">
        {t('events.askToTakePart')}
      </Button>
    </Form>
  )
}

/** The place stands, but a consent was withdrawn since: nobody is proposed to the company. */
function PausedNotice({ event, companyId }: { event: OwnEvent; companyId: string }) {
  const { t, list } = useLanguage()
  const missing = standingOf(event.consentsAsked)
  if (missing.length === 0) return null
  return (
    <Notice tone="warning">
      <p>{t('consents.paused', { purposes: list(missing.map((purpose) => t(`consents.${purpose}`))) })}</p>
      <p>
        <a href={companyPrivacyPath(companyId)}>{t('consents.title')}</a>
      </p>
    </Notice>
  )
}
