import fc from 'fast-check'
import { afterEach, beforeEach, expect, vi } from 'vitest'

// Drawn examples are the same in every run: what passes here passes there. Change the seed to look elsewhere.
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20_270_301) })

// A test that makes the program complain fails, whatever it asserted.
const complaints: unknown[][] = []
beforeEach(() => {
  complaints.length = 0
  vi.spyOn(console, 'error').mockImplementation((...words) => void complaints.push(words))
  vi.spyOn(console, 'warn').mockImplementation((...words) => void complaints.push(words))
})
afterEach(() => {
  vi.restoreAllMocks()
  expect(complaints).toEqual([])
})
