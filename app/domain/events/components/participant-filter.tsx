import { delegatesPath, participantsPath } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { SubNav } from '#app/ui/sub-nav.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { ParticipationState, VisaState } from '#prisma/generated/enums.ts'
import type { DelegateQuery, ParticipantQuery } from '../schema-places.ts'

type Filter = Omit<ParticipantQuery, 'page'>

/** The participants' page with a filter, and a page of it. */
export function participantsAddress(eventId: string, query: Filter & { page?: number }) {
  return participantsPath(eventId, asQuery(query))
}

/** The delegates' page likewise. */
export function delegatesAddress(eventId: string, query: Partial<DelegateQuery>) {
  return delegatesPath(eventId, asQuery(query))
}

/** What is asked for, as an address says it; the first page needs no word. */
function asQuery(query: object): string {
  const asked = Object.entries(query).filter(([name, value]) => value && !(name === 'page' && value === 1))
  return new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString()
}

/** Whose companies are shown: the own country's, or those of the other. */
export function OneCountry({ to, from, own }: { to: (query: { from?: 'PK' | 'KZ' }) => string; from: 'PK' | 'KZ'; own: 'PK' | 'KZ' }) {
  const { t } = useLanguage()
  const other = own === 'PK' ? 'KZ' : 'PK'
  return (
    <SubNav
      label={t('companies.country')}
      quiet
      items={[
        { label: t('events.participants.ours'), to: to({}), current: from === own },
        { label: t('events.participants.theirs'), to: to({ from: other }), current: from === other },
      ]}
    />
  )
}

/** Narrows the participants to a name, to those who named nobody and, of the own country, to a state or a standing of visa letters: the address carries it. */
export function ParticipantFilter({ eventId, query, isOurs }: { eventId: string; query: ParticipantQuery; isOurs: boolean }) {
  const { t } = useLanguage()
  const { from, page: _, ...narrowing } = query
  return (
    <form method="get" className="filter">
      {from && <input type="hidden" name="from" value={from} />}
      <TextField type="search" name="company" label={t('preferences.search')} defaultValue={query.company} maxLength={100} dir="auto" />
      {isOurs && (
        <Choice
          name="state"
          label={t('events.column.state')}
          value={query.state}
          codes={Object.values(ParticipationState)}
          word="events.participation"
        />
      )}
      <Choice name="people" label={t('place.delegates')} value={query.people} codes={['missing']} word="participants.people" />
      {isOurs && (
        <Choice name="visa" label={t('participants.visa')} value={query.visa} codes={Object.values(VisaState)} word="place.visa" />
      )}
      <Button variant="secondary">{t('preferences.filter')}</Button>
      {Object.values(narrowing).some(Boolean) && <a href={participantsAddress(eventId, { from })}>{t('participants.everybody')}</a>}
    </form>
  )
}

type Word = `events.participation.${ParticipationState}` | 'participants.people.missing' | `place.visa.${VisaState}`

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
