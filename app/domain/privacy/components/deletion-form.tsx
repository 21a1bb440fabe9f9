import { Button } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReply } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { TextField } from '#app/ui/text-field.tsx'

/** Says what will be gone, asks for the password, and deletes. */
export function DeletionForm({ title, text }: { title: string; text: string }) {
  const { t } = useLanguage()
  const { errorOf } = useReply()
  const error = errorOf('password')
  return (
    <Section title={title}>
      {error && <p className="field-error">{error}</p>}
      <Confirm label={title} question={text}>
        <Form>
          <TextField
            name="password"
            type="password"
            label={t('privacy.password')}
            error={error}
            autoComplete="current-password"
            dir="ltr"
            required
          />
          <Button name="intent" value="delete" variant="danger">
            {t('privacy.deleteYes')}
          </Button>
        </Form>
      </Confirm>
    </Section>
  )
}
