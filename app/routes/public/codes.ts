import type { LoaderFunctionArgs } from '@remix-run/node'
import { searchCodes } from '#app/domain/taxonomy/codes.server.ts'
import { door } from '#app/platform/http/door.server.ts'
import { languageOf } from '#app/platform/http/language.server.ts'

/** Codes for words, as somebody types them: a list of choices for the field that finds a code. */
export const loader = door(async ({ request }: LoaderFunctionArgs) => {
  const words = new URL(request.url).searchParams.get('q') ?? ''
  return Response.json(await searchCodes(words, await languageOf(request)), { headers: { 'Cache-Control': 'private, max-age=300' } })
})
