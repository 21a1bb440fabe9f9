import type { LoaderFunctionArgs } from '@remix-run/node'
import { DomainError } from '#app/platform/errors.ts'
import { door } from '#app/platform/http/door.server.ts'
import { catchesMail, findCaughtMail } from '#app/platform/mail/caught.server.ts'

/** A mail's own look may be shown and its links followed; it runs nothing, fetches nothing, sends nothing. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"

/** The HTML of a caught mail, for the frame on its page. Links open over the whole page. */
export const loader = door(async ({ params }: LoaderFunctionArgs) => {
  const mail = catchesMail() ? await findCaughtMail(params.id!) : null
  if (!mail?.html) throw new DomainError('not-found')
  const html = mail.html.replaceAll(/<a\s/gi, '<a target="_top" ')
  return new Response(html, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY, 'Cache-Control': 'private, no-store' },
  })
})
