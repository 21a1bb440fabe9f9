import type { LoaderFunctionArgs } from '@remix-run/node'
import { printForChamber } from '#app/domain/agenda/queries/papers.server.ts'
import { CHAMBER_PAPERS, PaperQuerySchema } from '#app/domain/agenda/schema.ts'
import { DomainError } from '#app/platform/errors.ts'
import { fileDoor, idIn } from '#app/platform/http/door.server.ts'
import { pdfFile } from '#app/platform/http/pdf-file.server.ts'
import { queryOf } from '#app/platform/http/query.server.ts'
import { readerLanguage, requireOfficer } from '../guards.server.ts'

/** What officers print of their event. */
export const loader = fileDoor(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const paper = CHAMBER_PAPERS.find((name) => `${name}.pdf` === params.paper)
  const asked = PaperQuerySchema.safeParse(queryOf(request))
  if (!paper || !asked.success) throw new DomainError('not-found')
  const language = await readerLanguage(request)
  const wish = { eventId: idIn(params, 'eventId'), paper, delegateId: asked.data.delegate, language, now: new Date() }
  return pdfFile(`${paper}-${language}`, await printForChamber({ chamberId: chamber.chamberId }, wish))
})
