import { expect, test } from 'vitest'
import { aTimetableDocument } from '#tests/factories/timetable-document.ts'
import { verify } from '../timetable/verify.ts'
import type { StepProgress } from './messages.ts'
import { runStep } from './run-step.ts'

const SMALL = aTimetableDocument({ seed: 2, companies: 20, meetings: 50, slots: 8, tables: 8, away: 0.05, objective: 'fair' })
const LARGE = { ...aTimetableDocument({ seed: 3, companies: 200, meetings: 800, slots: 16, tables: 60, away: 0.05 }), timeLimitMs: 60_000 }

test('a timetable made in two threads is sound, and its progress is told', { timeout: 60_000 }, async () => {
  const told: StepProgress[] = []

  const result = await runStep('timetable', SMALL, { onProgress: (progress) => told.push(progress) })

  expect(verify(SMALL, result)).toEqual([])
  expect(result.optimal).toBe(true)
  expect(told[0]).toEqual({ step: 'timetable', phase: 'place', done: 50, total: 50 })
})

test('equal seeds and work limits give equal results in threads too', { timeout: 60_000 }, async () => {
  const options = { seed: 5, workLimit: 3_000_000 }

  const [one, other] = await Promise.all([runStep('timetable', SMALL, options), runStep('timetable', SMALL, options)])

  expect(other).toEqual(one)
})

test('a cancelled step ends at once with the reason', { timeout: 60_000 }, async () => {
  const controller = new AbortController()
  const running = runStep('timetable', LARGE, {
    signal: controller.signal,
    onProgress: () => controller.abort(new Error('The officer changed her mind.')),
  })

  await expect(running).rejects.toThrow('The officer changed her mind.')
  await expect(runStep('timetable', LARGE, { signal: controller.signal })).rejects.toThrow('The officer changed her mind.')
})

test('pairs are chosen in a thread', { timeout: 60_000 }, async () => {
  const document = { left: [{ id: 'a', capacity: 1 }], right: [{ id: 'b', capacity: 1 }], edges: [{ left: 'a', right: 'b', weight: 0.5 }] }

  expect(await runStep('pair', document)).toMatchObject({ pairs: [{ left: 'a', right: 'b', weight: 0.5 }], total: 0.5 })
})

test('what fails in a thread fails for the caller', { timeout: 60_000 }, async () => {
  await expect(runStep('rank', {})).rejects.toThrow('folder of the knowledge files')
})
