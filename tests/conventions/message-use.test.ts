import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { catalogue } from '#app/i18n/catalogue.ts'

const sources = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.startsWith(path.join('i18n', 'messages')))
  .map((file) => readFileSync(path.join('app', file), 'utf8'))
  .join('\n')

test('every message is said somewhere', () => {
  const named = new Set([...sources.matchAll(/'([\w.-]+)'/g)].map(([, word]) => word))
  const patterns = [...sources.matchAll(/`([a-zA-Z]+\.(?:[\w.]|\$\{[^{}]*\})+)`/g)].map(([, template]) => patternOf(template!))
  const unused = Object.keys(catalogue).filter((key) => !named.has(key) && !patterns.some((pattern) => pattern.test(key)))

  expect(unused).toEqual([])
})

/** `events.state.${state}` stands for every key that fits it; what comes after only one step, as in `events.${name}`, has no further step. */
function patternOf(template: string): RegExp {
  const hole = /^\w+\.\$/.test(template) ? '[^.]+' : '.+'
  return new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\$\{[^{}]*\}/g, hole)}$`)
}
