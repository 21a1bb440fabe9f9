// `npm test`: unit, integration and browser tests, one after the other; `--only e2e` (or unit, integration) runs that one.
import { spawnSync } from 'node:child_process'
import { findFreePort } from './free-port.mjs'

const SUITES = {
  unit: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit'],
  integration: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'integration'],
  e2e: ['node_modules/@playwright/test/cli.js', 'test'],
}

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined
const suites = Object.entries(SUITES).filter(([name]) => only === undefined || name === only)
if (suites.length === 0) {
  console.error(`There is no suite "${only}": --only ${Object.keys(SUITES).join(' | ')}`)
  process.exit(1)
}

const env = { ...process.env, E2E_PORT: String(await findFreePort(3100, '127.0.0.1')) }
const results = suites.map(([name, args]) => {
  const started = Date.now()
  console.log(`\n— ${name}`)
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env })
  return { passed: status === 0, line: `${name} ${status === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s` }
})
console.log(`\n${results.map(({ line }) => line).join(' · ')}`)
process.exit(results.every(({ passed }) => passed) ? 0 : 1)
