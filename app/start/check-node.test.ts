import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findClockFault, findNodeFault } from './check-node.mjs'

test('this Node is good enough', () => {
  expect(findNodeFault()).toBeNull()
})

test.each(['18.20.4', '20.18.3', '16.0.0'])('Node %s is refused with what is needed', (version) => {
  expect(findNodeFault(version)).toBe(`Dosti needs Node 20.19 or newer; this is Node ${version}.`)
})

test.each(['20.19.0', '22.1.0', '100.0.0'])('Node %s is taken', (version) => {
  expect(findNodeFault(version)).toBeNull()
})

test('time zone data from before Kazakhstan had one time is refused', () => {
  expect(findNodeFault('20.19.0', () => 'GMT+6')).toMatch(/time zone data is from before March 2024 \(Almaty is GMT\+6/)
  expect(findClockFault(() => 'GMT+5')).toBeNull()
})

test('web, worker and deploy do not start with it, and say why in a line', () => {
  const module = new URL('./run-service.mjs', import.meta.url).href
  const script = `import { runService } from '${module}'
    await runService(async () => { console.log('started'); return { stop: async () => {} } }, () => 'The clock is wrong.')`

  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })

  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: 'The clock is wrong.\n' })
  expect(readFileSync('app/start/release.mjs', 'utf8')).toContain('findClockFault()')
})
