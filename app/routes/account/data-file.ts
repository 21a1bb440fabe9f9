import type { LoaderFunctionArgs } from '@remix-run/node'
import { getPersonData } from '#app/domain/privacy/queries/person-data.server.ts'
import { fileDoor } from '#app/platform/http/door.server.ts'
import { jsonFile } from '#app/platform/http/json-file.server.ts'
import { requirePerson } from '../guards.server.ts'

/** Everything that is held about the person, to take along. */
export const loader = fileDoor(async ({ request }: LoaderFunctionArgs) => {
  const { id } = await requirePerson(request)
  return jsonFile('dosti-account', { made: new Date(), parts: await getPersonData(id) })
})
