import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkState, passwordFault, safeReturnPath } from './rules.ts'
import { SignUpSchema } from './schema.ts'

const OWNER = { email: 'aigul.serikova@altyn-mill.kz', name: 'Aigul Serikova' }

test.each([
  'password123',
  'Password2026!',
  'P4$$w0rd123',
  'passwordpassword',
  'qwertyuiop',
  'йцукенгшщз',
  '1234567890',
  '0987654321',
  '31.12.1990',
  'aaaaaaaaaaaa',
  'ababababab',
  '1qaz2wsx3edc',
  'Pakistan786',
  'pakistanzindabad',
  'Kazakhstan1',
  'алматы2026',
  'iloveyou123',
  'letmein1234',
  'admin12345',
  'welcomehello1',
])('%s is refused as common', (password) => {
  expect(passwordFault(password, OWNER)).toBe('accounts.passwordCommon')
})

test.each(['aigul.serikova', 'Serikova-77', 'altyn-mill.kz', 'aigul serikova', 'Aigul Serikova 1'])(
  '%s is refused as the owner’s own name or address',
  (password) => {
    expect(passwordFault(password, OWNER)).toBe('accounts.passwordPersonal')
  },
)

test.each([
  'orchard-river-lantern',
  'seven camels walk',
  'Ж7#қанат_бұлт',
  'میں نے چاند دیکھا',
  'f8Kq2-vvPz1',
  'aigul likes long mountain walks',
])('%s is accepted', (password) => {
  expect(passwordFault(password, OWNER)).toBeNull()
})

test('a sign-up needs ten characters, an address and a language of ours, and says what is wrong with each', () => {
  const parsed = SignUpSchema.safeParse({ name: 'A', email: 'nowhere', password: 'short', language: 'de' })

  expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual(['name', 'email', 'password', 'language'])
  expect(SignUpSchema.parse({ ...OWNER, email: 'Aigul@MILL.kz', password: 'orchard-river-lantern', language: 'kk' }).email).toBe(
    'aigul@mill.kz',
  )
})

test('a link is live until it is used or its time is over', () => {
  const now = new Date('2026-03-02T10:00:00Z')
  const soon = new Date('2026-03-02T10:00:01Z')

  expect(linkState(null, now)).toBe('unknown')
  expect(linkState({ usedAt: null, expiresAt: soon }, now)).toBe('live')
  expect(linkState({ usedAt: null, expiresAt: now }, now)).toBe('expired')
  expect(linkState({ usedAt: now, expiresAt: soon }, now)).toBe('used')
})

test.each(['/', '/chamber', '/company/5/events?page=2', '/chamber/events/%D0%B0'])('%s is a page to return to', (path) => {
  expect(safeReturnPath(path)).toBe(path)
})

test.each([
  null,
  undefined,
  '',
  'chamber',
  'https://evil.example/',
  'HTTPS:evil.example',
  'javascript:alert(1)',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  ' //evil.example',
  '/.//evil.example',
  '/x/..//evil.example',
  '/%2e//evil.example',
  `/${'a'.repeat(600)}`,
])('%j is not', (path) => {
  expect(safeReturnPath(path)).toBeNull()
})

test('whatever is asked for, a browser that follows stays here', () => {
  const signs = fc.constantFrom('/', '\\', '.', '..', '%2e', '%2f', '%5c', ':', '@', '#', '?', 'evil.example', 'https', '\t', ' ', 'x')
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 10 }), (parts) => {
      const path = safeReturnPath(parts.join(''))

      expect(new URL(path ?? '/', 'https://dosti.example/sign-in').origin).toBe('https://dosti.example')
    }),
    { numRuns: 3000 },
  )
})
