import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { writeCampaign } from '#app/domain/campaigns/commands/write.server.ts'
import { CampaignForm } from '#app/domain/campaigns/components/campaign-form.tsx'
import { listEventsToWriteOf } from '#app/domain/campaigns/queries/campaigns.server.ts'
import { type CampaignInput, CampaignSchema } from '#app/domain/campaigns/schema.ts'
import { campaignPath, campaignsPath } from '#app/paths.ts'
import { door } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { requireOfficer } from '../guards.server.ts'

export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const events = await listEventsToWriteOf(chamber)
  const asked = new URL(request.url).searchParams.get('event')
  const event = events.find(({ id }) => id === asked)
  const campaign: Partial<CampaignInput> = event ? { kind: 'invitation', eventId: event.id, places: ['none'] } : {}
  return { events, campaign }
})

export const action = door(async ({ request }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const form = await parseForm(request, CampaignSchema)
  if (!form.ok) return form.reply()
  const id = await writeCampaign({ officer: { personId: person.id, chamber }, input: form.value, now: new Date() })
  return redirectWithFlash(campaignPath(id), 'campaigns.saved')
})

export const meta = pageTitle('campaigns.new')

export default function NewCampaign() {
  const { events, campaign } = useLoaderData<typeof loader>()
  const { t } = useLanguage()
  return (
    <Page title={t('campaigns.new')} breadcrumbs={[{ label: t('campaigns.title'), to: campaignsPath() }]} width="narrow">
      <CampaignForm campaign={campaign} events={events} />
    </Page>
  )
}
