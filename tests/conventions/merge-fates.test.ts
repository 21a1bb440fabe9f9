import fs from 'node:fs'
import { expect, test } from 'vitest'
import { MERGE_FATES } from '#app/domain/duplicates/merge-fates.ts'

const models = [
  ...fs
    .readdirSync('prisma/schema')
    .map((file) => fs.readFileSync(`prisma/schema/${file}`, 'utf8'))
    .join('\n')
    .matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm),
].map(([, name, body]) => ({ name: name!, body: body! }))

/** `Model.column` of every column that points to a company: by a foreign key, or by its name alone. Chambers are no companies. */
const pointing = models.flatMap(({ name, body }) => {
  const keys = [...body.matchAll(/^\s+\w+\s+Company\??\s+@relation\(.*?fields: \[(\w+)/gm)].map(([, column]) => column!)
  const named = [...body.matchAll(/^\s+(\w*[cC]ompanyId)\s+String/gm)].map(([, column]) => column!)
  return [...new Set([...keys, ...named])].map((column) => `${name}.${column}`)
})

test('every column that points to a company has a fate when companies are merged (app/domain/duplicates/merge-fates.ts), and no other', () => {
  expect(pointing.length).toBeGreaterThan(20)
  expect(pointing.filter((column) => !(column in MERGE_FATES))).toEqual([])
  expect(Object.keys(MERGE_FATES).filter((column) => !pointing.includes(column))).toEqual([])
})

test.each(Object.entries(MERGE_FATES))('%s can have its fate', (column, fate) => {
  const [table, name] = column.split('.')
  const body = models.find((model) => model.name === table)!.body
  if (typeof fate === 'object' && 'byHand' in fate)
    expect(fs.readFileSync('app/domain/duplicates/commands/move-rows.server.ts', 'utf8')).toMatch(
      new RegExp(`"${table}"|\\.${table![0]!.toLowerCase()}${table!.slice(1)}\\.`),
    )
  if (typeof fate === 'object' && 'movesUnlessTaken' in fate)
    for (const key of fate.movesUnlessTaken) expect(body).toMatch(new RegExp(`^\\s+${key}\\s`, 'm'))
  if (typeof fate === 'object' && 'follows' in fate)
    expect(body).toMatch(new RegExp(`${fate.follows}\\??\\s+@relation\\(.*fields: \\[[^\\]]*\\b${name}\\b`))
})
