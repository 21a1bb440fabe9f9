import type { ActingOfficer } from '#app/domain/events/commands/plan.server.ts'
import { organisedBy } from '#app/domain/matches/queries/viewer.ts'
import { type Actor, writeAudit } from '#app/platform/audit.server.ts'
import { db, type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { tellGroundsChanged } from '../jobs.server.ts'
import { INTRODUCTION_TRANSITIONS, OPEN_INTRODUCTION_STATES } from '../rules.ts'
import { lockIntroduction } from './lock.server.ts'
import { tellEnded } from './tell-ended.server.ts'

/**
 * An organising chamber has cancelled an open introduction; both companies are told, without the reason, which stays with the chambers.
 * Refused when the chamber does not organise the event (not found) or the introduction is not open (wrong state).
 */
export async function cancelIntroduction({
  officer,
  introductionId,
  reason,
  now,
}: {
  officer: ActingOfficer
  introductionId: string
  reason: string
  now: Date
}): Promise<void> {
  await transaction(async (tx) => {
    await lockIntroduction(tx, introductionId)
    const introduction = await tx.introduction.findFirst({
      where: { id: introductionId, event: organisedBy(officer.chamber) },
      select: { state: true },
    })
    if (!introduction) throw new DomainError('not-found')
    if (!INTRODUCTION_TRANSITIONS.cancel[introduction.state]) throw new DomainError('wrong-state', 'introductions.ended')
    const actor = { personId: officer.personId, chamberId: officer.chamber.chamberId }
    await cancel(tx, { id: introductionId, from: introduction.state, actor, reason, now })
    await tellEnded(tx, { introductionId, why: 'cancelled' })
  })
}

/**
 * Open introductions of a company that left the event, or all events when none is named, are cancelled, and the other company is told,
 * without a reason. Safe to run twice.
 */
export async function cancelIntroductionsOf({
  companyId,
  eventId,
  now,
}: {
  companyId: string
  eventId?: string
  now: Date
}): Promise<void> {
  const open = await db.introduction.findMany({
    where: { eventId, state: { in: [...OPEN_INTRODUCTION_STATES] }, OR: [{ pkCompanyId: companyId }, { kzCompanyId: companyId }] },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  for (const { id } of open) await transaction((tx) => cancelOne(tx, { id, companyId, now }))
  const places = await db.participation.findMany({ where: { companyId, eventId }, select: { eventId: true } })
  for (const place of places) await transaction((tx) => tellGroundsChanged(tx, place.eventId))
}

/** Open introductions of a cancelled event are cancelled. Each company has heard of the event itself, and gets no mail for each of them. Safe to run twice. */
export async function cancelIntroductionsAt({ eventId, now }: { eventId: string; now: Date }): Promise<void> {
  const open = await db.introduction.findMany({
    where: { eventId, state: { in: [...OPEN_INTRODUCTION_STATES] } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  for (const { id } of open)
    await transaction(async (tx) => {
      await lockIntroduction(tx, id)
      const introduction = await tx.introduction.findFirst({ where: { id, state: { in: [...OPEN_INTRODUCTION_STATES] } } })
      if (introduction) await cancel(tx, { id, from: introduction.state, actor: {}, reason: 'event cancelled', now })
    })
}

async function cancelOne(tx: Tx, { id, companyId, now }: { id: string; companyId: string; now: Date }) {
  await lockIntroduction(tx, id)
  const introduction = await tx.introduction.findFirst({ where: { id, state: { in: [...OPEN_INTRODUCTION_STATES] } } })
  if (!introduction) return
  await cancel(tx, { id, from: introduction.state, actor: {}, reason: 'company left', now })
  await tellEnded(tx, { introductionId: id, why: 'declined', exceptCompanyId: companyId })
}

type Cancelling = { id: string; from: string; actor: Actor; reason: string; now: Date }

async function cancel(tx: Tx, { id, from, actor, reason, now }: Cancelling) {
  await tx.introduction.update({ where: { id }, data: { state: 'cancelled', settlesAt: null } })
  await writeAudit(tx, {
    actor,
    act: 'introduction.cancel',
    subject: { type: 'introduction', id },
    from,
    to: 'cancelled',
    reason,
    now,
  })
}
