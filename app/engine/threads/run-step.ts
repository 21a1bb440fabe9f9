import { Worker } from 'node:worker_threads'
import type { TimetableResult } from '../timetable/result.ts'
import { rivalsMemory } from '../timetable/rivals.ts'
import { DEFAULT_TIME_LIMIT_MS, type TimetableDocument } from '../timetable/schema.ts'
import { type Assignment, clock, type Message, type StepName, type StepProgress } from './messages.ts'

export interface RunOptions {
  /** Equal seeds and work limits give equal results. */
  seed?: number
  /** Counted steps instead of the time limit: for results that can be repeated. */
  workLimit?: number
  /** For the step *rank*: the folder of the knowledge files (needed), and a limit of candidates for each company. */
  knowledgeFolder?: string
  top?: number
  onProgress?: (progress: StepProgress) => void
  /** Ends the threads at once; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal
  /** The thread's program. Without it the one beside this file: `from-source.mjs` when run from source, `engine-thread.js` in a build. */
  entry?: URL
  /** How many threads search for a timetable, each with a seed of its own; the best result counts. */
  threads?: number
}

const TIMETABLE_THREADS = 2

/**
 * Runs a step of the engine in threads of their own, so that the caller stays free, and returns its result. The document must have been
 * read by the step's reader. Timetables are searched for by several threads; all end as soon as one result is proven to be the best.
 */
export async function runStep(step: 'timetable', document: unknown, options?: RunOptions): Promise<TimetableResult>
export async function runStep(step: StepName, document: unknown, options?: RunOptions): Promise<unknown>
export async function runStep(step: StepName, document: unknown, options: RunOptions = {}): Promise<unknown> {
  const { seed = 1, workLimit, knowledgeFolder, top, signal } = options
  signal?.throwIfAborted()
  if (step !== 'timetable') return await inThread({ step, document, seed, workLimit, knowledgeFolder, top }, options)
  const calledAt = clock()
  const rivals = workLimit === undefined ? rivalsMemory() : undefined
  const late = new AbortController()
  const searches = Array.from({ length: options.threads ?? TIMETABLE_THREADS }, (_, i) => {
    const own = { ...options, signal: signal ? AbortSignal.any([signal, late.signal]) : late.signal }
    return inThread(
      { step, document, seed: seed + i, workLimit, rivals, calledAt, aim: i % 2 === 0 ? 'fall' : 'raise' },
      i === 0 ? own : { ...own, onProgress: () => {} },
    ) as Promise<TimetableResult>
  })
  const { timeLimitMs = DEFAULT_TIME_LIMIT_MS } = document as TimetableDocument
  return best(workLimit === undefined ? await inTime(searches, timeLimitMs, late) : await Promise.all(searches))
}

/** The results that are there in time, and at least one: a search that has not noticed that its time is over, or the best is found, is not waited for. */
async function inTime(searches: Promise<TimetableResult>[], timeLimitMs: number, late: AbortController): Promise<TimetableResult[]> {
  const results: TimetableResult[] = []
  let isOver = false
  const endWhenAnswered = () => {
    if (isOver && results.length > 0) late.abort()
  }
  AbortSignal.timeout(timeLimitMs).addEventListener('abort', () => {
    isOver = true
    endWhenAnswered()
  })
  const noted = searches.map(async (search) => {
    const result = await search
    results.push(result)
    isOver ||= result.optimal
    endWhenAnswered()
  })
  try {
    await Promise.all(noted)
  } catch (error) {
    if (!late.signal.aborted) throw error
  }
  return results
}

/** The result with the fewest unplaced meetings, the fairer one, the one with fewer gaps; of equals the first. */
function best(results: readonly TimetableResult[]): TimetableResult {
  const bound = (result: TimetableResult) => [result.unplaced.length, Math.max(2, result.idle.spread), result.idle.total]
  return results.reduce((a, b) => (isLess(bound(b), bound(a)) ? b : a))
}

function isLess(a: number[], b: number[]): boolean {
  const i = a.findIndex((value, k) => value !== b[k])
  return i >= 0 && a[i]! < b[i]!
}

function inThread(assignment: Assignment, { entry = besideThisFile(), onProgress, signal }: RunOptions): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, { workerData: assignment, execArgv: [] })
    const cancel = () => end(() => reject(signal?.reason))
    const end = (settle: () => void) => {
      signal?.removeEventListener('abort', cancel)
      worker.removeAllListeners()
      worker.terminate().then(settle, reject)
    }
    signal?.addEventListener('abort', cancel, { once: true })
    worker.on('message', (message: Message) => {
      if (message.kind === 'progress') onProgress?.(message.progress)
      else if (message.kind === 'result') end(() => resolve(message.result))
      else end(() => reject(message.error))
    })
    worker.once('error', (error) => end(() => reject(error)))
    worker.once('exit', (code) => end(() => reject(new Error(`The engine's thread ended with ${code} before it had a result.`))))
  })
}

function besideThisFile(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './from-source.mjs' : './engine-thread.js', import.meta.url)
}
