import { Facts } from '#app/ui/facts.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import type { EventPage } from '../queries/event-pages.server.ts'

/** When, where, by whom and how an event is held. */
export function EventFacts({ event }: { event: Omit<EventPage, 'id'> }) {
  const { t, language, days, moments, list } = useLanguage()
  return (
    <Facts
      items={[
        { label: t('events.when'), value: days(event.startsOn, event.endsOn) },
        {
          label: t('events.where'),
          value: (
            <>
              <bdi>{event.venue}</bdi>
              {event.kind !== 'online_session' && `${language === 'ur' ? '، ' : ', '}${event.city[language]}`}
            </>
          ),
        },
        { label: t('events.organisers'), value: list(event.organisers.map((organiser) => organiser.name[language])) },
        { label: t('events.sectors'), value: list(event.sectors.map((sector) => t(`sectors.${sector}`))) },
        {
          label: t('events.registration'),
          value: moments(event.registrationOpensAt, event.registrationClosesAt, event.timeZone),
        },
        { label: t('events.meetingsLabel'), value: t('events.meetings', { count: event.meetingsPerCompany }) },
      ]}
    />
  )
}
