import { Button } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReply, useReplyTo } from '#app/ui/reply.ts'
import { Table } from '#app/ui/table.tsx'
import type { HallRow, listExhibitors, PlaceRow } from '../queries/planning.server.ts'
import { PlaceActs } from './place-forms.tsx'

type Choices = { halls: HallRow[]; exhibitors: Awaited<ReturnType<typeof listExhibitors>>; canPlan: boolean }

/** A list that is longer than this stays folded until somebody asks for it. */
const FEW = 24

/** The places of an event, hall by hall, each with what can be changed of it. */
export function PlaceList({ places, ...choices }: Choices & { places: PlaceRow[] }) {
  const { t } = useLanguage()
  const groups = [
    ...choices.halls.map(({ id, name }) => ({ id, name, rows: places.filter(({ hallId }) => hallId === id) })),
    {
      id: 'none',
      name: t(choices.halls.length > 0 ? 'planning.withoutHall' : 'planning.places'),
      rows: places.filter((place) => !place.hallId),
    },
  ]
  return groups.filter(({ rows }) => rows.length > 0).map((group) => <PlaceGroup key={group.id} {...group} {...choices} />)
}

function PlaceGroup({ id, name, rows, halls, exhibitors, canPlan }: Choices & { id: string; name: string; rows: PlaceRow[] }) {
  const { t } = useLanguage()
  const { textOf } = useReply()
  const removal = `places-${id}`
  const isSent = [removal, ...rows.map((place) => place.id)].includes(textOf('form'))
  const { listOf } = useReplyTo(removal)
  const ticked = listOf('placeIds')
  const booths = rows.some(({ kind }) => kind === 'booth')
  return (
    <details className="place-group" open={rows.length <= FEW || isSent}>
      <summary>
        <bdi>{name}</bdi> <span className="quiet">· {t('planning.placeCount', { count: rows.length })}</span>
      </summary>
      <Table
        caption={`${t('planning.places')}: ${name}`}
        rows={rows}
        rowKey={(place) => place.id}
        columns={[
          {
            label: t('planning.label'),
            cell: (place) =>
              canPlan ? (
                <label className="choice">
                  <input type="checkbox" name="placeIds[]" value={place.id} form={removal} defaultChecked={ticked.includes(place.id)} />
                  <bdi>{place.label}</bdi>
                </label>
              ) : (
                <bdi>{place.label}</bdi>
              ),
          },
          { label: t('planning.kindOfPlace'), cell: (place) => t(`planning.place.${place.kind}`) },
          ...(booths
            ? [{ label: t('planning.exhibitor'), cell: (place: PlaceRow) => place.exhibitor && <bdi>{place.exhibitor}</bdi> }]
            : []),
          { label: t('planning.meetingsPlaced'), cell: (place) => place.meetings, numeric: true },
          ...(canPlan
            ? [
                {
                  label: t('planning.change'),
                  cell: (place: PlaceRow) => <PlaceActs place={place} halls={halls} exhibitors={exhibitors} />,
                },
              ]
            : []),
        ]}
      />
      {canPlan && <RemovePlaces form={removal} />}
    </details>
  )
}

function RemovePlaces({ form }: { form: string }) {
  const { t } = useLanguage()
  const { isSent, errorOf } = useReplyTo(form)
  const error = errorOf('placeIds')
  return (
    <Confirm label={t('planning.removePlaces')} question={t('planning.removePlacesQuestion')} isOpen={isSent}>
      <Form id={form}>
        <input type="hidden" name="form" value={form} />
        {error && (
          <p className="field-error" id={`${form}-placeIds`}>
            {error}
          </p>
        )}
        <Button name="intent" value="remove-places" variant="danger">
          {t('planning.removePlaces')}
        </Button>
      </Form>
    </Confirm>
  )
}
