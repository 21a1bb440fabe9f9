import { expect, test } from 'vitest'
import { attestationState } from './attestation.ts'

const NOW = new Date('2026-03-02T09:00:00Z')
const later = (ms: number) => new Date(NOW.getTime() + ms)

test.each([
  ['verified', null, 1, 'valid'],
  ['verified', null, 0, 'expired'],
  ['verified', NOW, 1, 'replaced'],
  ['suspended', null, 1, 'suspended'],
  ['suspended', null, -1, 'suspended'],
  ['expired', null, 1, 'expired'],
  ['submitted', null, 1, 'withdrawn'],
  ['submitted', null, -1, 'expired'],
  ['returned', null, 1, 'withdrawn'],
  ['rejected', null, 1, 'withdrawn'],
  ['draft', null, 1, 'withdrawn'],
  ['suspended', NOW, 1, 'replaced'],
] as const)('of a company that is %s, replaced %s, ending in %d ms: %s', (company, replacedAt, ms, expected) => {
  expect(attestationState({ replacedAt, expiresAt: later(ms) }, company, NOW)).toBe(expected)
})
