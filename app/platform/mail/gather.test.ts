import { expect, test } from 'vitest'
import { gather } from './gather.ts'

test('what is asked while a write is under way goes together in the next one, and each gets its own answer', async () => {
  const writes: number[][] = []
  const double = gather(async (items: number[]) => {
    writes.push(items)
    await new Promise((resolve) => setTimeout(resolve, 1))
    return items.map((item) => item * 2)
  })

  const first = [double(1), double(2)]
  await new Promise((resolve) => setImmediate(resolve))
  const answers = await Promise.all([...first, double(3), double(4), double(5)])

  expect(answers).toEqual([2, 4, 6, 8, 10])
  expect(writes).toEqual([
    [1, 2],
    [3, 4, 5],
  ])
})

test('a write that fails fails for those in it alone', async () => {
  const write = gather(async ([item]: number[]) => {
    if (item === 1) throw new Error('no')
    return [item]
  })

  await expect(write(1)).rejects.toThrow('no')
  expect(await write(2)).toBe(2)
})
