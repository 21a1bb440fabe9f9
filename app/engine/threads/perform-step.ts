import { loadKnowledge } from '../knowledge/load.ts'
import { pair } from '../pair/pair.ts'
import type { PairDocument } from '../pair/schema.ts'
import { buildKnowledge } from '../rank/concepts/knowledge.ts'
import { rank } from '../rank/rank.ts'
import type { RankDocument } from '../rank/types.ts'
import { rivalsIn } from '../timetable/rivals.ts'
import type { TimetableDocument } from '../timetable/schema.ts'
import { type TimetableProgress, timetable } from '../timetable/timetable.ts'
import type { Assignment, StepName, StepProgress } from './messages.ts'

type Say = (progress: StepProgress) => void

const PERFORM: Record<StepName, (assignment: Assignment, say: Say) => unknown> = {
  rank: performRank,
  pair: ({ document }, say) =>
    pair(document as PairDocument, {
      onProgress: (share) => say({ step: 'pair', phase: 'choose', done: Math.round(100 * share), total: 100 }),
    }),
  timetable: performTimetable,
}

/** Does one step, telling how far it is. */
export async function performStep(assignment: Assignment, say: Say): Promise<unknown> {
  return await PERFORM[assignment.step](assignment, say)
}

function performRank({ document, knowledgeFolder, top }: Assignment, say: Say) {
  if (!knowledgeFolder) throw new Error('The step "rank" needs the folder of the knowledge files.')
  const knowledge = buildKnowledge(loadKnowledge(knowledgeFolder))
  return rank(document as RankDocument, knowledge, {
    ...(top === undefined ? {} : { top }),
    onProgress: (done, total) => say({ step: 'rank', phase: 'rank', done, total }),
  })
}

function performTimetable({ document, seed, workLimit, rivals, aim }: Assignment, say: Say) {
  return timetable(document as TimetableDocument, {
    seed,
    ...(workLimit === undefined ? { now: () => performance.now() } : { workLimit }),
    ...(rivals ? { rivals: rivalsIn(rivals) } : {}),
    ...(aim ? { aim } : {}),
    onProgress: (progress) => say(inSteps(progress)),
  })
}

/** Placing counts meetings; improving counts, of the gaps in hand, those proven unavoidable: at the end all of them. */
function inSteps(progress: TimetableProgress): StepProgress {
  if (progress.phase === 'place') return { step: 'timetable', ...progress }
  return { step: 'timetable', phase: 'improve', done: progress.bound, total: progress.idle }
}
