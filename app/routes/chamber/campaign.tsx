import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { sendCampaign, undoCampaign } from '#app/domain/campaigns/commands/send.server.ts'
import { tryOutLetter } from '#app/domain/campaigns/commands/try-out.server.ts'
import { discardCampaign } from '#app/domain/campaigns/commands/write.server.ts'
import { AudienceView } from '#app/domain/campaigns/components/audience-view.tsx'
import { DraftActs, LetterPreviews } from '#app/domain/campaigns/components/draft-view.tsx'
import { OutboxView } from '#app/domain/campaigns/components/outbox-view.tsx'
import { ResultView } from '#app/domain/campaigns/components/result-view.tsx'
import { CAMPAIGN_TONES } from '#app/domain/campaigns/components/tones.ts'
import { listAudience, summarise } from '#app/domain/campaigns/queries/audience.server.ts'
import { type Campaign, getCampaign } from '#app/domain/campaigns/queries/campaigns.server.ts'
import { previewLetter } from '#app/domain/campaigns/queries/preview.server.ts'
import { listResults } from '#app/domain/campaigns/queries/results.server.ts'
import { languagesOf, titleOf } from '#app/domain/campaigns/rules.ts'
import { ResultQuerySchema, SendSchema } from '#app/domain/campaigns/schema.ts'
import { LANGUAGES } from '#app/i18n/languages.ts'
import { campaignPath, campaignsPath, editCampaignPath } from '#app/paths.ts'
import { door, idIn } from '#app/platform/http/door.server.ts'
import { redirectWithFlash } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { queryOf } from '#app/platform/http/query.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { useLanguage } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { pageTitle } from '#app/ui/page-title.ts'
import { StateBadge } from '#app/ui/state-badge.tsx'
import { requireOfficer } from '../guards.server.ts'
import { timeZoneOf } from './time-zone.ts'

export const loader = door(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const campaign = await getCampaign(chamber, idIn(params, 'campaignId'))
  const { id, kind, state, subject, country, event, eventId, sendAt } = campaign
  const query = ResultQuerySchema.parse(queryOf(request))
  return {
    campaign: { id, kind, state, subject, country, event: event?.name ?? null, hasEvent: eventId !== null, sendAt },
    query,
    timeZone: timeZoneOf(chamber),
    draft: state === 'draft' ? await loadDraft(campaign) : null,
    results: state === 'draft' ? null : await listResults(campaign, query),
  }
})

async function loadDraft(campaign: Campaign) {
  const written = languagesOf(campaign)
  const letters = await Promise.all(written.map((language) => previewLetter(campaign, language)))
  return {
    audience: summarise(await listAudience(campaign, campaign.audience), written),
    letters: letters.map(({ language, company, subject, text }) => ({ language, company, subject, text })),
  }
}

const ActSchema = z.discriminatedUnion('intent', [
  SendSchema,
  z.object({ intent: z.enum(['undo', 'discard']) }),
  z.object({ intent: z.literal('test'), language: z.enum(LANGUAGES) }),
])

export const action = door(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const campaignId = idIn(params, 'campaignId')
  const form = await parseForm(request, ActSchema)
  if (!form.ok) return form.reply()
  const officer = { personId: person.id, email: person.email, name: person.name, chamber }
  const act = { officer, campaignId, now: new Date() }
  switch (form.value.intent) {
    case 'send':
      await sendCampaign({ ...act, expected: form.value.expected })
      return redirectWithFlash(campaignPath(campaignId), 'campaigns.inOutbox')
    case 'undo':
      await undoCampaign(act)
      return redirectWithFlash(campaignPath(campaignId), 'campaigns.undone')
    case 'discard':
      await discardCampaign(act)
      return redirectWithFlash(campaignsPath(), 'campaigns.discarded')
    case 'test':
      await tryOutLetter({ ...act, language: form.value.language })
      return redirectWithFlash(campaignPath(campaignId), 'mails.tested')
  }
})

export const meta = pageTitle('campaigns.title')

export default function CampaignPage() {
  const { campaign, query, timeZone, draft, results } = useLoaderData<typeof loader>()
  const { t, language } = useLanguage()
  const title = titleOf(campaign, language)
  return (
    <Page
      title={<bdi lang={title?.language}>{title?.text}</bdi>}
      lead={[t(`campaigns.kind.${campaign.kind}`), campaign.event?.[language]].filter(Boolean).join(' · ')}
      breadcrumbs={[{ label: t('campaigns.title'), to: campaignsPath() }]}
      actions={
        draft && (
          <ButtonLink to={editCampaignPath(campaign.id)} variant="secondary">
            {t('campaigns.edit')}
          </ButtonLink>
        )
      }
    >
      <p className="state-line">
        <StateBadge tone={CAMPAIGN_TONES[campaign.state]}>{t(`campaigns.state.${campaign.state}`)}</StateBadge>
      </p>
      {draft && (
        <>
          <AudienceView audience={draft.audience} country={campaign.country} hasEvent={campaign.hasEvent} />
          <LetterPreviews campaignId={campaign.id} letters={draft.letters} />
          <DraftActs count={draft.audience.count} />
        </>
      )}
      {results && (
        <>
          <OutboxView campaign={campaign} count={results.counts.all} timeZone={timeZone} />
          {results.counts.all > 0 && <ResultView campaignId={campaign.id} results={results} query={query} />}
        </>
      )}
    </Page>
  )
}
