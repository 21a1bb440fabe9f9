import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'engine-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

const DOCUMENT = { left: [{ id: 'a', capacity: 1 }], right: [{ id: 'x', capacity: 1 }], edges: [{ left: 'a', right: 'x', weight: 0.5 }] }

function engine(args: string[], input = ''): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['--import', 'tsx', 'app/cli.ts', ...args], { input, encoding: 'utf8' })
}

it('reads a file and writes a file', { timeout: 30_000 }, () => {
  const [from, to] = [join(folder, 'in.json'), join(folder, 'out.json')]
  writeFileSync(from, JSON.stringify(DOCUMENT))

  execFileSync(process.execPath, ['--import', 'tsx', 'app/cli.ts', 'pair', '--in', from, '--out', to])

  expect(JSON.parse(readFileSync(to, 'utf8'))).toMatchObject({ pairs: DOCUMENT.edges, total: 0.5 })
})

it('reads standard input, writes standard output, and says nothing else', { timeout: 30_000 }, () => {
  const { status, stdout, stderr } = engine(['pair'], JSON.stringify(DOCUMENT))

  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(JSON.parse(stdout).total).toBe(0.5)
})

it.each([
  ['faults of the document', ['pair'], '{"left": 1, "edges": []}', 'left: 1 is not a list\nright: is missing\n'],
  ['what is not JSON', ['pair'], '{"left', /^document: is not JSON \(.*\)\n$/],
  ['an unknown step', ['pear'], '', /^"pear" is none of rank, pair, timetable, explain; .*\n$/],
  ['a missing file', ['pair', '--in', join(folder, 'none.json')], '', /^.*none\.json: ENOENT.*\n$/],
  ['a wrong number', ['rank', '--top', 'all'], '{}', '--top: "all" is not a whole number\n'],
])('ends with 2 and one line each for %s', { timeout: 30_000 }, (_, args, input, lines) => {
  const { status, stdout, stderr } = engine(args, input)

  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(lines)
})
