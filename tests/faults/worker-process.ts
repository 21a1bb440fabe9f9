import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

export type WorkerProcess = { kill: () => Promise<void>; stop: () => Promise<void>; hasEnded: () => boolean }

/** A worker as a process of its own: the built one as in production, or with `fromSource` what sends mail alone. Comes back when it works. */
export async function startWorkerProcess(env: NodeJS.ProcessEnv, { fromSource = false } = {}): Promise<WorkerProcess> {
  const program = fromSource ? ['--import', 'tsx', 'tests/faults/poster.ts'] : ['app/start/work.mjs']
  const child = spawn(process.execPath, program, { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const ended = once(child, 'exit')
  const isReady = await Promise.race([once(child, 'message').then(() => true), ended.then(() => false)])
  if (!isReady) throw new Error('the worker did not start')
  return {
    kill: () => end(child, ended, 'SIGKILL'),
    stop: () => end(child, ended, 'SIGTERM'),
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
  }
}

async function end(child: ChildProcess, ended: Promise<unknown>, signal: 'SIGKILL' | 'SIGTERM') {
  child.kill(signal)
  await ended
}
