import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { provideChromium } from './chromium.mjs'
import { fingerprint } from './fingerprint.mjs'
import { isInstalled } from './installed.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const QUIET = { CI: 'true', CHECKPOINT_DISABLE: '1', npm_config_fund: 'false', npm_config_audit: 'false', npm_config_loglevel: 'error' }

const CLIENT_SOURCES = ['prisma/schema', 'prisma.config.ts', 'package-lock.json']
const BUILD_SOURCES = [
  ['app', 'emails', 'prisma/schema', 'prisma/seed', 'public'],
  ['vite.config.ts', 'remix.config.js', 'tsconfig.json', 'package.json', 'package-lock.json'],
].flat()

/**
 * Does what is missing and skips the rest. Each product keeps the fingerprint of what it was made from beside it.
 * @param {{ build: boolean, browser: boolean }} wanted
 * @returns {string | null} what went wrong
 */
export function setUp({ build, browser }) {
  process.chdir(ROOT)
  return installPackages() ?? generateClient() ?? (build ? buildSite() : null) ?? (browser ? provideChromium() : null)
}

function installPackages() {
  if (isInstalled()) return null
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']
  return step('packages', [...npm, 'ci', '--include=dev', '--no-progress'])
}

function generateClient() {
  return make('database client', 'prisma/generated', fingerprint(CLIENT_SOURCES), [
    'node_modules/prisma/build/index.js',
    'generate',
    '--no-hints',
  ])
}

function buildSite() {
  const print = fingerprint(BUILD_SOURCES, (file) => !/^app\/start$|\.test\.tsx?$|README\.md$/.test(file))
  return make('build', 'build', print, ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--logLevel=warn'])
}

/** @param {string} name @param {string} product @param {string} print @param {string[]} program */
function make(name, product, print, program) {
  const kept = path.join(product, '.made-from')
  if (fs.existsSync(kept) && fs.readFileSync(kept, 'utf8') === print) return null
  fs.rmSync(kept, { force: true })
  const failure = step(name, [process.execPath, ...program])
  if (!failure) fs.writeFileSync(kept, print)
  return failure
}

/** @param {string} name @param {string[]} command */
function step(name, [program = '', ...args]) {
  const started = Date.now()
  console.log(`setup: ${name} …`)
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    env: { ...process.env, ...QUIET, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
  if (status !== 0) return `${name} failed: ${error?.message ?? ''}\n${stdout}${stderr}`
  console.log(`setup: ${name} done in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  return null
}
