import { Button } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReplyTo } from '#app/ui/reply.ts'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { HallRow, listExhibitors, PlaceRow } from '../queries/planning.server.ts'

type Exhibitors = Awaited<ReturnType<typeof listExhibitors>>

export function HallForm({ hall }: { hall: HallRow | null }) {
  const { t } = useLanguage()
  const form = hall?.id ?? 'hall'
  const { field } = useReplyTo(form)
  return (
    <Form>
      <input type="hidden" name="form" value={form} />
      {hall && <input type="hidden" name="hallId" value={hall.id} />}
      <TextField label={t('planning.hallName')} dir="auto" {...field('name', hall?.name)} />
      <Button name="intent" value="hall">
        {t(hall ? 'common.save' : 'planning.addHall')}
      </Button>
    </Form>
  )
}

export function HallActs({ hall }: { hall: HallRow }) {
  const { t } = useLanguage()
  const { isSent } = useReplyTo(hall.id)
  return (
    <details className="row-acts" open={isSent}>
      <summary>{t('planning.change')}</summary>
      <HallForm hall={hall} />
      {hall.places === 0 && (
        <Form>
          <input type="hidden" name="hallId" value={hall.id} />
          <Button name="intent" value="remove-hall" variant="danger">
            {t('common.remove')}
          </Button>
        </Form>
      )}
    </details>
  )
}

function HallField({ field, halls, stored }: { field: ReturnType<typeof useReplyTo>['field']; halls: HallRow[]; stored?: string | null }) {
  const { t } = useLanguage()
  if (halls.length === 0) return null
  return (
    <SelectField
      label={t('planning.hall')}
      optional
      empty={t('planning.noHall')}
      {...field('hallId', stored)}
      options={halls.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}

const PREFIX = 'T'

/** The first number that no table has yet. */
function nextNumber(places: PlaceRow[]): number {
  const numbers = places.map(({ label }) => (label.startsWith(PREFIX) ? Number(label.slice(PREFIX.length)) : 0))
  return Math.max(0, ...numbers.filter(Number.isInteger)) + 1
}

/** Many tables or rooms at once. */
export function TablesForm({ halls, places }: { halls: HallRow[]; places: PlaceRow[] }) {
  const { t } = useLanguage()
  const { field } = useReplyTo('tables')
  const next = nextNumber(places)
  return (
    <Form>
      <input type="hidden" name="form" value="tables" />
      <SelectField
        label={t('planning.kindOfPlace')}
        {...field('kind', 'table')}
        options={(['table', 'room'] as const).map((value) => ({ value, label: t(`planning.place.${value}`) }))}
      />
      <HallField field={field} halls={halls} stored={halls.at(-1)?.id} />
      <div className="field-row">
        <TextField label={t('planning.prefix')} {...field('prefix', PREFIX)} dir="auto" />
        <TextField type="number" min={1} label={t('planning.firstNumber')} {...field('first', next)} />
        <TextField type="number" min={1} label={t('planning.lastNumber')} {...field('last', next + 19)} />
      </div>
      <Button name="intent" value="tables">
        {t('planning.addTables')}
      </Button>
    </Form>
  )
}

function ExhibitorField({
  field,
  exhibitors,
  stored,
}: {
  field: ReturnType<typeof useReplyTo>['field']
  exhibitors: Exhibitors
  stored?: string | null
}) {
  const { t } = useLanguage()
  return (
    <SelectField
      label={t('planning.exhibitor')}
      {...field('boothOfId', stored)}
      empty={t('planning.noExhibitor')}
      options={exhibitors.map(({ participationId, name }) => ({ value: participationId, label: name }))}
    />
  )
}

export function BoothForm({ halls, exhibitors }: { halls: HallRow[]; exhibitors: Exhibitors }) {
  const { t } = useLanguage()
  const { field } = useReplyTo('booth')
  return (
    <Form>
      <input type="hidden" name="form" value="booth" />
      <TextField label={t('planning.label')} {...field('label')} dir="auto" />
      <HallField field={field} halls={halls} stored={halls.at(-1)?.id} />
      <ExhibitorField field={field} exhibitors={exhibitors} />
      <Button name="intent" value="booth">
        {t('planning.addBooth')}
      </Button>
    </Form>
  )
}

export function PlaceActs({ place, halls, exhibitors }: { place: PlaceRow; halls: HallRow[]; exhibitors: Exhibitors }) {
  const { t } = useLanguage()
  const { isSent, field } = useReplyTo(place.id)
  const free = exhibitors.filter(({ hasBooth, participationId }) => !hasBooth || participationId === place.boothOfId)
  return (
    <details className="row-acts" open={isSent}>
      <summary>{t('planning.change')}</summary>
      <Form>
        <input type="hidden" name="form" value={place.id} />
        <input type="hidden" name="placeId" value={place.id} />
        <TextField label={t('planning.label')} {...field('label', place.label)} dir="auto" />
        <HallField field={field} halls={halls} stored={place.hallId} />
        {place.kind === 'booth' && <ExhibitorField field={field} exhibitors={free} stored={place.boothOfId} />}
        <Button name="intent" value="place">
          {t('common.save')}
        </Button>
      </Form>
      <Confirm label={t('common.remove')} question={t('planning.removePlaceQuestion')}>
        <Form>
          <input type="hidden" name="form" value={place.id} />
          <input type="hidden" name="placeIds[]" value={place.id} />
          <Button name="intent" value="remove-places" variant="danger">
            {t('common.remove')}
          </Button>
        </Form>
      </Confirm>
    </details>
  )
}
