import { eventPagePath } from '#app/paths.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import type { EventPage } from '../queries/event-pages.server.ts'
import { EventLine } from './event-line.tsx'
import { EVENT_TONES } from './tones.ts'

export type EventListItem = Pick<EventPage, 'slug' | 'kind' | 'state' | 'name' | 'city' | 'startsOn' | 'endsOn'>

/** Events to come, as links to their public pages. */
export function EventList({ events }: { events: EventListItem[] }) {
  const { t, language } = useLanguage()
  return (
    <ul className="event-list">
      {events.map((event) => (
        <li key={event.slug}>
          <a href={eventPagePath(event.slug)} className="event-list-name">
            {event.name[language]}
          </a>
          {event.state !== 'published' && (
            <>
              {' '}
              <StateBadge tone={EVENT_TONES[event.state]}>{t(`events.state.${event.state}`)}</StateBadge>
            </>
          )}
          <p className="quiet">
            <EventLine event={event} />
          </p>
        </li>
      ))}
    </ul>
  )
}
