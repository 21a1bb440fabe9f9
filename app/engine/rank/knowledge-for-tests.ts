import { loadKnowledge } from '../knowledge/load.ts'
import { buildKnowledge, type Knowledge } from './concepts/knowledge.ts'

let built: Knowledge | undefined

/** The project's knowledge, built once for all tests of a file. */
export function projectKnowledge(): Knowledge {
  built ??= buildKnowledge(loadKnowledge('app/engine/knowledge'))
  return built
}
