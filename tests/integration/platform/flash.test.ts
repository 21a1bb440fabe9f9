import { expect, test } from 'vitest'
import { redirectWithFlash, takeFlash } from '#app/platform/http/flash.server.ts'

const withCookie = (cookie: string) => new Request('http://dosti.test/', { headers: { Cookie: cookie } })

test('what happened is said on the next page and forgotten', async () => {
  const response = await redirectWithFlash('/company', 'companies.saved', { args: { name: 'Амина' } })
  const cookie = response.headers.get('Set-Cookie')!

  const { flash, forget } = await takeFlash(withCookie(cookie.split(';')[0]!))

  expect([response.status, response.headers.get('Location')]).toEqual([302, '/company'])
  expect(cookie).toMatch(/HttpOnly; SameSite=Lax/)
  expect(flash).toEqual({ tone: 'success', key: 'companies.saved', args: { name: 'Амина' } })
  expect(forget).toMatch(/^dosti_flash=.*Max-Age=0/)
})

test.each(['dosti_flash=%00%ff', `dosti_flash=${btoa('{"key":"no.such.message"}')}`, `dosti_flash=${btoa('[1]')}`, 'other=1'])(
  'a forged cookie says nothing: %s',
  async (cookie) => {
    expect(await takeFlash(withCookie(cookie))).toEqual({ flash: null, forget: null })
  },
)
