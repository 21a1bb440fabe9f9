import type { LoaderFunctionArgs } from '@remix-run/node'
import { previewInvitation } from '#app/domain/introductions/queries/preview.server.ts'
import { isLanguage } from '#app/i18n/languages.ts'
import { DomainError } from '#app/platform/errors.ts'
import { fileDoor, idIn } from '#app/platform/http/door.server.ts'
import { mailPage } from '#app/platform/http/mail-page.server.ts'
import { requireMember } from '../guards.server.ts'

/** The mail by which the company would be introduced, for the frame on its preview. */
export const loader = fileDoor(async ({ request, params }: LoaderFunctionArgs) => {
  const { company } = await requireMember(request, idIn(params, 'companyId'))
  if (!isLanguage(params.language)) throw new DomainError('not-found')
  const { html } = await previewInvitation(company.companyId, params.language, new Date())
  return mailPage(html.replaceAll(/<a\s/gi, '<a target="_top" '))
})
