import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReplyTo } from '#app/ui/reply.ts'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { SessionRow } from '../queries/planning.server.ts'

/** How long its slots are and how long the pause between them. */
export function SlotFields({
  field,
  slot,
  gap,
  walk,
}: {
  field: ReturnType<typeof useReplyTo>['field']
  slot: number
  gap: number
  walk: number
}) {
  const { t } = useLanguage()
  return (
    <div className="field-row">
      <TextField type="number" min={5} max={240} label={t('planning.slotMinutes')} {...field('slotMinutes', slot)} />
      <TextField
        type="number"
        min={0}
        max={120}
        label={t('planning.gapMinutes')}
        help={walk > 0 ? t('planning.gapHelp', { minutes: walk }) : undefined}
        {...field('gapMinutes', gap)}
      />
    </div>
  )
}

/** One session, new or known. */
export function SessionForm({
  session,
  days,
  walk,
}: {
  session: SessionRow | null
  days: { value: string; label: string }[]
  walk: number
}) {
  const { t } = useLanguage()
  const form = session?.id ?? 'session'
  const { field } = useReplyTo(form)
  return (
    <Form>
      <input type="hidden" name="form" value={form} />
      {session && <input type="hidden" name="sessionId" value={session.id} />}
      <SelectField label={t('planning.day')} {...field('day', session?.day ?? days[0]?.value)} options={days} />
      <div className="field-row">
        <TextField type="time" label={t('planning.from')} {...field('from', session?.from)} />
        <TextField type="time" label={t('planning.to')} {...field('to', session?.to)} />
      </div>
      <SlotFields field={field} slot={session?.slotMinutes ?? 25} gap={session?.gapMinutes ?? 5} walk={walk} />
      <Button name="intent" value="save">
        {t(session ? 'common.save' : 'planning.addSession')}
      </Button>
    </Form>
  )
}
