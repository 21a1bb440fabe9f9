import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'

/** One more try for a job. */
export function RetryForm({ id }: { id: string }) {
  const { t } = useLanguage()
  return (
    <Form className="actions">
      <input type="hidden" name="id" value={id} />
      <Button name="intent" value="retry-job" variant="secondary">
        {t('admin.retry')}
      </Button>
    </Form>
  )
}
