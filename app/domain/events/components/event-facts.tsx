import { Facts } from '#app/ui/facts.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import type { EventPage } from '../queries.server.ts'

/** When, where, by whom and how an event is held. */
export function EventFacts({ event }: { event: Omit<EventPage, 'id'> }) {
  const { t, language, days, moment, list } = useLanguage()
  return (
    <Facts
      items={[
        { label: t('events.when'), value: days(event.startsOn, event.endsOn) },
        { label: t('events.where'), value: `${event.venue}, ${event.city[language]}` },
        { label: t('events.organisers'), value: list(event.organisers.map((organiser) => organiser.name[language])) },
        { label: t('events.sectors'), value: list(event.sectors.map((sector) => t(`sectors.${sector}`))) },
        {
          label: t('events.registration'),
          value: t('events.registrationSpan', {
            opens: moment(event.registrationOpensAt, event.timeZone),
            closes: moment(event.registrationClosesAt, event.timeZone),
          }),
        },
        { label: t('events.tab.runs'), value: t('events.meetings', { count: event.meetingsPerCompany }) },
      ]}
    />
  )
}
