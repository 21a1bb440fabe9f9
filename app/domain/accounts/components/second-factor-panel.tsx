import { accountPath, recoveryCodesPath, secondFactorPath } from '#app/paths.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReply } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { TextField } from '#app/ui/text-field.tsx'

/** Whether the account has a second factor (then with how many recovery codes), and the ways to change that. */
export function SecondFactorPanel({ recoveryCodes }: { recoveryCodes: number | null }) {
  const { t } = useLanguage()
  return (
    <Section title={t('accounts.secondFactor')}>
      <p>{recoveryCodes === null ? t('accounts.secondFactorOff') : t('accounts.secondFactorOn', { left: recoveryCodes })}</p>
      <p className="actions">
        {recoveryCodes === null ? (
          <ButtonLink to={secondFactorPath(accountPath())} variant="secondary">
            {t('accounts.turnOn')}
          </ButtonLink>
        ) : (
          <ButtonLink to={recoveryCodesPath(accountPath())} variant="secondary">
            {t('accounts.makeRecoveryCodes')}
          </ButtonLink>
        )}
      </p>
      {recoveryCodes !== null && <TurnOffForm />}
    </Section>
  )
}

function TurnOffForm() {
  const { t } = useLanguage()
  const { errorOf } = useReply()
  return (
    <Form>
      <TextField
        name="confirmPassword"
        type="password"
        label={t('accounts.currentPassword')}
        error={errorOf('confirmPassword')}
        autoComplete="current-password"
        dir="ltr"
        required
      />
      <Button name="intent" value="turn-off" variant="danger">
        {t('accounts.turnOff')}
      </Button>
    </Form>
  )
}
