import { ProgrammeTime } from '#app/domain/events/components/programme-list.tsx'
import type { ProgrammeRow } from '#app/domain/events/queries/planning.server.ts'
import { isWholeDay } from '#app/domain/events/schedule.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Section } from '#app/ui/section.tsx'
import type { MyMeeting } from '../queries/my-day.server.ts'
import { placeName } from '../words.ts'

type Times = { startsAt: Date | string; endsAt: Date | string }
type Meeting = Omit<MyMeeting, keyof Times> & Times
type Item = Omit<ProgrammeRow, keyof Times> & Times

const momentOf = (moment: Date | string) => new Date(moment).getTime()

/** Meetings and programme day by day in one list. The script marks what is on now and what comes next; of what lasts all day it marks nothing. */
export function MyDayList({
  meetings,
  programme,
  timeZone,
}: {
  meetings: readonly Meeting[]
  programme: readonly Item[]
  timeZone: string
}) {
  const { day } = useLanguage()
  const rows = [
    ...programme.map((item) => ({ ...item, content: <ProgrammeItem item={item} timeZone={timeZone} /> })),
    ...meetings.map((meeting) => ({ ...meeting, content: <MeetingOfMine meeting={meeting} timeZone={timeZone} /> })),
  ].sort((one, other) => momentOf(one.startsAt) - momentOf(other.startsAt))
  const days = [...new Set(rows.map(({ startsAt }) => day(startsAt, timeZone)))]
  return (
    <div data-my-day>
      {days.map((name) => (
        <Section key={name} title={name}>
          <ol className="my-day">
            {rows
              .filter(({ startsAt }) => day(startsAt, timeZone) === name)
              .map(({ id, startsAt, endsAt, content }) => {
                const [starts, ends] = [momentOf(startsAt), momentOf(endsAt)]
                const marks = isWholeDay({ startsAt, endsAt }) ? {} : { 'data-starts': starts, 'data-ends': ends }
                return (
                  <li key={id} {...marks}>
                    {content}
                  </li>
                )
              })}
          </ol>
        </Section>
      ))}
    </div>
  )
}

function MeetingOfMine({ meeting, timeZone }: { meeting: Meeting; timeZone: string }) {
  const { t, language } = useLanguage()
  const { place, link, partner, guests, interpreter } = meeting
  return (
    <>
      <p>
        <When item={meeting} timeZone={timeZone} /> · {place ? placeName(language, place) : t('agenda.online')}
      </p>
      <h3>
        <bdi>{partner.name}</bdi>
      </h3>
      {link && <a href={link}>{t('timetable.join')}</a>}
      {guests.length > 0 && <p className="quiet">{t('agenda.peopleOfPartner', { people: guests.join(', ') })}</p>}
      {interpreter && <p className="quiet">{t('agenda.withInterpreter', { name: interpreter })}</p>}
    </>
  )
}

function ProgrammeItem({ item, timeZone }: { item: Item; timeZone: string }) {
  const { language } = useLanguage()
  return (
    <>
      <p>
        <When item={item} timeZone={timeZone} />
        {item.place && (
          <>
            {' '}
            · <bdi>{item.place}</bdi>
          </>
        )}
      </p>
      <p>{item.title[language]}</p>
    </>
  )
}

/** The time, with the two words of which the script shows one when it is so. */
function When({ item, timeZone }: { item: Times; timeZone: string }) {
  const { t } = useLanguage()
  return (
    <>
      <strong>
        <ProgrammeTime item={item} timeZone={timeZone} />
      </strong>{' '}
      <span className="badge badge-success" data-mark="now">
        {t('agenda.now')}
      </span>
      <span className="badge badge-info" data-mark="next">
        {t('agenda.next')}
      </span>
    </>
  )
}
