import type { ActionFunctionArgs } from '@remix-run/node'
import { recordArrivals } from '#app/domain/door/commands/check-in.server.ts'
import { ArrivalsSchema } from '#app/domain/door/schema.ts'
import { fileDoor, idIn } from '#app/platform/http/door.server.ts'
import { parseForm } from '#app/platform/http/parse-form.server.ts'
import { requireOfficer } from '../guards.server.ts'

/** What was seen and done at a device at the door, perhaps a while ago and not for the first time; what became of each comes back. */
export const action = fileDoor(async ({ request, params }: ActionFunctionArgs) => {
  const { person, chamber } = await requireOfficer(request)
  const eventId = idIn(params, 'eventId')
  const form = await parseForm(request, ArrivalsSchema)
  if (!form.ok) return Response.json({ errors: ['arrivals'] }, { status: 400 })
  const { arrivals } = form.value
  const outcomes = await recordArrivals({ officer: { personId: person.id, chamber }, eventId, arrivals, now: new Date() })
  return Response.json(
    outcomes.map((one) => ({ id: one.id, outcome: one.outcome, at: one.at ?? null, freed: 'freed' in one ? one.freed : undefined })),
  )
})
