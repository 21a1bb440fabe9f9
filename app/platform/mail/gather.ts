/**
 * Makes one write of many: what is asked for while a write is under way waits, and goes together in the next one. When `enough` wait, a second write
 * goes out beside the first. `write` answers for each item, in order; when it fails, it fails for all of them.
 */
export function gather<Item, Answer>(
  write: (items: Item[]) => Promise<Answer[]>,
  { enough = Number.POSITIVE_INFINITY }: { enough?: number } = {},
): (item: Item) => Promise<Answer> {
  type Asked = { item: Item; resolve: (answer: Answer) => void; reject: (error: unknown) => void }
  let waiting: Asked[] = []
  let underWay = 0
  let isLooking = false

  const mayGo = () => waiting.length > 0 && (underWay === 0 || (underWay === 1 && waiting.length >= enough))

  /** What is asked for in the same turn goes together. */
  function look() {
    if (isLooking || !mayGo()) return
    isLooking = true
    setImmediate(() => {
      isLooking = false
      if (mayGo()) writeAll()
    })
  }

  async function writeAll() {
    const asked = waiting
    waiting = []
    underWay++
    try {
      const answers = await write(asked.map(({ item }) => item))
      asked.forEach(({ resolve }, i) => void resolve(answers[i]!))
    } catch (error) {
      for (const { reject } of asked) reject(error)
    } finally {
      underWay--
      look()
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      look()
    })
}
