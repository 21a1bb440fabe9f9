import { recordConsents, recordDirectConsent, requireOwner } from '#app/domain/companies/commands/consents.server.ts'
import type { ActingMember, Fault } from '#app/domain/companies/commands/editing.server.ts'
import { standingOf } from '#app/domain/companies/consents.ts'
import { getContact } from '#app/domain/companies/queries.server.ts'
import type { Language, Localised } from '#app/i18n/languages.ts'
import { absolute, companyEventPath } from '#app/paths.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import type { ConsentPurpose, Country } from '#prisma/generated/enums.ts'
import { freePlaces, needsApproval, probablyNeedsInterpreter } from '../places.ts'
import { placesFor } from '../queries/acting.server.ts'
import { countAccepted } from '../queries/places-taken.server.ts'
import { consentsAsked, isLive, isRegistrationOpen, LIVE_STATES, PARTICIPATION_TRANSITIONS, statesBefore } from '../rules.ts'
import type { ParticipationDecision } from '../schema.ts'
import { askForChange } from './ask-change.server.ts'
import { leaveEvent, stepParticipation } from './leave.server.ts'
import { lockPlace } from './place-changes.server.ts'
import type { ActingOfficer } from './plan.server.ts'
import { tellOfPlaceHelp } from './tell-place-help.server.ts'

/**
 * The company asks to take part, and agrees to what an owner ticked. Refused unless it is verified, the event published and its registration open.
 * A consent that taking part needs and the company has not given is a fault of its box: matching, contact and abroad, and direct introductions
 * where the event's firms are introduced so. A second request while one stands is refused as taken.
 */
export async function requestParticipation({
  member,
  eventId,
  agreed,
  language,
  now,
}: {
  member: ActingMember
  eventId: string
  agreed: readonly ConsentPurpose[]
  language: Language
  now: Date
}): Promise<Fault[]> {
  return transaction(async (tx) => {
    const { companyId, personId } = member
    const company = await tx.company.findFirst({
      where: { id: companyId, state: 'verified', memberships: { some: { personId } } },
      select: { consents: true, country: true, languages: true },
    })
    if (!company) throw new DomainError('wrong-state', 'events.onlyVerified')
    const event = await tx.event.findFirst({ where: { id: eventId, state: { in: LIVE_STATES } } })
    if (!event) throw new DomainError('not-found')
    if (!isRegistrationOpen(event, now)) throw new DomainError('wrong-state', 'events.registrationClosed')
    const asked = consentsAsked(event, company.consents)
    const faults = asked.filter((purpose) => !agreed.includes(purpose)).map(neededFault)
    if (faults.length > 0) return faults
    if (asked.length > 0) await requireOwner(tx, member)
    const isDirect = asked.includes('direct')
    const answers = {
      state: 'requested' as const,
      requestedAt: now,
      directConsentAt: isDirect ? now : null,
      stateReason: null,
      decidedAt: null,
      decidedById: null,
      languages: [],
      needsInterpreter: probablyNeedsInterpreter(company.country, company.languages),
    }
    const again = await tx.participation.updateMany({
      where: { eventId, companyId, state: { in: statesBefore(PARTICIPATION_TRANSITIONS, 'request') } },
      data: answers,
    })
    if (again.count === 0) {
      const { count } = await tx.participation.createMany({ data: [{ eventId, companyId, ...answers }], skipDuplicates: true })
      if (count === 0) throw new DomainError('taken', 'events.alreadyAsked')
    }
    const consent = { companyId, isGiven: true, by: { personId, language }, now }
    await recordConsents(tx, { ...consent, purposes: standingOf(asked) })
    if (isDirect) await recordDirectConsent(tx, { ...consent, eventId })
    const { id } = await tx.participation.findUniqueOrThrow({ where: { eventId_companyId: { eventId, companyId } }, select: { id: true } })
    await writeAudit(tx, {
      actor: { personId },
      act: 'participation.request',
      subject: { type: 'participation', id },
      to: 'requested',
      now,
    })
    return []
  })
}

const neededFault = (purpose: ConsentPurpose): Fault => ({ name: `agree.${purpose}`, key: 'consents.needed' })

/**
 * The company is out of the event (`leaveEvent`), or asks an officer for it when it was accepted and the event's time for free changes is over; the answer
 * says which. An officer withdraws it on its behalf at once, and it is told. Refused once the event is over or cancelled.
 */
