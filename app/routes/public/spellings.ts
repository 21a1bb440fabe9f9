import type { LoaderFunctionArgs } from '@remix-run/node'
import { spellingsOf } from '#app/domain/companies/transliterate.ts'
import { fileDoor } from '#app/platform/http/door.server.ts'

/** As long as a legal name may be. */
const LONGEST_NAME = 200

/** How a name is written in other letters, while somebody types it. */
export const loader = fileDoor(async ({ request }: LoaderFunctionArgs) => {
  const name = (new URL(request.url).searchParams.get('name') ?? '').slice(0, LONGEST_NAME)
  return Response.json(spellingsOf(name), { headers: { 'Cache-Control': 'private, max-age=300' } })
})
