import { Button } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Section } from '#app/ui/section.tsx'

/** Opens a chamber; closes it after a question. */
export function ActivationPanel({ isActive }: { isActive: boolean }) {
  const { t } = useLanguage()
  return (
    <Section title={t('chambers.state')}>
      {isActive ? (
        <Confirm label={t('chambers.deactivate')} question={t('chambers.deactivateText')}>
          <Form className="actions">
            <Button name="intent" value="deactivate" variant="danger">
              {t('chambers.deactivate')}
            </Button>
          </Form>
        </Confirm>
      ) : (
        <Form className="actions">
          <Button name="intent" value="activate">
            {t('chambers.activate')}
          </Button>
        </Form>
      )}
    </Section>
  )
}
