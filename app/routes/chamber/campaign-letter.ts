import type { LoaderFunctionArgs } from '@remix-run/node'
import { getCampaign } from '#app/domain/campaigns/queries/campaigns.server.ts'
import { previewLetter } from '#app/domain/campaigns/queries/preview.server.ts'
import { isLanguage } from '#app/i18n/languages.ts'
import { DomainError } from '#app/platform/errors.ts'
import { fileDoor, idIn } from '#app/platform/http/door.server.ts'
import { mailPage } from '#app/platform/http/mail-page.server.ts'
import { requireOfficer } from '../guards.server.ts'

/** A campaign's letter as it will be sent, for the frame on its page. */
export const loader = fileDoor(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  if (!isLanguage(params.language)) throw new DomainError('not-found')
  const campaign = await getCampaign(chamber, idIn(params, 'campaignId'))
  return mailPage((await previewLetter(campaign, params.language)).html)
})
