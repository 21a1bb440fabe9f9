import type { Fault } from '#app/domain/companies/commands/editing.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { ChangeKind } from '#prisma/generated/enums.ts'
import { canSayVisa, MOST_DELEGATES } from '../places.ts'
import { leaveEvent } from './leave.server.ts'

/** What is said of a delegate; `personId` when it is one of the company's people. */
export type DelegateFacts = {
  name: string
  nameLatin: string | null
  jobTitle: string | null
  email: string | null
  language: Language
  personId: string | null
}

/** What somebody wants changed of a company's place in an event. */
export type PlaceChange =
  | { kind: 'add_delegate'; after: DelegateFacts & { wantsVisa: boolean } }
  | { kind: 'change_delegate'; delegateId: string; after: DelegateFacts }
  | { kind: 'remove_delegate'; delegateId: string }
  | { kind: 'availability'; after: { away: string[] } }
  | { kind: 'languages'; after: { languages: Language[]; needsInterpreter: boolean } }
  | { kind: 'withdrawal' }

/** A request as it is kept, as the change that it asks for; null when the delegate is gone since. */
export function changeOf(row: { kind: ChangeKind; delegateId: string | null; after: unknown }): PlaceChange | null {
  const isOfDelegate = row.kind === 'change_delegate' || row.kind === 'remove_delegate'
  if (isOfDelegate && !row.delegateId) return null
  return { kind: row.kind, delegateId: row.delegateId, after: row.after } as PlaceChange
}

const PLACE = {
  id: true,
  eventId: true,
  companyId: true,
  state: true,
  directConsentAt: true,
  company: { select: { country: true } },
  event: { select: { state: true, changesUntil: true } },
} as const

export type LockedPlace = NonNullable<Awaited<ReturnType<typeof findPlace>>>

const findPlace = (tx: Tx, where: Prisma.ParticipationWhereInput) => tx.participation.findFirst({ where, select: PLACE })

/** The place, held until the transaction ends: its delegates are counted and changed by one at a time. */
export async function lockPlace(tx: Tx, where: Prisma.ParticipationWhereInput): Promise<LockedPlace> {
  const found = await tx.participation.findFirst({ where, select: { id: true } })
  if (!found) throw new DomainError('not-found')
  await tx.$queryRaw`SELECT 1 FROM "Participation" WHERE "id" = ${found.id}::uuid FOR NO KEY UPDATE`
  return (await findPlace(tx, { id: found.id }))!
}

/** What keeps the change from being made, said to whoever wants it. What is not the company's is not found. */
export async function faultsOf(tx: Tx, place: LockedPlace, change: PlaceChange): Promise<Fault[]> {
  switch (change.kind) {
    case 'add_delegate':
      return [...(await faultOfNumber(tx, place)), ...(await faultsOfDelegate(tx, place, change.after, null))]
    case 'change_delegate':
      await requireDelegate(tx, place, change.delegateId)
      return faultsOfDelegate(tx, place, change.after, change.delegateId)
    case 'remove_delegate':
      await requireDelegate(tx, place, change.delegateId)
      return []
    case 'availability': {
      const known = await tx.eventSession.count({ where: { eventId: place.eventId, id: { in: change.after.away } } })
      return known === new Set(change.after.away).size ? [] : [{ name: 'free', key: 'place.sessionsChanged' }]
    }
    default:
      return []
  }
}

async function faultOfNumber(tx: Tx, place: LockedPlace): Promise<Fault[]> {
  const coming = await tx.delegate.count({ where: { participationId: place.id } })
  return coming < MOST_DELEGATES ? [] : [{ name: 'name', key: 'place.tooMany', args: { most: MOST_DELEGATES } }]
}

async function requireDelegate(tx: Tx, place: LockedPlace, id: string) {
  if ((await tx.delegate.count({ where: { id, participationId: place.id } })) === 0) throw new DomainError('not-found')
}

async function faultsOfDelegate(tx: Tx, place: LockedPlace, facts: DelegateFacts, delegateId: string | null): Promise<Fault[]> {
  const others = { eventId: place.eventId, ...(delegateId ? { id: { not: delegateId } } : {}) }
  const namesake = facts.email && (await tx.delegate.findFirst({ where: { ...others, email: facts.email }, select: { companyId: true } }))
  const same =
    facts.personId && (await tx.delegate.findFirst({ where: { ...others, personId: facts.personId }, select: { companyId: true } }))
  if (same) return [{ name: 'email', key: same.companyId === place.companyId ? 'place.alreadyComing' : 'place.comesForAnother' }]
  return namesake ? [{ name: 'email', key: 'place.emailTaken' }] : []
}

