import { LANGUAGE_NAMES, LANGUAGES } from '#app/i18n/languages.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxGroup } from '#app/ui/choice-group.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReplyTo } from '#app/ui/reply.ts'
import { TextField } from '#app/ui/text-field.tsx'
import type { InterpreterRow, InterpretersPage } from '../queries/interpreters.server.ts'

/** Who interprets, between which languages, and when not. */
export function InterpreterForm({ interpreter, sessions }: { interpreter: InterpreterRow | null; sessions: InterpretersPage['sessions'] }) {
  const { t, day } = useLanguage()
  const id = interpreter?.id ?? 'new'
  const { field, listOf, errorOf } = useReplyTo(id)
  return (
    <Form>
      <input type="hidden" name="form" value={id} />
      {interpreter && <input type="hidden" name="interpreterId" value={interpreter.id} />}
      <TextField label={t('timetable.interpreterName')} dir="auto" {...field('name', interpreter?.name)} />
      <TextField label={t('timetable.interpreterNameLatin')} optional dir="ltr" {...field('nameLatin', interpreter?.nameLatin)} />
      <CheckboxGroup
        name="languages[]"
        id={`${id}-languages`}
        label={t('timetable.languages')}
        error={errorOf('languages')}
        defaultValues={listOf('languages', interpreter?.languages ?? [])}
        options={LANGUAGES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code] }))}
      />
      {sessions.length > 0 && (
        <CheckboxGroup
          name="absentFrom[]"
          id={`${id}-absentFrom`}
          label={t('timetable.absentFrom')}
          optional
          defaultValues={listOf('absentFrom', interpreter?.absentFrom ?? [])}
          options={sessions.map((session) => ({ value: session.id, label: `${day(session.day)}, ${session.from}–${session.to}` }))}
        />
      )}
      <Button name="intent" value="keep">
        {t('common.save')}
      </Button>
    </Form>
  )
}
