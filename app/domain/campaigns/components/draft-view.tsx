import { LANGUAGE_NAMES } from '#app/i18n/languages.ts'
import { campaignLetterPath } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { Form } from '#app/ui/form.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { MailPreview } from '#app/ui/mail-preview.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/section.tsx'
import type { LetterPreview } from '../queries/preview.server.ts'

type Letter = Omit<LetterPreview, 'html'>

/** The letter in each of its languages, and a test of it for who wrote it. */
export function LetterPreviews({ campaignId, letters }: { campaignId: string; letters: Letter[] }) {
  const { t } = useLanguage()
  return (
    <Section title={t('campaigns.preview')}>
      {letters.map((letter) => {
        const name = LANGUAGE_NAMES[letter.language]
        return (
          <div key={letter.language}>
            <h3>
              <bdi lang={letter.language}>{name}</bdi> · <bdi>{letter.company}</bdi>
            </h3>
            <MailPreview {...letter} title={name} src={campaignLetterPath(campaignId, letter.language)} />
            <Form>
              <input type="hidden" name="language" value={letter.language} />
              <Button name="intent" value="test" variant="secondary">
                {t('mails.test')}
              </Button>
            </Form>
          </div>
        )
      })}
    </Section>
  )
}

/** Into the outbox, or away. */
export function DraftActs({ count }: { count: number }) {
  const { t } = useLanguage()
  return (
    <div className="actions">
      {count > 0 ? (
        <Confirm label={t('campaigns.send', { count })} question={t('campaigns.sendQuestion')} primary>
          <Form>
            <input type="hidden" name="expected" value={count} />
            <Button name="intent" value="send">
              {t('campaigns.send', { count })}
            </Button>
          </Form>
        </Confirm>
      ) : (
        <Notice tone="warning">{t('campaigns.nobody')}</Notice>
      )}
      <Confirm label={t('campaigns.discard')} question={t('campaigns.discardQuestion')}>
        <Form>
          <Button name="intent" value="discard" variant="danger">
            {t('campaigns.discard')}
          </Button>
        </Form>
      </Confirm>
    </div>
  )
}
