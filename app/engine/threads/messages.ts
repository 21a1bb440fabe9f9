/** The steps that can run in a thread. */
export type StepName = 'rank' | 'pair' | 'timetable'

/** What a thread is started with. The document has been read by the step's schema before: a thread does not check it again. */
export interface Assignment {
  step: StepName
  document: unknown
  seed: number
  /** Counted steps; without them the document's time limit ends a timetable. */
  workLimit?: number | undefined
  /** Where the step *rank* finds the knowledge files, and how many candidates a company gets. */
  knowledgeFolder?: string | undefined
  top?: number | undefined
  /** Where searches of the same document tell each other what they reached. */
  rivals?: SharedArrayBuffer | undefined
  /** This thread's part of the work on a timetable. */
  aim?: 'fall' | 'raise' | undefined
  /** When the caller asked, by `clock`: the time that the thread took to start is part of the time limit. */
  calledAt?: number | undefined
}

/** Milliseconds by a clock that all threads share and nobody sets. */
export function clock(): number {
  return performance.timeOrigin + performance.now()
}

/** How far a step is, in its own words: companies ranked, meetings placed, gaps in hand and proven bound. */
export type StepProgress = { step: StepName; phase: string; done: number; total: number }

/** What a thread says: any number of times how far it is, and once what came of it. */
export type Message =
  | { kind: 'progress'; progress: StepProgress }
  | { kind: 'result'; result: unknown }
  | { kind: 'failed'; error: unknown }
