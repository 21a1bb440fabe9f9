import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReply } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import type { Country } from '#prisma/generated/enums.ts'
import type { MatchPage } from '../queries/matches.server.ts'
import { MATCH_TRANSITIONS } from '../rules.ts'

/** What the officer's chamber can decide now; nothing when it is decided. */
export function DecisionForm({ match, country }: { match: Pick<MatchPage, 'state' | 'reviews'>; country: Country }) {
  const { t } = useLanguage()
  const { errors, errorOf, textOf } = useReply()
  const own = match.reviews.find((review) => review.country === country)
  if (own && MATCH_TRANSITIONS.retract[match.state])
    return (
      <Section title={t('matches.yourDecision')}>
        <p>{t('matches.waitingForOther')}</p>
        <Form>
          <Button name="intent" value="retract" variant="quiet">
            {t('matches.retract')}
          </Button>
        </Form>
      </Section>
    )
  if (own || !MATCH_TRANSITIONS.approve[match.state]) return null
  return (
    <Section title={t('matches.yourDecision')}>
      <ErrorSummary errors={errors} />
      <Form>
        <TextArea
          name="note"
          label={t('matches.note')}
          help={t('matches.noteHelp')}
          maxLength={1000}
          defaultValue={textOf('note')}
          error={errorOf('note')}
          optional
        />
        <div className="actions">
          <Button name="decision" value="approve">
            {t('matches.approve')}
          </Button>
        </div>
        <details className="confirm" open={errorOf('reason') !== undefined}>
          <summary className="button button-quiet">{t('matches.veto')}</summary>
          <div className="confirm-body">
            <TextArea
              name="reason"
              label={t('matches.reason')}
              help={t('matches.reasonHelp')}
              maxLength={1000}
              defaultValue={textOf('reason')}
              error={errorOf('reason')}
            />
            <Button name="decision" value="veto" variant="danger">
              {t('matches.veto')}
            </Button>
          </div>
        </details>
      </Form>
    </Section>
  )
}
