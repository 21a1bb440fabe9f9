import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const PLACES = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome']
const APPS = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']

/** The Chromium for the browser tests: CHROMIUM, else the system's, else the one that Playwright downloaded; undefined when there is none that runs. */
export function findChromium() {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), ...PLACES]
  const places = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  if (process.env.CHROMIUM) return runs(process.env.CHROMIUM) ? process.env.CHROMIUM : undefined
  return [...new Set(places), ...APPS, playwrightsOwn()].find(runs)
}

/** Makes sure that there is one. @returns {string | null} what went wrong */
export function provideChromium() {
  if (findChromium()) return null
  if (process.env.CHROMIUM) return `CHROMIUM is ${process.env.CHROMIUM}, which is not a browser that runs.`
  console.log('setup: a Chromium for the browser tests …')
  playwright('install', 'chromium')
  if (process.getuid?.() === 0) {
    if (!findChromium() && fs.existsSync(playwrightsOwn() ?? '')) playwright('install-deps', 'chromium')
    if (!findChromium()) installFromSystem()
  }
  if (findChromium()) return null
  return `The browser tests need a Chromium and none could be installed. Install one (Debian: apt-get install chromium) or set CHROMIUM to its path.`
}

function installFromSystem() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-q'], { env, stdio: 'ignore' })
  spawnSync('apt-get', ['install', '-yq', '--no-install-recommends', 'chromium'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** @param {string[]} args */
function playwright(...args) {
  spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', ...args], { stdio: 'ignore', timeout: 300_000 })
}

/** @param {string | undefined} file */
function runs(file) {
  return Boolean(file && fs.existsSync(file) && spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0)
}

/** @returns {string | undefined} */
function playwrightsOwn() {
  try {
    return createRequire(import.meta.url)('@playwright/test').chromium.executablePath()
  } catch {
    return undefined
  }
}
