import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'

/** What becomes of a mail that did not leave; whoever knows that it arrived after all says so. */
export function MailForm({ id, isUnknown }: { id: string; isUnknown: boolean }) {
  const { t } = useLanguage()
  return (
    <Form className="actions">
      <input type="hidden" name="id" value={id} />
      <Button name="intent" value="retry-mail" variant="secondary">
        {t('admin.sendAgain')}
      </Button>
      {isUnknown && (
        <Button name="intent" value="mail-arrived" variant="quiet">
          {t('admin.itArrived')}
        </Button>
      )}
    </Form>
  )
}
