import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CAMPAIGN_TONES } from '#app/domain/campaigns/components/tones.ts'
import { listCampaigns } from '#app/domain/campaigns/queries/campaigns.server.ts'
import { titleOf } from '#app/domain/campaigns/rules.ts'
import { campaignPath, chamberPath, deliveriesPath, newCampaignPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { Table } from '#app/ui/table.tsx'
import { requireOfficer } from '../guards.server.ts'
import { timeZoneOf } from './time-zone.ts'

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  return { campaigns: await listCampaigns(chamber), timeZone: timeZoneOf(chamber) }
})

export const meta = pageTitle('campaigns.title')

export default function Campaigns() {
  const { campaigns, timeZone } = useLoaderData<typeof loader>()
  const { t, language, day, number } = useLanguage()
  const write = <ButtonLink to={newCampaignPath()}>{t('campaigns.new')}</ButtonLink>
  return (
    <Page
      title={t('campaigns.title')}
      lead={t('campaigns.lead')}
      breadcrumbs={[{ label: t('nav.chamber'), to: chamberPath() }]}
      actions={
        <>
          <ButtonLink to={deliveriesPath()} variant="secondary">
            {t('deliveries.title')}
          </ButtonLink>
          {campaigns.length > 0 && write}
        </>
      }
    >
      {campaigns.length === 0 ? (
        <EmptyState title={t('campaigns.none')} text={t('campaigns.noneText')} action={write} />
      ) : (
        <Table
          caption={t('campaigns.title')}
          rows={campaigns}
          rowKey={({ id }) => id}
          columns={[
            {
              label: t('campaigns.column.letter'),
              cell: ({ id, ...row }) => {
                const picked = titleOf(row, language)
                return (
                  <a href={campaignPath(id)}>
                    <bdi lang={picked?.language}>{picked?.text}</bdi>
                  </a>
                )
              },
            },
            { label: t('campaigns.field.kind'), cell: ({ kind }) => t(`campaigns.kind.${kind}`) },
            { label: t('events.column.event'), cell: ({ event }) => event?.[language] },
            {
              label: t('events.column.state'),
              cell: ({ state }) => <StateBadge tone={CAMPAIGN_TONES[state]}>{t(`campaigns.state.${state}`)}</StateBadge>,
            },
            { label: t('campaigns.column.recipients'), cell: ({ recipients }) => recipients > 0 && number(recipients), numeric: true },
            { label: t('events.when'), cell: ({ sentAt, createdAt }) => day(sentAt ?? createdAt, timeZone) },
          ]}
        />
      )}
    </Page>
  )
}
