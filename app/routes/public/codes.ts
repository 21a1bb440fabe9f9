import type { LoaderFunctionArgs } from '@remix-run/node'
import { searchCodes, suggestForText } from '#app/domain/taxonomy/codes.server.ts'
import { fileDoor } from '#app/platform/http/door.server.ts'
import { languageOf } from '#app/platform/http/language.server.ts'
import { Sector } from '#prisma/generated/enums.ts'

/** Codes as somebody types: for the words of a search (`q`), or for the text of an offer or need (`text`) with categories of the sectors named. */
export const loader = fileDoor(async ({ request }: LoaderFunctionArgs) => {
  const asked = new URL(request.url).searchParams
  const language = await languageOf(request)
  const text = asked.get('text')
  const sectors = Object.values(Sector).filter((sector) => asked.getAll('sector').includes(sector))
  const choices = text === null ? await searchCodes(asked.get('q') ?? '', language) : await suggestForText(text, sectors, language)
  return Response.json(choices, { headers: { 'Cache-Control': 'private, max-age=300' } })
})
