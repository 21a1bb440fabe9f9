import { getContact } from '#app/domain/companies/queries.server.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { absolute, companyEventsPath } from '#app/paths.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { enqueue } from '#app/platform/queue/jobs.server.ts'
import type { ParticipationState } from '#prisma/generated/enums.ts'
import { participationWithdrawnJob } from '../jobs.server.ts'
import { isRegistrationOpen, PARTICIPATION_TRANSITIONS, type ParticipationAct, statesBefore } from '../rules.ts'
import type { ParticipationDecision } from '../schema.ts'
import type { ActingOfficer } from './plan.server.ts'

export type ActingMember = { personId: string; companyId: string }

/**
 * The company asks to take part. Refused unless it is verified, the event published and its registration open; an event whose firms are
 * introduced directly also needs the company's consent to that. A second request while one stands is refused as taken.
 */
export async function requestParticipation({
  member,
  eventId,
  directConsent,
  now,
}: {
  member: ActingMember
  eventId: string
  directConsent: boolean
  now: Date
}) {
  await transaction(async (tx) => {
    const { companyId, personId } = member
    const company = await tx.company.findFirst({
      where: { id: companyId, state: 'verified', memberships: { some: { personId } } },
      select: { id: true },
    })
    if (!company) throw new DomainError('wrong-state', 'events.onlyVerified')
    const event = await tx.event.findFirst({ where: { id: eventId, state: 'published' } })
    if (!event) throw new DomainError('not-found')
    if (!isRegistrationOpen(event, now)) throw new DomainError('wrong-state', 'events.registrationClosed')
    if (event.introductionPolicy === 'direct' && !directConsent) throw new DomainError('invalid', 'events.directConsentNeeded')
    const answers = {
      state: 'requested',
      requestedAt: now,
      directConsentAt: event.introductionPolicy === 'direct' ? now : null,
      stateReason: null,
      decidedAt: null,
      decidedById: null,
    } as const
    const again = await tx.participation.updateMany({
      where: { eventId, companyId, state: { in: statesBefore(PARTICIPATION_TRANSITIONS, 'request') } },
      data: answers,
    })
    if (again.count === 0) {
      const { count } = await tx.participation.createMany({ data: [{ eventId, companyId, ...answers }], skipDuplicates: true })
      if (count === 0) throw new DomainError('taken', 'events.alreadyAsked')
    }
    const { id } = await tx.participation.findUniqueOrThrow({ where: { eventId_companyId: { eventId, companyId } }, select: { id: true } })
    await writeAudit(tx, {
      actor: { personId },
      act: 'participation.request',
      subject: { type: 'participation', id },
      to: 'requested',
      now,
    })
  })
}

/** The company is out of the event, and a job withdraws what was proposed to it there. */
export async function withdrawParticipation({ member, eventId, now }: { member: ActingMember; eventId: string; now: Date }): Promise<void> {
  await transaction(async (tx) => {
    const { companyId, personId } = member
    const row = await tx.participation.findFirst({ where: { eventId, companyId, company: { memberships: { some: { personId } } } } })
    if (!row) throw new DomainError('not-found')
    await stepParticipation(tx, row.id, row.state, 'withdraw', { decidedAt: now, decidedById: null, directConsentAt: null })
    await writeAudit(tx, {
      actor: { personId },
      act: 'participation.withdraw',
      subject: { type: 'participation', id: row.id },
      from: row.state,
      to: 'withdrawn',
      now,
    })
    await enqueue(tx, participationWithdrawnJob, { eventId, companyId })
  })
}

const ACTS = { accept: 'accepted', waitlist: 'waitlisted', decline: 'declined' } as const

/**
 * An officer of the company's own country, whose chamber organises the event, decided. The company gets one mail in its contact's language.
 * Two officers at once: the second is told that it is decided.
 */
export async function decideParticipation({
  officer,
  decision: input,
  now,
}: {
  officer: ActingOfficer
  decision: ParticipationDecision
  now: Date
}): Promise<void> {
  const { participationId, decision, reason } = input
  await transaction(async (tx) => {
    const row = await tx.participation.findFirst({
      where: {
        id: participationId,
        company: { country: officer.chamber.country, state: 'verified' },
        event: { state: 'published', organisers: { some: { chamberId: officer.chamber.chamberId } } },
      },
      include: { event: { select: { name: true } } },
    })
    if (!row) throw new DomainError('not-found')
    await stepParticipation(tx, row.id, row.state, decision, { stateReason: reason ?? null, decidedAt: now, decidedById: officer.personId })
    const actor = { personId: officer.personId, chamberId: officer.chamber.chamberId }
    await writeAudit(tx, {
      actor,
      act: `participation.${decision}`,
      subject: { type: 'participation', id: row.id },
      from: row.state,
      to: ACTS[decision],
      reason,
      now,
    })
    const contact = await getContact(tx, row.companyId)
    await queueMail(tx, {
      template: 'participation-decided',
      props: {
        event: (row.event.name as Localised)[contact.language],
        decision,
        reason: reason ?? null,
        url: absolute(env().ORIGIN, companyEventsPath(row.companyId)),
      },
      to: { address: contact.email, name: contact.name, language: contact.language, companyId: row.companyId },
      about: { type: 'participation', id: row.id },
      onceKey: `participation-decided:${row.id}:${now.getTime()}`,
    })
  })
}

async function stepParticipation(tx: Tx, id: string, from: ParticipationState, act: ParticipationAct, data: object) {
  const to = PARTICIPATION_TRANSITIONS[act][from]
  if (!to) throw new DomainError('already-decided', 'events.alreadyDecided')
  const moved = await tx.participation.updateMany({ where: { id, state: from }, data: { ...data, state: to } })
  if (moved.count === 0) throw new DomainError('already-decided', 'events.alreadyDecided')
}
