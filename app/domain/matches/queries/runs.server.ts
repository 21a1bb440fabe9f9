import { db } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { Country, PairingMode, RunState } from '#prisma/generated/enums.ts'
import { organisedBy, type Viewer } from './viewer.ts'

export type RunFigures = {
  companies: Record<Country, number>
  candidatePairs: number
  matches: number
  kept: number
  withoutPartner: Record<Country, number>
  milliseconds: number
}

export type RunRow = {
  id: string
  number: number
  state: RunState
  mode: PairingMode
  progress: number
  phase: string | null
  failure: string | null
  figures: RunFigures | null
  createdAt: Date
  finishedAt: Date | null
}

/** A run beside the finished one before it. */
export type RunPage = RunRow & {
  comparison: { number: number; sameInput: boolean; sameResult: boolean; added: number; dropped: number; stayed: number } | null
}

const RUN = {
  id: true,
  number: true,
  state: true,
  mode: true,
  progress: true,
  phase: true,
  failure: true,
  figures: true,
  createdAt: true,
  finishedAt: true,
} as const

/** Runs of an event, the latest first. */
export async function listRuns(viewer: Viewer, eventId: string): Promise<RunRow[]> {
  const rows = await db.run.findMany({ where: { eventId, event: organisedBy(viewer) }, orderBy: { number: 'desc' }, select: RUN })
  return rows.map((row) => ({ ...row, figures: row.figures as RunFigures | null }))
}

export async function getRunPage(viewer: Viewer, eventId: string, runId: string): Promise<RunPage> {
  const run = await db.run.findFirst({
    where: { id: runId, eventId, event: organisedBy(viewer) },
    select: { ...RUN, inputHash: true, resultHash: true },
  })
  if (!run) throw new DomainError('not-found')
  const { inputHash, resultHash, ...row } = run
  return {
    ...row,
    figures: row.figures as RunFigures | null,
    comparison: await compareWithBefore(eventId, { ...row, inputHash, resultHash }),
  }
}

async function compareWithBefore(
  eventId: string,
  run: { id: string; number: number; state: RunState; inputHash: string | null; resultHash: string | null },
) {
  if (run.state !== 'finished') return null
  const before = await db.run.findFirst({
    where: { eventId, state: 'finished', number: { lt: run.number } },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, inputHash: true, resultHash: true },
  })
  if (!before) return null
  const pairsOf = async (runId: string) => {
    const rows = await db.match.findMany({ where: { runId }, select: { pkCompanyId: true, kzCompanyId: true } })
    return new Set(rows.map((row) => `${row.pkCompanyId} ${row.kzCompanyId}`))
  }
  const [now, then] = await Promise.all([pairsOf(run.id), pairsOf(before.id)])
  const stayed = [...now].filter((pair) => then.has(pair)).length
  return {
    number: before.number,
    sameInput: before.inputHash === run.inputHash,
    sameResult: before.resultHash === run.resultHash,
    added: now.size - stayed,
    dropped: then.size - stayed,
    stayed,
  }
}
