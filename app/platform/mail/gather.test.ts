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

test('when enough wait, a second write goes out beside the first, and never a third', async () => {
  const writes: number[][] = []
  const ends: (() => void)[] = []
  const ask = gather(
    async (items: number[]) => {
      writes.push(items)
      await new Promise<void>((resolve) => void ends.push(resolve))
      return items
    },
    { enough: 2 },
  )
  const turn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
  const answers: Promise<number>[] = []
  for (const item of [1, 2, 3, 4, 5, 6]) {
    answers.push(ask(item))
    await turn()
  }

  expect(writes).toEqual([[1], [2, 3]])
  ends.shift()!()
  await turn()
  expect(writes).toEqual([[1], [2, 3], [4, 5, 6]])
  for (const end of ends) end()
  expect(await Promise.all(answers)).toEqual([1, 2, 3, 4, 5, 6])
})

test('a write that fails fails for those in it alone', async () => {
  const write = gather(async ([item]: number[]) => {
    if (item === 1) throw new Error('no')
    return [item]
  })

  await expect(write(1)).rejects.toThrow('no')
  expect(await write(2)).toBe(2)
})
