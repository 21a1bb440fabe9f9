import { plannedMeetingPath } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { Table } from '#app/ui/table.tsx'
import type { Clash } from '../options.ts'
import type { PlannedMeetingPage, SlotChoice } from '../queries/timetable-page.server.ts'
import { Clock } from './clock.tsx'

/** Every time of the event: a free one is chosen, then its place; beside the others stands who or what is in the way. Works by links and a form alone. */
export function SlotChoices({
  eventId,
  timeZone,
  page,
  slotId,
}: {
  eventId: string
  timeZone: string
  page: PlannedMeetingPage
  slotId: string | null
}) {
  const { t, day } = useLanguage()
  const sayClash = useClash(page)
  const chosen = page.choices.find((choice) => choice.slotId === slotId && choice.clashes.length === 0)
  return (
    <>
      {chosen && <PlaceForm choice={chosen} draft={page.meeting.draft} isOnline={page.isOnline} timeZone={timeZone} />}
      <div className="slot-choices">
        <Table
          caption={t('timetable.chooseTime')}
          rows={page.choices}
          rowKey={(choice) => choice.slotId}
          columns={[
            {
              label: t('timetable.time'),
              cell: (choice) => (
                <span className={choice.clashes.length > 0 ? 'is-clashing' : undefined}>
                  {day(choice.startsAt, timeZone)} <Clock {...choice} timeZone={timeZone} />
                </span>
              ),
            },
            {
              label: t('timetable.stateOfTime'),
              cell: (choice) =>
                choice.clashes.length > 0 ? (
                  choice.clashes.map((clash) => (
                    <span key={JSON.stringify(clash)} className="is-clashing line">
                      {sayClash(clash)}
                    </span>
                  ))
                ) : (
                  <>
                    {choice.slotId === page.meeting.draft?.slotId && <>{t('timetable.standsHere')} · </>}
                    {page.isOnline ? t('timetable.freeThen') : t('timetable.freePlaces', { count: choice.places.length })}
                    {choice.lacksInterpreter && <span className="warning-text"> · {t('timetable.lacksInterpreter')}</span>}
                  </>
                ),
            },
            {
              label: t('timetable.chooseThis'),
              cell: (choice) =>
                choice.clashes.length > 0 ? (
                  ''
                ) : (
                  <a
                    href={`${plannedMeetingPath(eventId, page.meeting.id, `?slot=${choice.slotId}`)}#times`}
                    aria-current={choice === chosen ? 'true' : undefined}
                  >
                    {t('timetable.chooseThis')}
                    <span className="visually-hidden">
                      {' '}
                      {day(choice.startsAt, timeZone)} <Clock {...choice} timeZone={timeZone} />
                    </span>
                  </a>
                ),
            },
          ]}
        />
      </div>
    </>
  )
}

/** Starts from where the meeting stands, as far as that is free then. */
function PlaceForm({
  choice,
  draft,
  isOnline,
  timeZone,
}: {
  choice: SlotChoice
  draft: PlannedMeetingPage['meeting']['draft']
  isOnline: boolean
  timeZone: string
}) {
  const { t, day } = useLanguage()
  const { id: placeId } = choice.places.find(({ id }) => id === draft?.placeId) ?? choice.places[0] ?? {}
  const interpreterId = choice.interpreters.find(({ id }) => id === draft?.interpreterId)?.id
  return (
    <Form>
      <input type="hidden" name="slotId" value={choice.slotId} />
      <p>
        <strong>
          {day(choice.startsAt, timeZone)} <Clock {...choice} timeZone={timeZone} />
        </strong>
      </p>
      {!isOnline && (
        <SelectField
          name="placeId"
          label={t('timetable.place')}
          defaultValue={placeId}
          options={choice.places.map(({ id, label }) => ({ value: id, label }))}
        />
      )}
      {choice.interpreters.length > 0 && (
        <SelectField
          name="interpreterId"
          label={t('timetable.interpreter')}
          empty={t('timetable.whoIsFree')}
          defaultValue={interpreterId}
          options={choice.interpreters.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Button name="intent" value="place">
        {t('timetable.putThere')}
      </Button>
    </Form>
  )
}

function useClash(page: PlannedMeetingPage): (clash: Clash) => string {
  const { t } = useLanguage()
  const nameOf = new Map(page.companies.map(({ id, name }) => [id, name]))
  return (clash) => {
    if (clash.code === 'no-place') return t('timetable.clash.no-place')
    const company = nameOf.get(clash.companyId) ?? ''
    if (clash.code !== 'meets') return t(`timetable.clash.${clash.code}`, { company })
    const meeting = page.pairs.find(({ id }) => id === clash.meetingId)
    const other = meeting && (meeting.pk === clash.companyId ? meeting.kz : meeting.pk)
    return t('timetable.clash.meets', { company, other: nameOf.get(other ?? '') ?? '' })
  }
}
