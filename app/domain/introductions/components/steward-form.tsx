import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReply } from '#app/ui/reply.ts'
import { TextArea } from '#app/ui/text-area.tsx'
import type { IntroductionState } from '#prisma/generated/enums.ts'
import { INTRODUCTION_TRANSITIONS } from '../rules.ts'

/** What an organising chamber can do to the introduction now, with its reason: cancel it while it is open, open it again when it ended. */
export function StewardForm({ state }: { state: IntroductionState }) {
  const { t } = useLanguage()
  const { errors, errorOf, textOf } = useReply()
  const act = (['cancel', 'reopen'] as const).find((name) => INTRODUCTION_TRANSITIONS[name][state])
  if (!act) return null
  return (
    <details className="confirm" open={errorOf('reason') !== undefined}>
      <summary className="button button-quiet">{t(`introductions.${act}`)}</summary>
      <div className="confirm-body">
        <ErrorSummary errors={errors} />
        <p>{t(`introductions.${act}Question`)}</p>
        <Form>
          <TextArea
            name="reason"
            label={t('introductions.reason')}
            help={t('introductions.reasonHelp')}
            maxLength={1000}
            defaultValue={textOf('reason')}
            error={errorOf('reason')}
          />
          <Button name="intent" value={`${act}-introduction`} variant={act === 'cancel' ? 'danger' : 'primary'}>
            {t(`introductions.${act}`)}
          </Button>
        </Form>
      </div>
    </details>
  )
}
