import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** `admin` may do everything, `owner` migrates its databases, `app` is the restricted role that the application connects with. */
export const ROLES = { admin: 'dosti_admin', owner: 'dosti_owner', app: 'dosti_app' }

/** @typedef {keyof typeof ROLES} Role */
/** @typedef {Record<Role, string>} Passwords */

/** PostgreSQL's programs get the same language and time whoever starts them. */
export const postgresEnvironment = () => ({ ...process.env, LC_ALL: 'C', TZ: 'UTC' })

/**
 * Made aside and moved into place when complete: a killed start leaves no half of it, and of two at once one is first.
 * @param {import('./postgres-home.mjs').PostgresHome} home
 */
export function createCluster({ runAs, binaries, data }) {
  const part = `${data}.part-${process.pid}`
  const passwordFile = `${part}.password`
  const passwords = { admin: newPassword(), owner: newPassword(), app: newPassword() }
  fs.rmSync(part, { recursive: true, force: true })
  fs.mkdirSync(part, { mode: 0o700 })
  fs.writeFileSync(passwordFile, passwords.admin, { mode: 0o600 })
  if (runAs.uid !== undefined && runAs.gid !== undefined) {
    fs.chownSync(part, runAs.uid, runAs.gid)
    fs.chownSync(passwordFile, runAs.uid, runAs.gid)
  }
  const made = spawnSync(
    path.join(binaries, 'bin', 'initdb'),
    [
      [
        '-D',
        part,
        '-U',
        ROLES.admin,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--no-sync',
        '--no-instructions',
      ],
      // Letters of every language have their capitals; the order is that of the code points, the same on every machine.
      ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    ].flat(),
    { ...runAs, env: postgresEnvironment(), cwd: '/', encoding: 'utf8' },
  )
  fs.rmSync(passwordFile)
  if (made.status !== 0) {
    fs.rmSync(part, { recursive: true, force: true })
    throw new Error(`PostgreSQL could not create its data folder ${data}: ${made.error?.message ?? made.stderr.trim()}`)
  }
  fs.writeFileSync(passwordsFile(part), JSON.stringify(passwords), { mode: 0o600 })
  try {
    fs.renameSync(part, data)
  } catch (error) {
    fs.rmSync(part, { recursive: true })
    if (!fs.existsSync(data)) throw error
  }
}

const newPassword = () => randomBytes(24).toString('base64url')
/** @param {string} data */
const passwordsFile = (data) => path.join(data, 'dosti-passwords.json')

/** The passwords of the roles, made with the cluster. @param {import('./postgres-home.mjs').PostgresHome} home @returns {Passwords} */
export function readPasswords({ data }) {
  try {
    return JSON.parse(fs.readFileSync(passwordsFile(data), 'utf8'))
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EACCES') throw error
    throw new Error(
      `${data} belongs to another user: start Dosti as that user, or remove the folder ${path.dirname(data)} to begin afresh.`,
    )
  }
}
