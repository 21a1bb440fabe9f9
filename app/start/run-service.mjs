import { findClockFault } from './check-node.mjs'

/** The service asks to be started anew: its sources have changed. */
export const AGAIN = 75

/** Longer than any graceful stop takes. */
const STOPPING_SECONDS = 15

/** @typedef {{ stop: () => Promise<void> }} Service */

/**
 * Runs this process's service until it is told to stop, then stops it gracefully and exits.
 * A child of start.mjs is stopped by that alone: not by the terminal's Ctrl-C, which reaches every process at once, but also
 * when start.mjs was killed. On its own, Ctrl-C stops it.
 * With time zone data that knows Kazakhstan's one time not yet, it does not start.
 * @param {() => Promise<Service>} start @param {() => string | null} [findFault]
 */
export async function runService(start, findFault = findClockFault) {
  const fault = findFault()
  if (fault) {
    console.error(fault)
    process.exit(1)
  }
  /** @type {Service | undefined} */
  let service
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), STOPPING_SECONDS * 1000).unref()
    await service?.stop()
    process.exit(0)
  }
  const isChild = process.send !== undefined
  process.on('SIGTERM', stop)
  process.on('SIGINT', isChild ? () => {} : stop)
  process.on('SIGHUP', isChild ? () => {} : stop)
  process.on('disconnect', stop)
  try {
    service = await start()
    process.send?.('ready')
  } catch (error) {
    console.error(describe(error))
    process.exit(1)
  }
}

/** An error of the environment or of a port is for the person who starts: a sentence. Any other is ours: with its stack. @param {unknown} error */
function describe(error) {
  if (!(error instanceof Error)) return error
  const { code, message, stack } = /** @type {NodeJS.ErrnoException} */ (error)
  if (message.startsWith('The environment is not right')) return message
  if (code === 'EADDRINUSE') return `The port is taken: ${message}`
  if (code === 'EACCES') return `The port may not be used: ${message}`
  return stack
}
