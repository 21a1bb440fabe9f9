import { useLanguage } from '#app/ui/language.tsx'
import { Section } from '#app/ui/section.tsx'
import { Table } from '#app/ui/table.tsx'
import type { AgendaEntry } from '../queries/agenda.server.ts'
import { Clock } from './clock.tsx'

type Entry = Omit<AgendaEntry, 'startsAt' | 'endsAt'> & { startsAt: Date | string; endsAt: Date | string }

/** A company's published meetings, day by day: when, with whom, where. */
export function AgendaTable({ entries, timeZone }: { entries: readonly Entry[]; timeZone: string }) {
  const { t, day, language } = useLanguage()
  const days = [...new Set(entries.map(({ startsAt }) => day(startsAt, timeZone)))]
  return days.map((one) => (
    <Section key={one} title={one}>
      <Table
        caption={one}
        rows={entries.filter(({ startsAt }) => day(startsAt, timeZone) === one)}
        rowKey={({ meetingId }) => meetingId}
        columns={[
          { label: t('timetable.time'), cell: (entry) => <Clock {...entry} timeZone={timeZone} /> },
          {
            label: t('timetable.partner'),
            cell: ({ partner, state }) => (
              <>
                <bdi>{partner.name}</bdi>
                {partner.city && <span className="quiet"> · {partner.city[language]}</span>}
                {state !== 'published' && <div className="quiet">{t(`meetings.state.${state}`)}</div>}
              </>
            ),
          },
          { label: t('timetable.place'), cell: (entry) => <PlaceCell entry={entry} /> },
          ...(entries.some(({ contact }) => contact)
            ? [{ label: t('timetable.contact'), cell: ({ contact }: Entry) => contact && <Contact contact={contact} /> }]
            : []),
          ...(entries.some(({ interpreter }) => interpreter)
            ? [{ label: t('timetable.interpreter'), cell: ({ interpreter }: Entry) => interpreter && <bdi>{interpreter.name}</bdi> }]
            : []),
        ]}
      />
    </Section>
  ))
}

function PlaceCell({ entry: { place, link } }: { entry: Entry }) {
  const { t } = useLanguage()
  return (
    <>
      {place && <bdi>{place.label}</bdi>}
      {place?.hall && (
        <span className="quiet">
          {' '}
          · <bdi>{place.hall}</bdi>
        </span>
      )}
      {link && (
        <div>
          <a href={link}>{t('timetable.join')}</a>
        </div>
      )}
    </>
  )
}

/** Who comes for the partner, or else its contact. */
function Contact({ contact: { delegates, name, email, phone } }: { contact: NonNullable<AgendaEntry['contact']> }) {
  return (
    <>
      {delegates.length > 0 ? (
        delegates.map((one) => (
          <div key={one.name}>
            <bdi>{one.name}</bdi>
            {one.jobTitle && (
              <span className="quiet">
                {' '}
                · <bdi>{one.jobTitle}</bdi>
              </span>
            )}
          </div>
        ))
      ) : (
        <bdi>{name}</bdi>
      )}
      {phone && (
        <div>
          <bdi dir="ltr">{phone}</bdi>
        </div>
      )}
      {email && (
        <div>
          <a href={`mailto:${email}`} dir="ltr">
            {email}
          </a>
        </div>
      )}
    </>
  )
}
