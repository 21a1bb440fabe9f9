import { Facts } from '#app/ui/facts.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import type { ChamberEvent } from '../queries/chamber-events.server.ts'

const COUNTRIES = ['PK', 'KZ'] as const

/** By which rules the event is run: what its organisers have settled and the public does not read. */
export function EventRules({ event }: { event: ChamberEvent }) {
  const { t, moment } = useLanguage()
  const { introductionPolicy, timetableFrom, changesUntil, quotas, timeZone, answerDays } = event
  return (
    <Facts
      items={[
        { label: t('events.field.policy'), value: t(`events.policy.${introductionPolicy}`) },
        { label: t('events.field.answerDays'), value: answerDays },
        { label: t('events.field.timetableFrom'), value: t(`events.timetableFrom.${timetableFrom}`) },
        { label: t('events.field.changesUntil'), value: changesUntil ? moment(changesUntil, timeZone) : t('events.noLimit') },
        ...COUNTRIES.map((country) => ({
          label: t('events.field.quota', { country: t(`countries.${country}`) }),
          value: quotas[country] ?? t('events.noLimit'),
        })),
      ]}
    />
  )
}
