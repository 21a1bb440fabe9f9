import { createHash } from 'node:crypto'
import { type CompanyForEngine, listForEngine } from '#app/domain/companies/queries.server.ts'
import { MATCHABLE } from '#app/domain/companies/rules.ts'
import type { ActingOfficer } from '#app/domain/events/commands/plan.server.ts'
import { isLive } from '#app/domain/events/rules.ts'
import { writeAudit, writeAudits } from '#app/platform/audit.server.ts'
import { db, type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { describeError, log } from '#app/platform/log.server.ts'
import { enqueue } from '#app/platform/queue/jobs.server.ts'
import { PermanentFailure } from '#app/platform/queue/work.server.ts'
import type { Country, PairingMode } from '#prisma/generated/enums.ts'
import { executeRunJob } from '../jobs.server.ts'
import { choosePartners, type Proposal } from '../matching.ts'
import { type Ranker, rankInThread } from '../rank-in-thread.server.ts'
import { reasonsOf } from '../reasons.ts'
import { pairKey, readWishes } from '../wishes.ts'

/** A run that has not ended after this long was left by a worker that died. */
const LOST_MINUTES = 60

/** A run waits for the worker. Refused when one is under way for the event, or when a country has no accepted company. */
export async function startRun({
  officer,
  eventId,
  mode,
  now,
}: {
  officer: ActingOfficer
  eventId: string
  mode: PairingMode
  now: Date
}): Promise<string> {
  return transaction(async (tx) => {
    const event = await tx.event.findFirst({
      where: { id: eventId, organisers: { some: { chamberId: officer.chamber.chamberId } } },
      select: { state: true },
    })
    if (!event) throw new DomainError('not-found')
    if (!isLive(event.state)) throw new DomainError('wrong-state', 'matches.eventNotPublished')
    for (const country of ['PK', 'KZ'] as const) {
      const there = await tx.participation.count({ where: { eventId, state: 'accepted', company: { country, ...MATCHABLE } } })
      if (there === 0) throw new DomainError('wrong-state', 'matches.nobodyAccepted')
    }
    await tx.$queryRaw`SELECT 1 FROM "Event" WHERE "id" = ${eventId}::uuid FOR UPDATE`
    const last = await tx.run.findFirst({ where: { eventId }, orderBy: { number: 'desc' }, select: { number: true } })
    const [run] = await tx.run.createManyAndReturn({
      data: [{ eventId, number: (last?.number ?? 0) + 1, mode, startedById: officer.personId, createdAt: now }],
      skipDuplicates: true,
      select: { id: true },
    })
    if (!run) throw new DomainError('wrong-state', 'matches.runUnderWay')
    const actor = { personId: officer.personId, chamberId: officer.chamber.chamberId }
    await writeAudit(tx, { actor, act: 'run.start', subject: { type: 'run', id: run.id }, to: 'queued', detail: { eventId, mode }, now })
    await enqueue(tx, executeRunJob, { runId: run.id })
    return run.id
  })
}

/**
 * The run is finished: its matches stand with scores and reasons, and what earlier runs left undecided is withdrawn. A failure is written on the
 * run. Running it again after a crash starts it anew; a finished run is left alone.
 */
export async function executeRun({ runId, now, rank = rankInThread }: { runId: string; now: Date; rank?: Ranker }): Promise<void> {
  const begun = await db.run.updateMany({
    where: { id: runId, state: { in: ['queued', 'running'] } },
    data: { state: 'running', phase: 'collect', progress: 5 },
  })
  if (begun.count === 0) return
  try {
    await matchEvent(runId, rank, now)
  } catch (error) {
    log.error({ runId, ...describeError(error) }, 'matching run failed')
    await failRun({ runId, failure: describeError(error).kind, now })
    throw new PermanentFailure(`run ${runId} failed`)
  }
}

async function matchEvent(runId: string, rank: Ranker, now: Date) {
  const started = performance.now()
  const run = await db.run.findUniqueOrThrow({
    where: { id: runId },
    include: { event: { select: { id: true, meetingsPerCompany: true } } },
  })
  const input = await collectInput(run.event, now)
  const inputHash = digest({ ...input, capacities: [...input.capacities], mode: run.mode })
  const ranked = await rank(input.document, progressTeller(runId))
  await noteProgress(runId, 'pair', 80)
  const output = choosePartners({ ...input, mode: run.mode }, ranked)
  await noteProgress(runId, 'store', 90)
  const companies = new Map(input.document.companies.map((company) => [company.id, company]))
  const result = output.proposals.map(({ pkCompanyId, kzCompanyId, score }) => [pkCompanyId, kzCompanyId, score])
  await transaction(async (tx) => {
    await withdrawUndecided(tx, run, now)
    await tx.match.createMany({ data: output.proposals.map((proposal) => asRow(run, proposal, companies)) })
    const count = (country: Country) => input.document.companies.filter((company) => company.country === country).length
    const figures = {
      companies: { PK: count('PK'), KZ: count('KZ') },
      candidatePairs: output.candidatePairs,
      matches: output.proposals.length,
      kept: input.kept,
      withoutPartner: output.withoutPartner,
      milliseconds: Math.round(performance.now() - started),
    }
    await tx.run.update({
      where: { id: runId },
      data: { state: 'finished', phase: null, progress: 100, inputHash, resultHash: digest(result), figures, finishedAt: now },
    })
    await writeAudit(tx, {
      actor: {},
      act: 'run.finish',
      subject: { type: 'run', id: runId },
      from: 'running',
      to: 'finished',
      detail: { matches: output.proposals.length },
      now,
    })
  })
}

/** What the engine gets: accepted companies in a fixed order, pairs that keep their place, and the room that is left. */
async function collectInput(event: { id: string; meetingsPerCompany: number }, now: Date) {
  const accepted = await db.participation.findMany({
    where: { eventId: event.id, state: 'accepted', company: MATCHABLE },
    select: { companyId: true },
    orderBy: { companyId: 'asc' },
  })
  const companies = await listForEngine(
    accepted.map((row) => row.companyId),
    now,
  )
  const keptMatches = await db.match.findMany({
    where: { eventId: event.id, state: { in: ['approved_by_one', 'approved'] } },
    select: { pkCompanyId: true, kzCompanyId: true },
    orderBy: [{ pkCompanyId: 'asc' }, { kzCompanyId: 'asc' }],
  })
  const taken = (id: string) => keptMatches.filter((match) => match.pkCompanyId === id || match.kzCompanyId === id).length
  const capacities = new Map(companies.map(({ id }) => [id, Math.max(0, event.meetingsPerCompany - taken(id))]))
  const { asked, excluded } = await collectWishes(
    event.id,
    companies.map(({ id }) => id),
  )
  const exclude = [...keptMatches, ...excluded].map(({ pkCompanyId, kzCompanyId }) => ({ a: pkCompanyId, b: kzCompanyId }))
  const kept = new Set(keptMatches.map(pairKey))
  return { document: { event, companies, exclude }, capacities, kept: kept.size, asked: asked.filter(([pair]) => !kept.has(pair)) }
}

/** What the companies wish of each other, and which of them were introduced before, in a fixed order. */
async function collectWishes(eventId: string, companyIds: string[]) {
  const among = { in: companyIds }
  const said = await db.preference.findMany({
    where: { eventId, companyId: among, otherId: among },
    select: { companyId: true, country: true, otherId: true, wish: true },
    orderBy: [{ companyId: 'asc' }, { otherId: 'asc' }],
  })
  const met = await db.introduction.findMany({
    where: { state: 'introduced', pkCompanyId: among, kzCompanyId: among },
    select: { pkCompanyId: true, kzCompanyId: true },
    orderBy: [{ pkCompanyId: 'asc' }, { kzCompanyId: 'asc' }],
  })
  return readWishes(said, met)
}

/** Earlier proposals that nobody decided on give way to the new run's. */
async function withdrawUndecided(tx: Tx, run: { id: string; eventId: string; number: number }, now: Date) {
  const withdrawn = await tx.match.updateManyAndReturn({
    where: { eventId: run.eventId, runId: { not: run.id }, state: 'proposed' },
    data: { state: 'withdrawn' },
    select: { id: true },
  })
  const change = { actor: {}, act: 'match.withdraw', from: 'proposed', to: 'withdrawn', reason: `replaced by run ${run.number}`, now }
  await writeAudits(
    tx,
    withdrawn.map(({ id }) => ({ ...change, subject: { type: 'match', id } })),
  )
}

function asRow(
  run: { id: string; eventId: string },
  { pkCompanyId, kzCompanyId, score, candidate, asked }: Proposal,
  companies: Map<string, CompanyForEngine>,
) {
  return { runId: run.id, eventId: run.eventId, pkCompanyId, kzCompanyId, score, reasons: { ...reasonsOf(candidate, companies), asked } }
}

/** Ranking is most of the work: from 10 to 80 of 100, told in steps of ten. */
function progressTeller(runId: string) {
  let told = 0
  return (done: number, total: number) => {
    const progress = 10 + Math.floor((7 * done) / Math.max(1, total)) * 10
    if (progress <= told) return
    told = progress
    noteProgress(runId, 'rank', progress).catch((error) => log.warn({ runId, ...describeError(error) }, 'progress could not be told'))
  }
}

function noteProgress(runId: string, phase: string, progress: number) {
  return db.run.updateMany({ where: { id: runId, state: 'running' }, data: { phase, progress } })
}

/** Runs that a dead worker left are failed, so that another can start. */
export async function failLostRuns({ now }: { now: Date }): Promise<void> {
  const before = new Date(now.getTime() - LOST_MINUTES * 60_000)
  const lost = await db.run.findMany({ where: { state: { in: ['queued', 'running'] }, createdAt: { lt: before } }, select: { id: true } })
  for (const { id } of lost) await failRun({ runId: id, failure: 'lost', now })
}

/** The run has failed, unless it ended meanwhile. */
async function failRun({ runId, failure, now }: { runId: string; failure: string; now: Date }): Promise<void> {
  await transaction(async (tx) => {
    const failed = await tx.run.updateMany({
      where: { id: runId, state: { in: ['queued', 'running'] } },
      data: { state: 'failed', failure, finishedAt: now },
    })
    if (failed.count > 0)
      await writeAudit(tx, { actor: {}, act: 'run.fail', subject: { type: 'run', id: runId }, to: 'failed', reason: failure, now })
  })
}

const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')
