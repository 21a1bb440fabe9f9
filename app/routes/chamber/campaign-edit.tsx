import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { reviseCampaign } from '#app/domain/campaigns/commands/write.server.ts'
import { CampaignForm } from '#app/domain/campaigns/components/campaign-form.tsx'
import { getCampaign, listEventsToWriteOf } from '#app/domain/campaigns/queries/campaigns.server.ts'
import { CAMPAIGN_TRANSITIONS } from '#app/domain/campaigns/rules.ts'
import { CampaignSchema } from '#app/domain/campaigns/schema.ts'
import { campaignPath, campaignsPath } from '#app/paths.ts'
import { DomainError } from '#app/platform/errors.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const found = await getCampaign(chamber, idIn(params, 'campaignId'))
  if (!CAMPAIGN_TRANSITIONS.revise[found.state]) throw new DomainError('wrong-state', 'campaigns.wrongState')
  const { id, kind, eventId, subject, text, audience } = found
  const campaign = { kind, eventId: eventId ?? undefined, subject, text, ...audience }
  return { id, campaign, events: await listEventsToWriteOf(chamber) }
})

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const campaignId = idIn(params, 'campaignId')
  const form = await parseForm(request, CampaignSchema)
  if (!form.ok) return form.reply()
  await reviseCampaign({ officer: { personId: person.id, chamber }, campaignId, input: form.value, now: new Date() })
  return redirectWithFlash(campaignPath(campaignId), 'campaigns.saved')
})

export const meta = pageTitle('campaigns.edit')

export default function EditCampaign() {
  const { id, campaign, events } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  return (
    <Page
      title={t('campaigns.edit')}
      breadcrumbs={[
        { label: t('campaigns.title'), to: campaignsPath() },
        { label: t('campaigns.column.letter'), to: campaignPath(id) },
      ]}
      width="narrow"
    >
      <CampaignForm campaign={campaign} events={events} />
    </Page>
  )
}
