import type { LoaderFunctionArgs } from '@remix-run/node'
import { printForCompany } from '#app/domain/agenda/queries/papers.server.ts'
import { COMPANY_PAPERS, PaperQuerySchema } from '#app/domain/agenda/schema.ts'
import { DomainError } from '#app/platform/errors.ts'
import { fileDoor, idIn } from '#app/platform/http/door.server.ts'
import { pdfFile } from '#app/platform/http/pdf-file.server.ts'
import { queryOf } from '#app/platform/http/query.server.ts'
import { readerLanguage, requireActing } from '../guards.server.ts'

/** What a company prints for an event: its agenda, and badges of its people. */
export const loader = fileDoor(async ({ request, params }: LoaderFunctionArgs) => {
  const member = await requireActing(request, idIn(params, 'companyId'))
  const paper = COMPANY_PAPERS.find((name) => `${name}.pdf` === params.paper)
  const asked = PaperQuerySchema.safeParse(queryOf(request))
  if (!paper || !asked.success) throw new DomainError('not-found')
  const language = await readerLanguage(request)
  const wish = { eventId: idIn(params, 'eventId'), paper, delegateId: asked.data.delegate, language, now: new Date() }
  return pdfFile(`${paper}-${language}`, await printForCompany(member, wish))
})
