import { participantsPath } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Country, ParticipationState, VisaState } from '#prisma/generated/enums.ts'
import type { ParticipantQuery } from '../schema-places.ts'

/** Narrows the participants to a state, a country, those who named nobody, or a standing of visa letters: the address carries it. */
export function ParticipantFilter({ eventId, query }: { eventId: string; query: ParticipantQuery }) {
  const { t } = useLanguage()
  const isFiltered = Object.values(query).some(Boolean)
  return (
    <form method="get" className="filter">
      <Choice
        name="state"
        label={t('events.column.state')}
        value={query.state}
        codes={Object.values(ParticipationState)}
        word="events.participation"
      />
      <Choice name="from" label={t('companies.country')} value={query.from} codes={Object.values(Country)} word="countries" />
      <Choice name="people" label={t('place.delegates')} value={query.people} codes={['missing']} word="participants.people" />
      <Choice name="visa" label={t('participants.visa')} value={query.visa} codes={Object.values(VisaState)} word="place.visa" />
      <Button variant="secondary">{t('preferences.filter')}</Button>
      {isFiltered && <a href={participantsPath(eventId)}>{t('participants.everybody')}</a>}
    </form>
  )
}

type Word =
  | `events.participation.${ParticipationState}`
  | `countries.${Country}`
  | 'participants.people.missing'
  | `place.visa.${VisaState}`

function Choice<Code extends string, Prefix extends string>({
  name,
  label,
  value,
  codes,
  word,
}: {
  name: string
  label: string
  value?: Code
  codes: readonly Code[]
  word: `${Prefix}.${Code}` extends Word ? Prefix : never
}) {
  const { t } = useLanguage()
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={value ?? ''}>
        <option value="">{t('preferences.any')}</option>
        {codes.map((code) => (
          <option key={code} value={code}>
            {t(`${word}.${code}` as Word)}
          </option>
        ))}
      </select>
    </div>
  )
}
