import { createHash } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { getFeed } from '#app/domain/agenda/queries/feed.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { fileDoor } from '#app/platform/http/door.server.ts'

/** The calendar of whoever was given the secret in the address, for programs that read it time and again: without sign-in, and no page links to it. */
export const loader = fileDoor(async ({ request, params }: LoaderFunctionArgs) => {
  const [, token] = /^([\w-]{43})\.ics$/.exec(params.file ?? '') ?? []
  if (!token) throw new DomainError('not-found')
  const { calendar, changedAt } = await getFeed(token, new Date())
  const tag = `"${createHash('sha256').update(calendar).digest('base64url')}"`
  const headers = {
    ETag: tag,
    'Last-Modified': changedAt.toUTCString(),
    // Asked again each time: a moved meeting counts at once.
    'Cache-Control': 'private, no-cache',
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': 'inline; filename="dosti.ics"',
    'X-Robots-Tag': 'noindex',
  }
  if (isKnown(request.headers.get('If-None-Match'), tag)) return new Response(null, { status: 304, headers })
  return new Response(request.method === 'HEAD' ? null : calendar, { headers })
})

/** A tag that became weak on its way, as packing makes it, is the same. By the date alone nobody is sent away: who comes for a partner has none. */
function isKnown(header: string | null, tag: string): boolean {
  return (header ?? '').split(',').some((known) => [tag, '*'].includes(known.trim().replace(/^W\//, '')))
}
