/** A source of numbers in [0, 1), the same for the same seed. */
export type Random = () => number

/** Marsaglia's xorshift with 32 bits of state: fast, and good enough to choose moves with. Equal seeds give equal sequences. */
export function randomFrom(seed: number): Random {
  let state = (Math.imul(seed | 0, 0x9e3779b1) ^ 0x85ebca6b) | 0 || 1
  const next = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4294967296
  }
  for (let warm = 0; warm < 8; warm++) next()
  return next
}

/** 0, 1, … n − 1 in a random order (Fisher and Yates). */
export function shuffled(n: number, random: Random): number[] {
  const numbers = Array.from({ length: n }, (_, i) => i)
  for (let i = n - 1; i > 0; i--) {
    const j = (random() * (i + 1)) | 0
    const other = numbers[j]!
    numbers[j] = numbers[i]!
    numbers[i] = other
  }
  return numbers
}
