import { EmailField } from '#app/domain/accounts/components/email-field.tsx'
import { LanguageField } from '#app/domain/accounts/components/language-field.tsx'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-group.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReply } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { INVITATION_DAYS } from '../people.ts'

/** Asks an address to join the company. */
export function InviteColleagueForm() {
  const { t, language } = useLanguage()
  const { errorOf, textOf } = useReply()
  return (
    <Section title={t('people.inviteTitle')}>
      <p>{t('people.inviteText', { days: INVITATION_DAYS })}</p>
      <Form>
        <EmailField autoComplete="off" />
        <RadioGroup
          name="role"
          label={t('people.role')}
          error={errorOf('role')}
          defaultValue={textOf('role', 'member')}
          options={(['member', 'owner'] as const).map((role) => ({ value: role, label: t(`people.role.${role}`) }))}
        />
        <LanguageField chosen={textOf('language', language)} label={t('people.inviteLanguage')} />
        <Button name="intent" value="invite">
          {t('people.invite')}
        </Button>
      </Form>
    </Section>
  )
}
