import type { ReactNode } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReplyTo } from '#app/ui/reply.ts'
import type { SurveyKind } from '#prisma/generated/enums.ts'

/** The form about one meeting. Once it is answered it stays folded, so that what is still asked stands out. */
export function AnswerForm({
  kind,
  meetingId,
  isAnswered,
  children,
}: {
  kind: SurveyKind
  meetingId: string
  isAnswered: boolean
  children: ReactNode
}) {
  const { t } = useLanguage()
  const { isSent } = useReplyTo(meetingId)
  const form = (
    <Form>
      <input type="hidden" name="form" value={meetingId} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="meetingId" value={meetingId} />
      {children}
      <Button>{t(isAnswered ? 'outcomes.changeAnswer' : 'outcomes.answer')}</Button>
    </Form>
  )
  if (!isAnswered) return form
  return (
    <details className="row-acts" open={isSent}>
      <summary>{t('outcomes.changeAnswer')}</summary>
      {form}
    </details>
  )
}
