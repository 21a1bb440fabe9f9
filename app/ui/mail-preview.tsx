import { directionOf } from '#app/i18n/languages.ts'
import { Facts } from './facts.tsx'
import { useLanguage } from './language.tsx'

/** A mail before it leaves: its subject, the letter in a frame that runs and follows nothing, the same as plain text. */
export function MailPreview({
  title,
  subject,
  text,
  language,
  src,
}: {
  title: string
  subject: string
  text: string
  language: string
  src: string
}) {
  const { t } = useLanguage()
  const own = { lang: language, dir: directionOf(language) }
  return (
    <div className="mail-preview">
      <Facts items={[{ label: t('mails.subject'), value: <bdi {...own}>{subject}</bdi> }]} />
      <iframe className="mail" width="100%" height="560" title={title} src={src} sandbox="" />
      <details>
        <summary>{t('mails.text')}</summary>
        <pre className="mail-text" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }} {...own}>
          {text}
        </pre>
      </details>
    </div>
  )
}
