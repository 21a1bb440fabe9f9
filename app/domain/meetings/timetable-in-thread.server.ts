import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { runStep, type TimetableDocument, type TimetableResult } from '#app/engine/index.ts'

/** What is told while a timetable is made: how many meetings have a place, then how many gaps are left. */
export type TimetableNews = { phase: 'place' | 'improve'; done: number; total: number }

/** Makes a timetable; says how far it is. */
export type Timetabler = (document: TimetableDocument, onProgress: (news: TimetableNews) => void) => Promise<TimetableResult>

/** In the build the thread's program stands beside the server; from source the engine finds its own. */
const BUILT_THREAD = pathToFileURL(path.resolve('build/server/engine-thread.js'))

/** How often the search says that it goes on: improving takes as long as it may. */
const TELL_MS = 1_000

/** Makes the timetable in threads of its own, so that mails and other jobs of this worker go on. */
export const timetableInThread: Timetabler = async (document, onProgress) => {
  const limit = document.timeLimitMs ?? TELL_MS
  const started = performance.now()
  const timer = setInterval(
    () => onProgress({ phase: 'improve', done: Math.min(limit, performance.now() - started), total: limit }),
    TELL_MS,
  )
  try {
    return await runStep('timetable', document, { ...(import.meta.env.PROD ? { entry: BUILT_THREAD } : {}) })
  } finally {
    clearInterval(timer)
  }
}
