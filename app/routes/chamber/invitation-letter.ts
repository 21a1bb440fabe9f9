import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { previewLetter } from '#app/domain/introductions/queries/letter-preview.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { fileDoor, idIn } from '#app/platform/http/door.server.ts'
import { mailPage } from '#app/platform/http/mail-page.server.ts'
import { Country } from '#prisma/generated/enums.ts'
import { requireOfficer } from '../guards.server.ts'

/** One side's letter as it will be sent, for the frame on its page. */
export const loader = fileDoor(async ({ request, params }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const country = z.enum(Country).safeParse(params.country).data
  if (!country) throw new DomainError('not-found')
  return mailPage((await previewLetter(chamber, { matchId: idIn(params, 'matchId'), country, now: new Date() })).html)
})
