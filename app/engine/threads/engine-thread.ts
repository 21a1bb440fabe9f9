import { parentPort, workerData } from 'node:worker_threads'
import type { Assignment, Message } from './messages.ts'
import { performStep } from './perform-step.ts'

/** The program of a thread: does what it was started with, says how far it is and what came of it, and ends. */
const say = (message: Message) => parentPort?.postMessage(message)

try {
  const result = await performStep(workerData as Assignment, (progress) => say({ kind: 'progress', progress }))
  say({ kind: 'result', result })
} catch (error) {
  say({ kind: 'failed', error })
}
