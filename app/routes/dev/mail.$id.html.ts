import type { LoaderFunctionArgs } from '@remix-run/node'
import { DomainError } from '#app/platform/errors.ts'
import { fileDoor } from '#app/platform/http/door.server.ts'
import { mailPage } from '#app/platform/http/mail-page.server.ts'
import { catchesMail, findCaughtMail } from '#app/platform/mail/caught.server.ts'

/** The HTML of a caught mail, for the frame on its page. Links open over the whole page. */
export const loader = fileDoor(async ({ params }: LoaderFunctionArgs) => {
  const mail = catchesMail() ? await findCaughtMail(params.id!) : null
  if (!mail?.html) throw new DomainError('not-found')
  return mailPage(mail.html.replaceAll(/<a\s/gi, '<a target="_top" '))
})
