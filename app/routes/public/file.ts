import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { findOffice } from '#app/domain/chambers/queries.server.ts'
import { openFile, readFile } from '#app/domain/companies/queries/files.server.ts'
import { reviewsMatchOf } from '#app/domain/matches/queries/matches.server.ts'
import { fileDoor, idIn } from '#app/platform/http/door.server.ts'
import { findPerson } from '../guards.server.ts'

/** A company's file for those who may see it. Nothing in it is run, whatever it is, and only our own pictures are shown in place. */
export const loader = fileDoor(async ({ request, params }: LoaderFunctionArgs) => {
  const person = await findPerson(request)
  const office = person && (await findOffice(person.id, new Date()))
  const file = await openFile(idIn(params, 'fileId'), {
    personId: person?.id ?? null,
    office,
    reviews: async (companyId) => office !== null && (await reviewsMatchOf(office, companyId)),
  })
  const headers = {
    'Content-Type': file.mediaType,
    'Content-Length': String(file.size),
    'Content-Disposition': disposition(file),
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    // A withdrawn consent counts at once: what was public is forgotten soon.
    'Cache-Control': file.isPublic ? 'private, max-age=300' : 'private, no-store',
  }
  if (request.method === 'HEAD') return new Response(null, { headers })
  return new Response(createReadableStreamFromReadable(await readFile(file)), { headers })
})

function disposition({ name, mediaType }: { name: string; mediaType: string }): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_')
  const whole = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${mediaType === 'image/webp' ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${whole}`
}
