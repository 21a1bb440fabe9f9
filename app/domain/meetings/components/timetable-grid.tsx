import LockIcon from 'lucide-react/icons/lock'
import { plannedMeetingPath } from '#app/paths.ts'
import { Icon } from '#app/ui/icon.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import type { PlaceColumn, SlotRow, TimetablePage } from '../queries/timetable-page.server.ts'
import { Clock } from './clock.tsx'
import { PairNames } from './pair-names.tsx'

type Meeting = TimetablePage['placed'][number]

/**
 * A day of the draft: a row for each time, a column for each place. With script a meeting is dragged to a free cell, and cells say beforehand what is in the way;
 * every meeting also opens a page where the same is done by a form. On a phone it is a list by time.
 */
export function TimetableGrid({
  eventId,
  timeZone,
  page,
  canMove,
}: {
  eventId: string
  timeZone: string
  page: Pick<TimetablePage, 'slots' | 'places' | 'placed' | 'silent' | 'counts'>
  canMove: boolean
}) {
  const { t } = useLanguage()
  const silent = new Set(page.silent.map(({ id }) => id))
  const columns: (PlaceColumn | null)[] = [...page.places]
  if (page.placed.some(({ draft }) => draft!.placeId === null)) columns.push(null)
  const at = (slot: SlotRow, place: PlaceColumn | null) =>
    page.placed.filter(({ draft }) => draft!.slotId === slot.id && draft!.placeId === (place?.id ?? null))
  return (
    <timetable-grid
      data-busy={t('timetable.busyThen', { company: '{company}' })}
      data-away={t('timetable.awayThen', { company: '{company}' })}
      data-booth={t('timetable.othersBooth')}
      data-interpreter={t('timetable.interpreterBusyThen')}
    >
      {canMove && (
        <form method="post" hidden>
          <input type="hidden" name="intent" value="move" />
          <input type="hidden" name="meetingId" />
          <input type="hidden" name="slotId" />
          <input type="hidden" name="placeId" />
        </form>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard */}
      <section className="timetable-scroll" aria-label={t('timetable.gridTitle')} tabIndex={0}>
        <table className="timetable">
          <thead>
            <tr>
              <th scope="col">{t('timetable.time')}</th>
              {columns.map((place) => (
                <th key={place?.id ?? ''} scope="col">
                  <PlaceHead place={place} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.slots.map((slot) => (
              <tr key={slot.id} data-slot={slot.id} data-away={slot.away.join(' ')}>
                <th scope="row">
                  <Clock {...slot} timeZone={timeZone} />
                </th>
                {columns.map((place) => {
                  const here = at(slot, place)
                  return (
                    <td
                      key={place?.id ?? ''}
                      data-place={place?.id}
                      data-booth={place?.boothOf ?? undefined}
                      data-empty={here.length === 0 || undefined}
                    >
                      {here.map((meeting) => (
                        <MeetingCard
                          key={meeting.id}
                          eventId={eventId}
                          meeting={meeting}
                          placeLabel={place?.label ?? null}
                          canMove={canMove}
                          isSilent={silent.has(meeting.id)}
                          isFirst={page.counts.versions === 0}
                        />
                      ))}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <output className="timetable-says" data-says />
    </timetable-grid>
  )
}

function PlaceHead({ place }: { place: PlaceColumn | null }) {
  const { t } = useLanguage()
  if (!place) return t('timetable.online')
  return (
    <>
      <bdi>{place.label}</bdi>
      {(place.hall || place.kind === 'booth') && (
        <small className="quiet">
          <bdi>{place.hall ?? t('timetable.booth')}</bdi>
        </small>
      )}
    </>
  )
}

function MeetingCard({
  eventId,
  meeting,
  placeLabel,
  canMove,
  isSilent,
  isFirst,
}: {
  eventId: string
  meeting: Meeting
  placeLabel: string | null
  canMove: boolean
  /** The two would not understand each other, with whoever interprets. */
  isSilent: boolean
  /** Nothing is published yet: that is not worth saying of each. */
  isFirst: boolean
}) {
  const { t } = useLanguage()
  const { pk, kz, draft, published } = meeting
  const hasChanged = published && (published.slotId !== draft!.slotId || published.placeId !== draft!.placeId)
  return (
    <div
      className="timetable-card"
      draggable={canMove || undefined}
      data-meeting={meeting.id}
      data-companies={`${pk.companyId} ${kz.companyId}`}
      data-names={`${pk.name}\n${kz.name}`}
      data-interpreter={draft!.interpreterId ?? undefined}
      data-suitable={meeting.suitable.join(' ')}
    >
      <a href={plannedMeetingPath(eventId, meeting.id)} draggable={false}>
        <PairNames pk={pk.name} kz={kz.name} />
      </a>
      <small>
        {placeLabel && (
          <span className="timetable-card-place">
            <bdi>{placeLabel}</bdi>
          </span>
        )}
        {draft!.isLocked && (
          <span>
            <Icon of={LockIcon} /> {t('timetable.locked')}
          </span>
        )}
        {!published && !isFirst && <span>{t('timetable.unpublished')}</span>}
        {hasChanged && <span>{t('timetable.changed')}</span>}
        {draft!.interpreter && <span>{t('timetable.interpretedBy', { name: draft!.interpreter })}</span>}
        {isSilent && <strong className="warning-text">{t('timetable.silent')}</strong>}
      </small>
    </div>
  )
}
