import { createCookie, redirect } from '@remix-run/node'
import { catalogue, type MessageKey } from '#app/i18n/catalogue.ts'
import type { MessageArguments } from '#app/i18n/translate.ts'
import { env } from '../env.server.ts'

export type Flash = { tone: 'success' | 'info' | 'warning'; key: MessageKey; args?: MessageArguments }

const cookie = createCookie('dosti_flash', { path: '/', sameSite: 'lax', httpOnly: true, maxAge: 60 })

/** Goes on to another page, which says once what happened. */
export async function redirectWithFlash(
  to: string,
  key: MessageKey,
  { args, tone = 'success', headers }: { args?: MessageArguments; tone?: Flash['tone']; headers?: Headers } = {},
) {
  const all = headers ?? new Headers()
  all.append('Set-Cookie', await cookie.serialize({ tone, key, args }, { secure: env().ORIGIN.startsWith('https:') }))
  return redirect(to, { headers: all })
}

/** The sentence to show on this page and the header that forgets it. */
export async function takeFlash(request: Request): Promise<{ flash: Flash | null; forget: string | null }> {
  const flash = (await cookie.parse(request.headers.get('Cookie')).catch(() => null)) as Flash | null
  if (!flash || !(flash.key in catalogue)) return { flash: null, forget: null }
  return { flash, forget: await cookie.serialize('', { maxAge: 0 }) }
}