export async function withdrawParticipation({
  member,
  eventId,
  now,
}: {
  member: ActingMember
  eventId: string
  now: Date
}): Promise<'withdrawn' | 'asked'> {
  return transaction(async (tx) => {
    const place = await lockPlace(tx, { ...(await placesFor(tx, member)), eventId })
    if (!isLive(place.event.state)) throw new DomainError('wrong-state', 'place.notChangeable')
    if (place.state === 'accepted' && needsApproval(place.event, member, now)) {
      await askForChange(tx, { place, member, change: { kind: 'withdrawal' }, now })
      return 'asked'
    }
    const { personId, chamberId } = member
    await leaveEvent(tx, place, { personId, decidedById: chamberId ? personId : null, now })
    await writeAudit(tx, {
      actor: { personId, chamberId },
      act: 'participation.withdraw',
      subject: { type: 'participation', id: place.id },
      from: place.state,
      to: 'withdrawn',
      ...(chamberId ? { detail: { kind: 'withdrawal', onBehalf: true } } : {}),
      now,
    })
    if (chamberId) await tellOfPlaceHelp(tx, { participationId: place.id, now })
    return 'withdrawn'
  })
}

/** From now on the company is asked before each introduction at the event. Only an owner takes the consent back. */
export async function withdrawDirectConsent({ member, eventId, now }: { member: ActingMember; eventId: string; now: Date }): Promise<void> {
  await transaction(async (tx) => {
    await requireOwner(tx, member)
    const { companyId, personId } = member
    const { count } = await tx.participation.updateMany({
      where: { eventId, companyId, directConsentAt: { not: null } },
      data: { directConsentAt: null },
    })
    if (count === 0) throw new DomainError('not-found')
    await recordDirectConsent(tx, { companyId, eventId, isGiven: false, by: { personId }, now })
    const subject = { type: 'company', id: companyId }
    await writeAudit(tx, { actor: { personId }, act: 'company.withdraw-consent', subject, detail: { purposes: ['direct'], eventId }, now })
  })
}

const ACTS = { accept: 'accepted', waitlist: 'waitlisted', decline: 'declined' } as const

/**
 * An officer of the company's own country, whose chamber organises the event, decided. The company gets one mail in its contact's language.
 * Two officers at once: the second is told that it is decided. Beyond the country's quota nobody is accepted, however many officers accept at once: that is
 * a fault, and the waiting list stays open.
 */
export async function decideParticipation({
  officer,
  decision: input,
  now,
}: {
  officer: ActingOfficer
  decision: ParticipationDecision
  now: Date
}): Promise<Fault[]> {
  const { participationId, decision, reason } = input
  return transaction(async (tx) => {
    const row = await tx.participation.findFirst({
      where: {
        id: participationId,
        company: { country: officer.chamber.country, state: 'verified' },
        event: { state: { in: LIVE_STATES }, organisers: { some: { chamberId: officer.chamber.chamberId } } },
      },
      include: { event: { select: { name: true } } },
    })
    if (!row) throw new DomainError('not-found')
    if (decision === 'accept' && PARTICIPATION_TRANSITIONS.accept[row.state]) {
      const { free, quota } = await lockPlaces(tx, row.eventId, officer.chamber.country)
      if (free !== null && free <= 0) return [{ name: 'decision', key: 'events.quotaReached', args: { quota } }]
    }
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
        decision: decision === 'accept' && row.state === 'waitlisted' ? 'move_up' : decision,
        reason: reason ?? null,
        url: absolute(env().ORIGIN, companyEventPath(row.companyId, row.eventId)),
      },
      to: { address: contact.email, name: contact.name, language: contact.language, companyId: row.companyId },
      about: { type: 'participation', id: row.id },
      onceKey: `participation-decided:${row.id}:${now.getTime()}`,
    })
    return []
  })
}

/** How many places of the country are free, counted while nobody else can take one; null without a quota. */
async function lockPlaces(tx: Tx, eventId: string, country: Country): Promise<{ free: number | null; quota: number }> {
  await tx.$queryRaw`SELECT 1 FROM "EventOrganiser" WHERE "eventId" = ${eventId}::uuid AND "country" = ${country}::"Country" FOR UPDATE`
  const { quota } = await tx.eventOrganiser.findUniqueOrThrow({ where: { eventId_country: { eventId, country } }, select: { quota: true } })
  return { free: freePlaces(quota, await countAccepted(tx, eventId, country)), quota: quota ?? 0 }
}
