import { consentTexts } from '#app/domain/companies/consents.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { Button } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'

/** Events at which the company is introduced without being asked again, each with the way to take that back. */
export function DirectConsents({ events, mayChange }: { events: { eventId: string; name: Localised }[]; mayChange: boolean }) {
  const { t, language } = useLanguage()
  return (
    <article className="consent" aria-labelledby="consent-direct">
      <h3 id="consent-direct">{t('consents.direct')}</h3>
      <p>{t(consentTexts('direct').text)}</p>
      {events.map(({ eventId, name }) => (
        <div key={eventId}>
          <p>
            <strong>{name[language]}</strong>
          </p>
          {mayChange && (
            <Confirm label={t('consents.withdraw')} question={t('consents.withdraw.direct')}>
              <Form aria-label={name[language]}>
                <input type="hidden" name="eventId" value={eventId} />
                <Button name="intent" value="withdraw-direct" variant="danger">
                  {t('consents.withdrawYes')}
                </Button>
              </Form>
            </Confirm>
          )}
        </div>
      ))}
    </article>
  )
}
