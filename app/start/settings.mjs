import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { findFreePort } from './free-port.mjs'

/**
 * `production`: the person said NODE_ENV=production, so everything must be given and nothing is made up.
 * `demonstration`: the production build with fictional data. `development`: the sources, with fictional data.
 * @typedef {'production' | 'demonstration' | 'development'} Mode
 */

/** @typedef {{ mode: Mode, data: string, fresh: boolean, port: number, wantedPort: number, demonstration: boolean, env: NodeJS.ProcessEnv }} Settings */

/**
 * What the start works with: the person's environment, completed outside production by what makes a demonstration run.
 * Refuses a demonstration in production.
 * @param {string[]} args @param {NodeJS.ProcessEnv} given
 * @returns {Promise<Settings>}
 */
export async function readSettings(args, given) {
  /** @type {Mode} */
  const mode = args.includes('--dev') ? 'development' : given.NODE_ENV === 'production' ? 'production' : 'demonstration'
  const data = path.resolve(argumentOf('--data', args) ?? '.data')
  const host = given.HOST || '127.0.0.1'
  const wantedPort = Number(given.PORT || 3000)
  // A proxy in front knows one port: in production the web process says that it is taken.
  const port = mode === 'production' ? wantedPort : await findFreePort(wantedPort, host)
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...given, HOST: host, PORT: String(port), NODE_ENV: mode === 'development' ? 'development' : 'production' }
  if (mode !== 'production') fillIn(env, completion(data, port))
  const demonstration = isOn(env.DEMONSTRATION)
  if (mode === 'production' && demonstration)
    throw new Error('DEMONSTRATION=1 has no place where NODE_ENV=production: leave one of them out.')
  return { mode, data, fresh: args.includes('--fresh'), port, wantedPort, demonstration, env }
}

/** @param {string} data @param {number} port */
function completion(data, port) {
  return {
    ORIGIN: `http://localhost:${port}`,
    SESSION_SECRET: keptSecret(path.join(data, 'session-secret')),
    MAIL_FROM: 'Dosti <no-reply@dosti.example>',
    DEMONSTRATION: '1',
    SECOND_FACTOR: 'optional',
    FILES_DIR: path.join(data, 'files'),
    LOG_LEVEL: 'warn',
  }
}

/** @param {NodeJS.ProcessEnv} env @param {Record<string, string>} values */
function fillIn(env, values) {
  for (const [name, value] of Object.entries(values)) env[name] ||= value
}

/** The same after every start, so that whoever is signed in stays so. @param {string} file */
function keptSecret(file) {
  if (!fs.existsSync(file)) {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  }
  return fs.readFileSync(file, 'utf8')
}

/** @param {string | undefined} value */
const isOn = (value) => ['1', 'true', 'yes', 'on'].includes((value ?? '').toLowerCase())

/** @param {string} name @param {string[]} args */
const argumentOf = (name, args) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
