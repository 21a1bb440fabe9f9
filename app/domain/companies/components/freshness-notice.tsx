import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** Asks the company's people whether the profile is still right: one button says yes. */
export function FreshnessNotice({ question }: { question: { confirmedAt: Date | string; expiresAt: Date | string } }) {
  const { t, day } = useLanguage()
  return (
    <Notice tone="warning" title={t('freshness.question')}>
      <p>{t('freshness.text', { confirmed: day(question.confirmedAt), expires: day(question.expiresAt) })}</p>
      <Form className="inline-decision">
        <Button>{t('freshness.confirm')}</Button>
      </Form>
    </Notice>
  )
}
