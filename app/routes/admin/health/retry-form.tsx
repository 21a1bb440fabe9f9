import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'

/** One more try for a job or a mail. */
export function RetryForm({ intent, id }: { intent: 'retry-job' | 'retry-mail'; id: string }) {
  const { t } = useLanguage()
  return (
    <Form className="actions">
      <input type="hidden" name="id" value={id} />
      <Button name="intent" value={intent} variant="secondary">
        {t('admin.retry')}
      </Button>
    </Form>
  )
}
