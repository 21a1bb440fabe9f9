import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Strength } from './strength.tsx'

const render = (value: number) => renderToStaticMarkup(<Strength value={value} word="Strong" />)

test.each([
  [-1, '0%'],
  [0, '0%'],
  [0.724, '72%'],
  [1, '100%'],
  [7, '100%'],
])('a strength of %s fills %s of its bar', (value, filled) => {
  expect(render(value)).toContain(`inline-size:${filled}`)
})

test('a strength is said in a word and never as a number', () => {
  const words = render(0.72).replace(/<[^>]+>/g, '')

  expect(words).toBe('Strong')
})
