import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { fingerprint, seal, unseal } from './secret-box.server.ts'

beforeAll(() => {
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1/none')
  vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:2525')
  vi.stubEnv('ORIGIN', 'http://localhost:3000')
  vi.stubEnv('SESSION_SECRET', 'a secret for tests that is long enough')
  vi.stubEnv('MAIL_FROM', 'Dosti <no-reply@dosti.example>')
})
afterAll(() => vi.unstubAllEnvs())

test('a sealed text opens for its owner and purpose', () => {
  expect(unseal('second factor', 'amina', seal('second factor', 'amina', 'JBSWY3DPEHPK3PXP'))).toBe('JBSWY3DPEHPK3PXP')
})

test('two seals of one text differ', () => {
  expect(seal('second factor', 'amina', 'same')).not.toBe(seal('second factor', 'amina', 'same'))
})

test('a sealed text opens for no other owner or purpose, nor after a change', () => {
  const sealed = seal('second factor', 'amina', 'JBSWY3DPEHPK3PXP')
  const changed = (sealed[0] === 'A' ? 'B' : 'A') + sealed.slice(1)

  expect(unseal('second factor', 'daniyar', sealed)).toBeNull()
  expect(unseal('address', 'amina', sealed)).toBeNull()
  expect(unseal('second factor', 'amina', changed)).toBeNull()
  expect(unseal('second factor', 'amina', sealed.slice(0, 20))).toBeNull()
  expect(unseal('second factor', 'amina', '')).toBeNull()
})

test('a fingerprint is the same each time and another for each purpose', () => {
  expect(fingerprint('recovery code', 'abc')).toEqual(fingerprint('recovery code', 'abc'))
  expect(fingerprint('recovery code', 'abc')).not.toEqual(fingerprint('enrolment', 'abc'))
})
