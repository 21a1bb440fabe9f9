import { Button } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReply } from '#app/ui/reply.ts'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { consentTexts, type StandingPurpose } from '../consents.ts'
import { ConsentFields } from './consent-fields.tsx'

/** One consent: what it says, whether it stands, and the act that changes it. */
export function ConsentPanel({ purpose, isGiven, mayChange }: { purpose: StandingPurpose; isGiven: boolean; mayChange: boolean }) {
  const { t } = useLanguage()
  const { errorOf } = useReply()
  const { text, without } = consentTexts(purpose)
  return (
    <article className="consent" aria-labelledby={`consent-${purpose}`}>
      <header>
        <h3 id={`consent-${purpose}`}>{t(`consents.${purpose}`)}</h3>
        <StateBadge tone={isGiven ? 'success' : 'neutral'}>{t(isGiven ? 'consents.given' : 'consents.notGiven')}</StateBadge>
      </header>
      {mayChange && !isGiven ? (
        <Form>
          <input type="hidden" name="purpose" value={purpose} />
          <ConsentFields purposes={[purpose]} errorOf={errorOf} />
          <Button name="intent" value="give" variant="secondary">
            {t('consents.give')}
          </Button>
        </Form>
      ) : (
        <>
          <p>{t(text)}</p>
          <p className="quiet">{t(without)}</p>
        </>
      )}
      {mayChange && isGiven && (
        <Confirm label={t('consents.withdraw')} question={t(`consents.withdraw.${purpose}`)}>
          <Form>
            <input type="hidden" name="purpose" value={purpose} />
            <Button name="intent" value="withdraw" variant="danger">
              {t('consents.withdrawYes')}
            </Button>
          </Form>
        </Confirm>
      )}
    </article>
  )
}
