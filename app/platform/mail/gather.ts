/**
 * Makes one write of many: what is asked for while a write is under way waits, and goes together in the next one. `write` answers for each item,
 * in order; when it fails, it fails for all of them.
 */
export function gather<Item, Answer>(write: (items: Item[]) => Promise<Answer[]>): (item: Item) => Promise<Answer> {
  type Asked = { item: Item; resolve: (answer: Answer) => void; reject: (error: unknown) => void }
  let waiting: Asked[] = []
  let isWriting = false

  async function writeAll() {
    isWriting = true
    while (waiting.length > 0) {
      const asked = waiting
      waiting = []
      try {
        const answers = await write(asked.map(({ item }) => item))
        asked.forEach(({ resolve }, i) => void resolve(answers[i]!))
      } catch (error) {
        for (const { reject } of asked) reject(error)
      }
    }
    isWriting = false
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (!isWriting) setImmediate(() => isWriting || writeAll())
    })
}
