import type { LoaderFunctionArgs } from '@remix-run/node'
import { homePath } from '#app/paths.ts'
import { DomainError } from '#app/platform/errors.ts'
import { door } from '#app/platform/http/door.server.ts'
import { catchesMail } from '#app/platform/mail/caught.server.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Confirm } from '#app/ui/confirm.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { FlashNotice, Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { PrintButton } from '#app/ui/print-button.tsx'
import { ProgressBar } from '#app/ui/progress-bar.tsx'
import { Section } from '#app/ui/section.tsx'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Steps } from '#app/ui/steps.tsx'
import { SubNav } from '#app/ui/sub-nav.tsx'
import { Forms } from './furniture/forms.tsx'
import { Lists } from './furniture/lists.tsx'
import { SAMPLES } from './furniture/samples.ts'

const TONES = ['neutral', 'info', 'success', 'warning', 'danger'] as const

/** Every piece of furniture on one page, to look at it in four languages. Only where nothing is sent to the outside. */
export const loader = door(async (_args: LoaderFunctionArgs) => {
  if (!catchesMail()) throw new DomainError('not-found')
  return null
})

export default function Furniture() {
  const { t, language } = useLanguage()
  const { name, text } = SAMPLES[language]
  const tabs = [t('common.home'), t('common.edit'), t('common.search')].map((label, i) => ({ label, to: `?tab=${i}`, current: i === 1 }))
  return (
    <Page title={name} lead={text} breadcrumbs={[{ label: t('common.home'), to: homePath() }]} actions={<PrintButton />}>
      <SubNav items={tabs} />
      <SubNav items={tabs} quiet label={t('common.search')} />
      <Steps
        label={t('accounts.accountTitle')}
        steps={[
          { label: t('accounts.name'), to: '?step=1', state: 'done' },
          { label: t('accounts.language'), to: '?step=2', state: 'current' },
          { label: t('accounts.email'), to: '?step=3', state: 'missing' },
        ]}
      />
      <Section title="Button, Confirm">
        <div className="actions">
          <Button>{t('common.save')}</Button>
          <ButtonLink to="?" variant="secondary">
            {t('common.edit')}
          </ButtonLink>
          <Button variant="quiet">{t('common.cancel')}</Button>
          <Button variant="danger">{t('common.remove')}</Button>
          <Confirm label={t('common.remove')} question={t('ui.error.text.500')}>
            <Button variant="danger">{t('common.remove')}</Button>
          </Confirm>
        </div>
      </Section>
      <Section title="Notice, StateBadge, ProgressBar">
        <FlashNotice tone="success" text={t('ui.saved')} />
        {TONES.map((tone) => (
          <Notice key={tone} tone={tone} title={t('ui.error.title.409')}>
            {text}
          </Notice>
        ))}
        <p className="actions">
          {TONES.map((tone) => (
            <StateBadge key={tone} tone={tone}>
              {t('ui.step.done')}
            </StateBadge>
          ))}
        </p>
        <ProgressBar value={40} label={t('ui.saving')} />
      </Section>
      <Forms />
      <Lists />
    </Page>
  )
}
