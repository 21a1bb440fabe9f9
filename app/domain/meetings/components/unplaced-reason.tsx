import { interpretersPath, participantsPath, placesPath, planningPath } from '#app/paths.ts'
import { useLanguage } from '#app/ui/language.tsx'
import type { Mentioned } from '../queries/timetable-page.server.ts'
import type { Unplaced } from '../timetabling.ts'
import { useSpoken } from './spoken.ts'

/** What the reasons name by id. */
export type ReasonNames = {
  company: (id: string) => string
  /** Both companies of a meeting. */
  pair: (meetingId: string) => { pk: string; kz: string }
  when: (slotId: string) => string
}

/** The names of what the page's reasons speak of. */
export function useReasonNames({ companies, pairs, times }: Mentioned, timeZone: string): ReasonNames {
  const { day, time } = useLanguage()
  const nameOf = new Map(companies.map(({ id, name }) => [id, name]))
  const company = (id: string) => nameOf.get(id) ?? '…'
  return {
    company,
    pair: (id) => {
      const pair = pairs.find((one) => one.id === id)
      return { pk: company(pair?.pk ?? ''), kz: company(pair?.kz ?? '') }
    },
    when: (slotId) => {
      const startsAt = times.find(({ id }) => id === slotId)?.startsAt
      return startsAt ? `${day(startsAt, timeZone)}, ${time(startsAt, timeZone)}` : '…'
    },
  }
}

/** Codes that read the same: the lock is not possible any more. */
const SENTENCE_OF = {
  'locked-while-away': 'locked',
  'locked-outside-session': 'locked',
  'locked-clash': 'locked',
  'locked-table-taken': 'locked',
  'locked-slot-full': 'locked',
  'locked-resource-taken': 'no-interpreter',
  'resource-full': 'no-interpreter',
  'no-common-slot': 'no-common-slot',
  'slots-taken': 'slots-taken',
  order: 'not-found',
  'participant-overbooked': 'participant-overbooked',
  'tables-full': 'tables-full',
  'together-impossible': 'together-impossible',
  'no-interpreter': 'no-interpreter',
  'not-found': 'not-found',
} as const satisfies Record<Unplaced['code'], string>

type Sentence = (typeof SENTENCE_OF)[Unplaced['code']] | 'waiting'

/** Why a meeting has no time, in the reader's language. */
export function UnplacedReason({ reason, names }: { reason: Unplaced | null; names: ReasonNames }) {
  const { t, list } = useLanguage()
  const { sideBySide } = useSpoken()
  if (!reason) return <>{t('timetable.reason.waiting')}</>
  const sentence = SENTENCE_OF[reason.code]
  switch (reason.code) {
    case 'no-common-slot':
    case 'slots-taken':
      return (
        <>{t(`timetable.reason.${reason.code}`, { a: names.company(reason.participants[0]), b: names.company(reason.participants[1]) })}</>
      )
    case 'participant-overbooked':
      return (
        <>
          {t('timetable.reason.participant-overbooked', {
            company: names.company(reason.participant),
            meetings: reason.meetings.length,
            slots: reason.slots.length,
          })}
        </>
      )
    case 'tables-full':
      return (
        <>{t('timetable.reason.tables-full', { meetings: reason.meetings.length, slots: reason.slots.length, tables: reason.tables })}</>
      )
    case 'together-impossible': {
      const pairs = reason.meetings.slice(0, 8).map((id) => t('timetable.pairOf', names.pair(id)))
      return <>{t('timetable.reason.together-impossible', { list: list(pairs) })}</>
    }
    case 'no-interpreter':
      return (
        <>
          {t('timetable.reason.no-interpreter', {
            pk: sideBySide(reason.pk),
            kz: sideBySide(reason.kz),
            interpreters: reason.interpreters,
          })}
        </>
      )
    default:
      return <>{t(`timetable.reason.${sentence as 'locked'}`, { when: 'slot' in reason ? names.when(reason.slot) : '' })}</>
  }
}

/** Where what would help is done; what is done on the timetable's own page needs no way there. */
const PLACE_OF: Partial<Record<Sentence, (eventId: string) => string>> = {
  'no-common-slot': participantsPath,
  'participant-overbooked': planningPath,
  'tables-full': placesPath,
  'no-interpreter': (eventId) => interpretersPath(eventId),
}

/** What would give it a time, and the way to where it is done. */
export function UnplacedHelp({ reason, eventId }: { reason: Unplaced | null; eventId: string }) {
  const { t } = useLanguage()
  const sentence = reason ? SENTENCE_OF[reason.code] : 'waiting'
  const text = t(`timetable.helps.${sentence}`)
  const to = PLACE_OF[sentence]?.(eventId)
  return to ? <a href={to}>{text}</a> : text
}
