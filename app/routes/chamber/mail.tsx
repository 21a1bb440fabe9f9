import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MailStoryView } from '#app/domain/deliveries/components/mail-story.tsx'
import { MailStateBadge } from '#app/domain/deliveries/components/mail-table.tsx'
import { getMailStory } from '#app/domain/deliveries/queries/mails.server.ts'
import { LANGUAGE_NAMES } from '#app/i18n/languages.ts'
import { deliveriesPath, undeliveredPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { Section } from '#app/ui/section.tsx'
import { requireOfficer } from '../guards.server.ts'
import { timeZoneOf } from './time-zone.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const timeZone = timeZoneOf(chamber)
  return { story: await getMailStory(chamber, idIn(params, 'mailId')), timeZone }
})

export const meta = pageTitle('deliveries.title')

export default function Delivery() {
  const { story, timeZone } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  return (
    <Page
      title={<bdi lang={story.language}>{story.subject}</bdi>}
      breadcrumbs={[{ label: t('deliveries.title'), to: deliveriesPath() }]}
      width="narrow"
    >
      <p className="state-line">
        <MailStateBadge state={story.state} />
      </p>
      <Facts
        items={[
          { label: t('events.column.company'), value: <bdi>{story.company}</bdi> },
          { label: t('mails.language'), value: <bdi lang={story.language}>{LANGUAGE_NAMES[story.language]}</bdi> },
        ]}
      />
      {(story.state === 'failed' || story.state === 'bounced') && !story.hasSecondTry && (
        <div className="actions">
          <ButtonLink to={undeliveredPath()}>{t('undelivered.title')}</ButtonLink>
        </div>
      )}
      {story.isSecondTry && <Notice tone="info">{t('deliveries.secondTry')}</Notice>}
      {story.hasSecondTry && <Notice tone="info">{t('deliveries.hasSecondTry')}</Notice>}
      <Section title={t('deliveries.story')}>
        <MailStoryView story={story} timeZone={timeZone} />
      </Section>
    </Page>
  )
}
