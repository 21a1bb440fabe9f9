import { parentPort, workerData } from 'node:worker_threads'
import type { Assignment, Message, StepProgress } from './messages.ts'
import { performStep } from './perform-step.ts'

/** The program of a thread: does what it was started with, says how far it is and what came of it, and ends. */
try {
  const result = await performStep(workerData as Assignment, inPercents())
  say({ kind: 'result', result })
} catch (error) {
  say({ kind: 'failed', error })
}

function say(message: Message): void {
  parentPort?.postMessage(message)
}

/** Passes on progress when a phase begins, and when another hundredth of it is done. */
function inPercents(): (progress: StepProgress) => void {
  let last = ''
  return (progress) => {
    const { phase, done, total } = progress
    const now = `${phase} ${total <= 100 ? `${done} ${total}` : Math.floor((100 * done) / total)}`
    if (now !== last) say({ kind: 'progress', progress })
    last = now
  }
}
