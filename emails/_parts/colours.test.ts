import { expect, test } from 'vitest'
import { COLOURS } from './colours.ts'

const PAIRS = [
  ['ink', 'paper'],
  ['quiet', 'paper'],
  ['link', 'paper'],
  ['onAccent', 'accent'],
  ['onMark', 'mark'],
] as const

test.each(PAIRS.flatMap(([text, ground]) => [[text, ground, 'day'] as const, [text, ground, 'night'] as const]))(
  '%s on %s can be read by %s',
  (text, ground, time) => {
    expect(contrast(COLOURS[text][time], COLOURS[ground][time])).toBeGreaterThanOrEqual(4.5)
  },
)

/** WCAG 2: from 1 to 21. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light! + 0.05) / (dark! + 0.05)
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}
