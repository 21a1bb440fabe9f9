import { EmailField } from '#app/domain/accounts/components/email-field.tsx'
import { LanguageField } from '#app/domain/accounts/components/language-field.tsx'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { useReply } from '#app/ui/reply.ts'
import { Section } from '#app/ui/section.tsx'
import { TextField } from '#app/ui/text-field.tsx'

/** Makes somebody an officer of the chamber. */
export function InvitationForm() {
  const { t, language } = useLanguage()
  const { errorOf, textOf } = useReply()
  return (
    <Section title={t('chambers.inviteTitle')}>
      <p>{t('chambers.inviteText')}</p>
      <Form>
        <TextField
          name="name"
          label={t('chambers.name')}
          error={errorOf('name')}
          defaultValue={textOf('name')}
          autoComplete="off"
          maxLength={100}
          required
        />
        <EmailField autoComplete="off" />
        <LanguageField chosen={textOf('language', language)} />
        <Button name="intent" value="invite">
          {t('chambers.invite')}
        </Button>
      </Form>
    </Section>
  )
}
