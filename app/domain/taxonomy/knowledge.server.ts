import path from 'node:path'
import { buildKnowledge, type Knowledge, loadKnowledge } from '#app/engine/index.ts'

let built: Promise<Knowledge> | undefined

/** What the engine knows of trade, built on first use (about a second) and kept by the process. */
export function getKnowledge(): Promise<Knowledge> {
  built ??= Promise.resolve().then(() => buildKnowledge(loadKnowledge(path.resolve('app/engine/knowledge'))))
  return built
}
