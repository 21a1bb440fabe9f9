import { expect, test } from 'vitest'
import { keepLanguage, languageOf } from './language.server.ts'

const asked = (path: string, headers: Record<string, string> = {}) => new Request(`http://dosti.test${path}`, { headers })

test.each([
  ['ur-PK,ur;q=0.9,en;q=0.8', 'ur'],
  ['kk', 'kk'],
  ['RU-kz', 'ru'],
  ['de-DE,de;q=0.9,ru;q=0.5,en;q=0.7', 'en'],
  ['en;q=0.2, kk; q=0.9', 'kk'],
  ['ur;q=0, ru;q=0.1', 'ru'],
  ['ur;q=0', 'en'],
  ['zh-CN', 'en'],
  ['*', 'en'],
  ['', 'en'],
  [';;;q=,=', 'en'],
])('a browser that accepts %j is answered in %s', async (header, language) => {
  expect(await languageOf(asked('/', { 'Accept-Language': header }))).toBe(language)
})

test('the address comes first, then the cookie, the account, the browser', async () => {
  const cookie = (await keepLanguage('kk')).split(';')[0]!
  const browser = { 'Accept-Language': 'ru' }

  expect(await languageOf(asked('/?lng=ur', { ...browser, Cookie: cookie }), 'en')).toBe('ur')
  expect(await languageOf(asked('/', { ...browser, Cookie: cookie }), 'en')).toBe('kk')
  expect(await languageOf(asked('/', browser), 'en')).toBe('en')
  expect(await languageOf(asked('/', browser))).toBe('ru')
})

test('what is no language of ours counts as not said', async () => {
  for (const lng of ['de', 'EN', '__proto__', ''])
    expect(await languageOf(asked(`/?lng=${lng}`, { Cookie: 'dosti_language=%ff' }), 'kk')).toBe('kk')
})
