import { Facts } from '#app/ui/facts.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import type { PlacementView } from '../queries/event-meetings.server.ts'
import type { PlannedMeetingPage } from '../queries/timetable-page.server.ts'
import { isPlanned } from '../rules.ts'
import { WhenText } from './change-table.tsx'
import { useSpoken } from './spoken.ts'
import { useCancelReason } from './timetable-lists.tsx'
import { UnplacedHelp, UnplacedReason, useReasonNames } from './unplaced-reason.tsx'

/** What officers know of a meeting: its state, its languages, and where it stands in both plans. */
export function MeetingFacts({ eventId, page, timeZone }: { eventId: string; page: PlannedMeetingPage; timeZone: string }) {
  const { t } = useLanguage()
  const reasonOf = useCancelReason()
  const names = useReasonNames(page, timeZone)
  const { meeting } = page
  const { pk, kz, common, draft, published, reason } = meeting
  const { spoken } = useSpoken()
  const at = (placement: PlacementView | null) => (
    <>
      <WhenText when={placement && whenOf(placement)} timeZone={timeZone} />
      {placement?.interpreter && <div className="quiet">{t('timetable.interpretedBy', { name: placement.interpreter })}</div>}
    </>
  )
  return (
    <Facts
      items={[
        { label: t('matches.column.state'), value: t(`meetings.state.${meeting.state}`) },
        { label: t('timetable.source'), value: t(`meetings.source.${meeting.source}`) },
        ...(meeting.stateReason ? [{ label: t('timetable.why'), value: <span dir="auto">{reasonOf(meeting.stateReason)}</span> }] : []),
        { label: t('timetable.draftAt'), value: at(draft) },
        ...(reason && !draft && isPlanned(meeting.state)
          ? [
              { label: t('timetable.why'), value: <UnplacedReason reason={reason} names={names} /> },
              { label: t('timetable.whatHelps'), value: <UnplacedHelp reason={reason} eventId={eventId} /> },
            ]
          : []),
        { label: t('timetable.publishedAt'), value: at(published) },
        { label: pk.name, value: spoken(pk.languages) },
        { label: kz.name, value: spoken(kz.languages) },
        {
          label: t('timetable.common'),
          value: common.length > 0 ? spoken(common) : t('timetable.noCommon'),
        },
      ]}
    />
  )
}

const whenOf = ({ startsAt, endsAt, place }: PlacementView) => ({
  startsAt: new Date(startsAt).toISOString(),
  endsAt: new Date(endsAt).toISOString(),
  place: place?.label ?? null,
})
