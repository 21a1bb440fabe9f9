import { useLanguage } from '#app/ui/language.tsx'
import type { EventPage } from '../queries/event-pages.server.ts'

/** An event in one line: what it is, in which city unless it is held online, and when. */
export function EventLine({ event }: { event: Pick<EventPage, 'kind' | 'city' | 'startsOn' | 'endsOn'> }) {
  const { t, language, days } = useLanguage()
  const city = event.kind === 'online_session' ? null : event.city[language]
  return [t(`events.kind.${event.kind}`), city, days(event.startsOn, event.endsOn)].filter(Boolean).join(' · ')
}
