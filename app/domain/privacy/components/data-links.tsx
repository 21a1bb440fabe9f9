import { ButtonLink } from '#app/ui/button.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Section } from '#app/ui/section.tsx'

/** The ways to everything that is held: to read, and to take along. */
export function DataLinks({ text, page, file }: { text: string; page: string; file: string }) {
  const { t } = useLanguage()
  return (
    <Section title={t('privacy.data')}>
      <p>{text}</p>
      <p className="actions">
        <ButtonLink to={page} variant="secondary">
          {t('privacy.read')}
        </ButtonLink>
        <ButtonLink to={file} variant="quiet">
          {t('privacy.download')}
        </ButtonLink>
      </p>
    </Section>
  )
}
