import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type RankDocument, type RankResult, runStep } from '#app/engine/index.ts'

/** Ranks companies; says how many of how many it has done. */
export type Ranker = (document: RankDocument, onProgress: (done: number, total: number) => void) => Promise<RankResult>

/** In the build the thread's program stands beside the server; from source the engine finds its own. */
const BUILT_THREAD = pathToFileURL(path.resolve('build/server/engine-thread.js'))

/** Ranks in a thread of its own, so that mails and other jobs of this worker go on. */
export const rankInThread: Ranker = async (document, onProgress) => {
  const result = await runStep('rank', document, {
    ...(import.meta.env.PROD ? { entry: BUILT_THREAD } : {}),
    knowledgeFolder: path.resolve('app/engine/knowledge'),
    onProgress: ({ done, total }) => onProgress(done, total),
  })
  return result as RankResult
}
