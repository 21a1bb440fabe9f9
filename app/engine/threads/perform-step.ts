import { rivalsIn } from '../timetable/rivals.ts'
import type { TimetableDocument } from '../timetable/schema.ts'
import { type TimetableProgress, timetable } from '../timetable/timetable.ts'
import type { Assignment, StepName, StepProgress } from './messages.ts'

type Perform = (assignment: Assignment, say: (progress: StepProgress) => void) => Promise<unknown>

const PERFORM: Partial<Record<StepName, Perform>> = {
  timetable: async ({ document, seed, workLimit, rivals, aim }, say) =>
    await timetable(document as TimetableDocument, {
      seed,
      ...(workLimit === undefined ? { now: () => performance.now() } : { workLimit }),
      ...(rivals ? { rivals: rivalsIn(rivals) } : {}),
      ...(aim ? { aim } : {}),
      onProgress: (progress) => say(inSteps(progress)),
    }),
}

/** Does one step, telling how far it is. */
export async function performStep(assignment: Assignment, say: (progress: StepProgress) => void): Promise<unknown> {
  const perform = PERFORM[assignment.step]
  if (!perform) throw new Error(`No step is called ${assignment.step}.`)
  return await perform(assignment, say)
}

/** Placing counts meetings; improving counts, of the gaps in hand, those proven unavoidable: at the end all of them. */
function inSteps(progress: TimetableProgress): StepProgress {
  if (progress.phase === 'place') return { step: 'timetable', ...progress }
  return { step: 'timetable', phase: 'improve', done: progress.bound, total: progress.idle }
}
