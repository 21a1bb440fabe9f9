import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { DomainError } from '#app/platform/errors.ts'
import { door } from '#app/platform/http/door.server.ts'

/** Every address that the site map does not know: said inside the frame, in the reader's language. */
export const loader = door(async (_args: LoaderFunctionArgs) => nothingHere())
export const action = door(async (_args: ActionFunctionArgs) => nothingHere())

function nothingHere(): never {
  throw new DomainError('not-found')
}

export default function NotFound() {
  return null
}
