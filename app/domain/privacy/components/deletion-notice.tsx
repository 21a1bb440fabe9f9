import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** The company is about to be erased; an owner can keep it. */
export function DeletionNotice({ day: deletionDay, mayKeep }: { day: Date; mayKeep: boolean }) {
  const { t, day } = useLanguage()
  return (
    <Notice tone="danger" title={t('privacy.companyGoes', { day: day(deletionDay) })}>
      <p>{t('privacy.companyGoesText')}</p>
      {mayKeep && (
        <Form>
          <Button name="intent" value="keep" variant="secondary">
            {t('privacy.keep')}
          </Button>
        </Form>
      )}
    </Notice>
  )
}
