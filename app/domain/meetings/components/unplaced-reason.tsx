import { LANGUAGE_NAMES } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/ui/language.tsx'
import type { Language } from '#prisma/generated/enums.ts'
import type { Unplaced } from '../timetabling.ts'

/** What the reasons name by id. */
export type ReasonNames = {
  company: (id: string) => string
  /** Both companies of a meeting. */
  pair: (meetingId: string) => { pk: string; kz: string }
  when: (slotId: string) => string
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

/** Why a meeting has no time, in the reader's language. */
export function UnplacedReason({ reason, names }: { reason: Unplaced | null; names: ReasonNames }) {
  const { t, list } = useLanguage()
  if (!reason) return <>{t('timetable.reason.waiting')}</>
  const languages = (codes: readonly Language[]) => list(codes.map((code) => LANGUAGE_NAMES[code]))
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
            pk: languages(reason.pk),
            kz: languages(reason.kz),
            interpreters: reason.interpreters,
          })}
        </>
      )
    default:
      return <>{t(`timetable.reason.${sentence as 'locked'}`, { when: 'slot' in reason ? names.when(reason.slot) : '' })}</>
  }
}

/** What would give it a time. */
export function UnplacedHelp({ reason }: { reason: Unplaced | null }) {
  const { t } = useLanguage()
  return <>{t(`timetable.helps.${reason ? SENTENCE_OF[reason.code] : 'waiting'}`)}</>
}
