import type { LoaderFunctionArgs } from '@remix-run/node'
import { DomainError } from '#app/platform/errors.ts'
import { fileDoor } from '#app/platform/http/door.server.ts'
import { catchesMail, findCaughtFile } from '#app/platform/mail/caught.server.ts'

/** A file that came with a caught mail, to save it. */
export const loader = fileDoor(async ({ params }: LoaderFunctionArgs) => {
  const file = catchesMail() ? await findCaughtFile(params.id!, params.name!) : null
  if (!file) throw new DomainError('not-found')
  return new Response(new Uint8Array(file.content), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${file.name.replace(/[^\w.-]/g, '-')}"`,
      'Cache-Control': 'private, no-store',
    },
  })
})
