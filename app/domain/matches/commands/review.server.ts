import { MATCHABLE } from '#app/domain/companies/rules.ts'
import type { ActingOfficer } from '#app/domain/events/commands/plan.server.ts'
import { LIVE_STATES } from '#app/domain/events/rules.ts'
import { writeAudit, writeAudits } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { enqueue } from '#app/platform/queue/jobs.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { MatchState } from '#prisma/generated/enums.ts'
import { companyLeftJob, endIntroductionsJob, matchApprovedJob, pairRefusedJob } from '../jobs.server.ts'
import { MATCH_TRANSITIONS, type MatchAct, OPEN_MATCH_STATES } from '../rules.ts'
import type { DecisionInput } from '../schema.ts'

/**
 * The officer's chamber has decided on the match; the answer is the match's state. A veto is final for the run. The second approval hands the match to the introductions.
 * Refused when the chamber does not organise the event (not found), when this chamber or a veto decided before (already decided, with the
 * name of who did), and when one of the companies has left.
 */
export async function decideMatch({
  officer,
  matchId,
  input,
  now,
}: {
  officer: ActingOfficer
  matchId: string
  input: DecisionInput
  now: Date
}): Promise<MatchState> {
  const { chamber, personId } = officer
  return transaction(async (tx) => {
    const match = await lockMatch(tx, officer, matchId)
    const own = match.reviews.find((review) => review.country === chamber.country)
    if (own) throw new DomainError('already-decided', 'matches.decidedBy', { who: own.officer.person.name })
    const to = nextState(match.state, input.decision)
    await requireBothPresent(tx, match)
    await tx.review.create({
      data: {
        matchId,
        eventId: match.eventId,
        country: chamber.country,
        chamberId: chamber.chamberId,
        officerId: personId,
        decision: input.decision,
        reason: input.decision === 'veto' ? input.reason : null,
        note: input.decision === 'approve' ? input.note : null,
        decidedAt: now,
      },
    })
    await tx.match.update({ where: { id: matchId }, data: { state: to } })
    await writeAudit(tx, {
      actor: actorOf(officer),
      act: `match.${input.decision}`,
      subject: { type: 'match', id: matchId },
      from: match.state,
      to,
      reason: input.reason,
      now,
    })
    if (to === 'approved') await enqueue(tx, matchApprovedJob, { matchId })
    return to
  })
}

/** The chamber takes its approval back, as long as the other chamber has not decided. */
export async function retractApproval({ officer, matchId, now }: { officer: ActingOfficer; matchId: string; now: Date }): Promise<void> {
  await transaction(async (tx) => {
    const match = await lockMatch(tx, officer, matchId)
    const to = nextState(match.state, 'retract')
    const removed = await tx.review.deleteMany({ where: { matchId, country: officer.chamber.country } })
    if (removed.count === 0) throw new DomainError('wrong-state')
    await tx.match.update({ where: { id: matchId }, data: { state: to } })
    await writeAudit(tx, {
      actor: actorOf(officer),
      act: 'match.retract',
      subject: { type: 'match', id: matchId },
      from: match.state,
      to,
      now,
    })
  })
}

/**
 * What was proposed to a company that left the event, or all events when none is named, and is still open, is withdrawn; what was made of
 * its approved matches is for the introductions to end.
 */
export async function withdrawMatchesOf({ eventId, companyId, now }: { eventId?: string; companyId: string; now: Date }): Promise<void> {
  await transaction(async (tx) => {
    await withdrawOpen(tx, { eventId, OR: [{ pkCompanyId: companyId }, { kzCompanyId: companyId }] }, { reason: 'company left', now })
    await enqueue(tx, companyLeftJob, { companyId, eventId })
  })
}

/**
 * What is open between two companies at an event is withdrawn because one refused the other; no reason is kept. What was made of an approved match is for
 * the introductions to end.
 */
export async function withdrawMatchesBetween({
  now,
  ...refusal
}: {
  eventId: string
  companyId: string
  otherId: string
  now: Date
}): Promise<void> {
  const ids = [refusal.companyId, refusal.otherId]
  await transaction(async (tx) => {
    await withdrawOpen(tx, { eventId: refusal.eventId, pkCompanyId: { in: ids }, kzCompanyId: { in: ids } }, { now })
    await enqueue(tx, pairRefusedJob, refusal)
  })
}

/** What is open at a cancelled event is withdrawn; what was made of its approved matches is for the introductions to end. */
export async function withdrawMatchesAt({ eventId, now }: { eventId: string; now: Date }): Promise<void> {
  await transaction(async (tx) => {
    await withdrawOpen(tx, { eventId }, { reason: 'event cancelled', now })
    await enqueue(tx, endIntroductionsJob, { eventId })
  })
}

async function withdrawOpen(tx: Tx, where: Prisma.MatchWhereInput, why: { reason?: string; now: Date }) {
  for (const from of OPEN_MATCH_STATES) {
    const moved = await tx.match.updateManyAndReturn({
      where: { ...where, state: from },
      data: { state: 'withdrawn' },
      select: { id: true },
    })
    await writeAudits(
      tx,
      moved.map(({ id }) => ({ actor: {}, act: 'match.withdraw', subject: { type: 'match', id }, from, to: 'withdrawn', ...why })),
    )
  }
}

/** The match, held until the transaction ends, so that two officers come one after the other. */
async function lockMatch(tx: Tx, { chamber }: ActingOfficer, matchId: string) {
  await tx.$queryRaw`SELECT 1 FROM "Match" WHERE "id" = ${matchId}::uuid FOR UPDATE`
  const match = await tx.match.findFirst({
    where: { id: matchId, run: { event: { state: { in: LIVE_STATES }, organisers: { some: { chamberId: chamber.chamberId } } } } },
    select: {
      state: true,
      eventId: true,
      pkCompanyId: true,
      kzCompanyId: true,
      reviews: {
        select: {
          country: true,
          decision: true,
          officer: { select: { person: { select: { name: true } } } },
        },
      },
    },
  })
  if (!match) throw new DomainError('not-found')
  const veto = match.reviews.find((review) => review.decision === 'veto')
  if (veto && veto.country !== chamber.country)
    throw new DomainError('already-decided', 'matches.vetoedByOther', { who: veto.officer.person.name })
  return match
}

function nextState(state: MatchState, act: MatchAct) {
  const to = MATCH_TRANSITIONS[act][state]
  if (!to) throw new DomainError('wrong-state')
  return to
}

async function requireBothPresent(
  tx: Tx,
  { eventId, pkCompanyId, kzCompanyId }: { eventId: string; pkCompanyId: string; kzCompanyId: string },
) {
  const present = await tx.participation.count({
    where: { eventId, companyId: { in: [pkCompanyId, kzCompanyId] }, state: 'accepted', company: MATCHABLE },
  })
  if (present < 2) throw new DomainError('wrong-state', 'matches.companyLeft')
}

const actorOf = ({ personId, chamber }: ActingOfficer) => ({ personId, chamberId: chamber.chamberId })
