import { Button } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'

/** Takes a file away, after a question. */
export function RemoveFile({ fileId }: { fileId: string }) {
  const { t } = useLanguage()
  return (
    <Confirm label={t('files.remove')} question={t('files.removeQuestion')}>
      <Form encType="multipart/form-data">
        <input type="hidden" name="fileId" value={fileId} />
        <Button name="intent" value="remove" variant="danger">
          {t('files.remove')}
        </Button>
      </Form>
    </Confirm>
  )
}
