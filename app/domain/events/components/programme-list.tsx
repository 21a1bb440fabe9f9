import { useLanguage } from '#app/ui/language.tsx'
import type { ProgrammeRow } from '../queries/planning.server.ts'
import { isWholeDay } from '../schedule.ts'
import { localOf } from '../time-zone.ts'
import { CorridorClock } from './corridor-clock.tsx'

/** What happens beside the meetings, day by day. */
export function ProgrammeList({ items, timeZone }: { items: ProgrammeRow[]; timeZone: string }) {
  const { weekday, language } = useLanguage()
  const dayOf = (item: ProgrammeRow) => localOf(new Date(item.startsAt), timeZone).slice(0, 10)
  const days = [...new Set(items.map(dayOf))]
  return (
    <>
      <CorridorClock />
      {days.map((date) => (
        <section key={date} className="programme-day">
          <h3>{weekday(date)}</h3>
          <ul className="programme">
            {items
              .filter((item) => dayOf(item) === date)
              .map((item) => (
                <li key={item.id}>
                  <ProgrammeTime item={item} timeZone={timeZone} />
                  <div>
                    <strong>{item.title[language]}</strong>
                    <ItemNotes item={item} />
                  </div>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}

/** What it is, where its title does not say so, for whom and where. */
function ItemNotes({ item: { kind, title, country, place } }: { item: ProgrammeRow }) {
  const { t, language } = useLanguage()
  const isHoliday = kind === 'holiday'
  const of = country && { country: t(`countries.${country}`) }
  const notes = [
    !(isHoliday && of) && t(`planning.item.${kind}`) !== title[language] && t(`planning.item.${kind}`),
    of && t(isHoliday ? 'planning.holidayIn' : 'planning.forDelegation', of),
  ].filter(Boolean)
  if (notes.length === 0 && !place) return null
  return (
    <p className="quiet">
      {notes.join(' · ')}
      {notes.length > 0 && place && ' · '}
      {place && <bdi>{place}</bdi>}
    </p>
  )
}

/** The day and the hours of a stretch: "Wednesday, 3 March 2027, 09:30–13:00". The clock is named beside it. */
export function DayAndTime({ item, timeZone }: { item: { startsAt: Date | string; endsAt: Date | string }; timeZone: string }) {
  const { language, weekday } = useLanguage()
  return (
    <>
      {weekday(item.startsAt, timeZone)}
      {language === 'ur' ? '، ' : ', '}
      <ProgrammeTime item={item} timeZone={timeZone} />
    </>
  )
}

/** From when to when; of a whole day that it is one. */
export function ProgrammeTime({ item, timeZone }: { item: { startsAt: Date | string; endsAt: Date | string }; timeZone: string }) {
  const { t, hours } = useLanguage()
  if (isWholeDay(item)) return <span>{t('planning.wholeDay')}</span>
  return (
    <bdi dir="ltr" className="hours">
      {hours(item.startsAt, item.endsAt, timeZone)}
    </bdi>
  )
}
