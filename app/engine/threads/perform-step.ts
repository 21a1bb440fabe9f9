import type { PairDocument } from '../pair/schema.ts'
import type { RankDocument } from '../rank/types.ts'
import type { TimetableDocument } from '../timetable/schema.ts'
import type { TimetableProgress } from '../timetable/timetable.ts'
import { type Assignment, clock, type StepName, type StepProgress } from './messages.ts'

type Say = (progress: StepProgress) => void

const PERFORM: Record<StepName, (assignment: Assignment, say: Say) => Promise<unknown>> = {
  rank: performRank,
  pair: performPair,
  timetable: performTimetable,
}

/** Does one step, telling how far it is. Only what the step needs is loaded: threads start the sooner. */
export async function performStep(assignment: Assignment, say: Say): Promise<unknown> {
  return await PERFORM[assignment.step](assignment, say)
}

async function performRank({ document, knowledgeFolder, top }: Assignment, say: Say) {
  if (!knowledgeFolder) throw new Error('The step "rank" needs the folder of the knowledge files.')
  const [{ loadKnowledge }, { buildKnowledge }, { rank }] = await Promise.all([
    import('../knowledge/load.ts'),
    import('../rank/concepts/knowledge.ts'),
    import('../rank/rank.ts'),
  ])
  const knowledge = buildKnowledge(loadKnowledge(knowledgeFolder))
  return rank(document as RankDocument, knowledge, {
    ...(top === undefined ? {} : { top }),
    onProgress: (done, total) => say({ step: 'rank', phase: 'rank', done, total }),
  })
}

async function performPair({ document }: Assignment, say: Say) {
  const { pair } = await import('../pair/pair.ts')
  return pair(document as PairDocument, {
    onProgress: (share) => say({ step: 'pair', phase: 'choose', done: Math.round(100 * share), total: 100 }),
  })
}

/** What giving tables, the way to the caller and the thread's end may take: a share of a short limit, no more than so many milliseconds of a long one. */
const ANSWER = { share: 0.07, ms: 250 }

async function performTimetable({ document, seed, workLimit, rivals, aim, calledAt }: Assignment, say: Say) {
  const [{ timetable }, { rivalsIn }, { DEFAULT_TIME_LIMIT_MS }] = await Promise.all([
    import('../timetable/timetable.ts'),
    import('../timetable/rivals.ts'),
    import('../timetable/schema.ts'),
  ])
  const { timeLimitMs = DEFAULT_TIME_LIMIT_MS } = document as TimetableDocument
  const spentMs = calledAt === undefined ? 0 : Math.max(0, clock() - calledAt) + Math.min(ANSWER.share * timeLimitMs, ANSWER.ms)
  return await timetable(document as TimetableDocument, {
    seed,
    ...(workLimit === undefined ? { now: () => performance.now(), spentMs } : { workLimit }),
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