/** The change is made. Whoever calls holds the place and has found no fault. */
export async function applyChange(
  tx: Tx,
  place: LockedPlace,
  change: PlaceChange,
  { by, now }: { by: { personId: string; isOfficer: boolean }; now: Date },
): Promise<void> {
  const { id: participationId, eventId, companyId } = place
  switch (change.kind) {
    case 'add_delegate': {
      const { wantsVisa, ...facts } = change.after
      const delegate = await tx.delegate.create({ data: { participationId, eventId, companyId, ...facts, createdAt: now } })
      if (wantsVisa) await tx.delegateTravel.create({ data: { delegateId: delegate.id, visa: 'wanted', changedAt: now } })
      return
    }
    case 'change_delegate':
      await tx.delegate.update({ where: { id: change.delegateId }, data: change.after })
      return
    case 'remove_delegate':
      await tx.changeRequest.updateMany({ where: { delegateId: change.delegateId, state: 'asked' }, data: { state: 'withdrawn' } })
      await tx.delegate.delete({ where: { id: change.delegateId } })
      return
    case 'availability':
      await tx.absence.deleteMany({ where: { participationId } })
      await tx.absence.createMany({ data: change.after.away.map((sessionId) => ({ participationId, eventId, sessionId })) })
      return
    case 'languages':
      await tx.participation.update({ where: { id: participationId }, data: change.after })
      return
    case 'withdrawal':
      await leaveEvent(tx, place, { personId: by.personId, decidedById: by.isOfficer ? by.personId : null, now })
  }
}

/** What the change would replace, as it is now: for an officer to compare, and for the record once it is replaced. */
export async function presentOf(
  tx: Tx,
  place: { id: string; companyId: string },
  change: PlaceChange,
): Promise<Prisma.InputJsonValue | null> {
  switch (change.kind) {
    case 'change_delegate':
    case 'remove_delegate':
      return tx.delegate.findUnique({
        where: { id: change.delegateId },
        select: { name: true, nameLatin: true, jobTitle: true, email: true, language: true },
      })
    case 'availability': {
      const absences = await tx.absence.findMany({ where: { participationId: place.id }, select: { sessionId: true } })
      return { away: absences.map(({ sessionId }) => sessionId) }
    }
    case 'languages': {
      const now = await tx.participation.findUniqueOrThrow({
        where: { id: place.id },
        select: { languages: true, needsInterpreter: true, company: { select: { languages: true } } },
      })
      return { languages: now.languages.length > 0 ? now.languages : now.company.languages, needsInterpreter: now.needsInterpreter }
    }
    default:
      return null
  }
}

/** The company says whether it wants a visa letter for the delegate, as long as its chamber has not acted on it. */
export async function sayVisaWanted(tx: Tx, delegateId: string, isWanted: boolean, now: Date): Promise<void> {
  const travel = await tx.delegateTravel.findUnique({ where: { delegateId }, select: { visa: true } })
  const visa = isWanted ? 'wanted' : 'not_needed'
  if (!canSayVisa(travel?.visa ?? 'not_needed') || (travel?.visa ?? 'not_needed') === visa) return
  await tx.delegateTravel.upsert({
    where: { delegateId },
    create: { delegateId, visa, changedAt: now },
    update: { visa, changedAt: now },
  })
}

/** Runs the work; what only the database can see in time, because two do it at once, becomes a fault too. */
export async function refusingClashes<Result extends { faults: Fault[] }>(
  work: () => Promise<Result>,
): Promise<Result | { faults: Fault[] }> {
  try {
    return await work()
  } catch (error) {
    const fault = clashOf(error)
    if (!fault) throw error
    return { faults: [fault] }
  }
}

function clashOf(error: unknown): Fault | null {
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002' && error.meta?.modelName === 'Delegate')
    return { name: 'email', key: 'place.emailTaken' }
  return error instanceof Error && /Occupation_once/.test(error.message) ? { name: 'email', key: 'place.personBusy' } : null
}
