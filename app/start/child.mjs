import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { AGAIN } from './run-service.mjs'

/** How long a service may take to stop before it is ended. */
const PATIENCE_SECONDS = 20

/** @typedef {{ name: string, ended: Promise<string>, stop: () => Promise<void>, kill: () => void }} Child */

/**
 * Starts web.mjs or work.mjs as a process of its own and comes back when it is ready. `ended` tells why it ended by itself.
 * @param {'web' | 'work'} name @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Child>}
 */
export async function startChild(name, env) {
  const open = () => fork(file(name), { env, execArgv: [], stdio: 'inherit' })
  let child = open()
  let stopping = false
  const ended = new Promise((resolve) => {
    /** @param {number | null} code @param {string | null} signal */
    const onExit = (code, signal) => {
      if (code !== AGAIN || stopping) return resolve(signal ?? `exit code ${code}`)
      child = open().once('exit', onExit)
    }
    child.once('exit', onExit)
  })
  const ready = await Promise.race([once(child, 'message').then(() => true), ended.then(() => false)])
  if (!ready) throw new QuietFailure(`${name} did not start`)
  return {
    name,
    ended,
    kill: () => void child.kill('SIGKILL'),
    async stop() {
      stopping = true
      child.kill('SIGTERM')
      const hard = setTimeout(() => child.kill('SIGKILL'), PATIENCE_SECONDS * 1000)
      await ended
      clearTimeout(hard)
    },
  }
}

/**
 * Fills the database, with the demonstration or without, in a process that ends with it.
 * @param {boolean} demonstration @param {NodeJS.ProcessEnv} env
 * @returns {Promise<import('../../prisma/seed/demonstration.ts').DemonstrationLogin[] | null>} who can sign in to the demonstration
 */
export async function runSeed(demonstration, env) {
  const child = fork(file('seed'), demonstration ? ['--demonstration'] : [], { env, execArgv: [], stdio: 'inherit' })
  let told = null
  child.once('message', (message) => (told = message))
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new QuietFailure('the seed failed')
  return told
}

/** A child has already said what is wrong. */
export class QuietFailure extends Error {}

/** @param {string} name */
const file = (name) => fileURLToPath(new URL(`${name}.mjs`, import.meta.url))
