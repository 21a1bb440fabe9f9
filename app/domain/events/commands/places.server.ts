import type { Fault } from '#app/domain/companies/commands/editing.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { PlaceKind } from '#prisma/generated/enums.ts'
import { nameMeetings } from '../queries/named-meetings.server.ts'
import type { PlaceInput, TablesInput } from '../schema.ts'
import { findWalkFault, type PlannedEvent, type Planning, planning } from './planning.server.ts'

/** A hall of this name is there. A fault when another has the name. */
export async function saveHall({ input: { hallId, name }, ...who }: Planning<{ hallId?: string; name: string }>): Promise<Fault[]> {
  return plan(who, async (tx, { id: eventId }) => {
    const halls = await tx.hall.findMany({ where: { eventId }, select: { id: true, name: true, position: true } })
    if (halls.some((hall) => hall.name === name && hall.id !== hallId)) return [{ name: 'name', key: 'planning.hallTaken' }]
    if (!hallId) await tx.hall.create({ data: { eventId, name, position: 1 + Math.max(-1, ...halls.map(({ position }) => position)) } })
    else if ((await tx.hall.updateMany({ where: { id: hallId, eventId }, data: { name } })).count === 0) throw new DomainError('not-found')
    return []
  })
}

/** The hall is gone; a fault as long as places stand in it. */
export async function removeHall({ input: { hallId }, ...who }: Planning<{ hallId: string }>): Promise<Fault[]> {
  return plan(who, async (tx, { id: eventId }) => {
    const hall = await tx.hall.findFirst({ where: { id: hallId, eventId }, select: { _count: { select: { places: true } } } })
    if (!hall) throw new DomainError('not-found')
    if (hall._count.places > 0) return [{ name: '', key: 'planning.hallNotEmpty', args: { count: hall._count.places } }]
    await tx.hall.delete({ where: { id: hallId } })
    return []
  })
}

/** Tables (or rooms) numbered from one number to another stand in the hall. A fault when one of the labels is taken, naming which. */
export async function addPlaces({ input, ...who }: Planning<TablesInput>): Promise<Fault[]> {
  const { kind, prefix, first, last, hallId } = input
  const labels = Array.from({ length: last - first + 1 }, (_, i) => `${prefix}${first + i}`)
  return plan(who, (tx, event) => putPlaces(tx, event, { kind, hallId, labels, field: 'prefix' }))
}

/** A booth of an accepted participant, in which its meetings are held. Faults: label taken, not accepted, has one already. */
export async function addBooth({ input, ...who }: Planning<PlaceInput>): Promise<Fault[]> {
  return plan(who, async (tx, event) => {
    const { label, hallId, boothOfId } = input
    const fault = await findExhibitorFault(tx, event.id, { boothOfId })
    if (fault) return [fault]
    return putPlaces(tx, event, { kind: 'booth', hallId, labels: [label], boothOfId, field: 'label' })
  })
}

/** The place has another label, hall or exhibitor. Its meetings stay where they are. Faults as above. */
export async function changePlace({ input, ...who }: Planning<PlaceInput & { placeId: string }>): Promise<Fault[]> {
  return plan(who, async (tx, event) => {
    const { placeId, label, hallId, boothOfId } = input
    const place = await tx.place.findFirst({ where: { id: placeId, eventId: event.id }, select: { kind: true } })
    if (!place) throw new DomainError('not-found')
    await requireHall(tx, event.id, hallId)
    const taken = await tx.place.count({ where: { eventId: event.id, label, id: { not: placeId } } })
    if (taken > 0) return [{ name: 'label', key: 'planning.labelsTaken', args: { labels: label } }]
    const exhibitor = place.kind === 'booth' ? boothOfId : undefined
    const fault = await findExhibitorFault(tx, event.id, { boothOfId: exhibitor, placeId })
    if (fault) return [fault]
    await tx.place.update({ where: { id: placeId }, data: { label, hallId: hallId ?? null, boothOfId: exhibitor ?? null } })
    return findWalkFault(tx, event.id, 'hallId')
  })
}

/** The places are gone; a fault when meetings are held at one of them. */
export async function removePlaces({ input: { placeIds }, ...who }: Planning<{ placeIds: string[] }>): Promise<Fault[]> {
  return plan(who, async (tx, { id: eventId }) => {
    const where = { id: { in: placeIds }, eventId }
    const named = await nameMeetings(tx, { place: where })
    if (named.count > 0) return [{ name: 'placeIds', key: 'planning.placesTaken', args: named }]
    await tx.place.deleteMany({ where })
    return []
  })
}

type NewPlaces = { kind: PlaceKind; hallId?: string; labels: string[]; boothOfId?: string; field: string }

async function putPlaces(tx: Tx, event: PlannedEvent, { kind, hallId, labels, boothOfId, field }: NewPlaces): Promise<Fault[]> {
  const eventId = event.id
  if (event.kind === 'online_session') return [{ name: field, key: 'planning.noPlacesOnline' }]
  await requireHall(tx, eventId, hallId)
  const taken = await tx.place.findMany({
    where: { eventId, label: { in: labels } },
    select: { label: true },
    orderBy: { position: 'asc' },
  })
  if (taken.length > 0) return [{ name: field, key: 'planning.labelsTaken', args: { labels: taken.map(({ label }) => label).join(', ') } }]
  const { _max } = await tx.place.aggregate({ where: { eventId }, _max: { position: true }, _count: true })
  const from = (_max.position ?? -1) + 1
  await tx.place.createMany({
    data: labels.map((label, i) => ({ eventId, hallId, kind, label, position: from + i, boothOfId })),
  })
  return findWalkFault(tx, eventId, field)
}

async function requireHall(tx: Tx, eventId: string, hallId: string | undefined) {
  if (hallId && (await tx.hall.count({ where: { id: hallId, eventId } })) === 0) throw new DomainError('not-found')
}

async function findExhibitorFault(
  tx: Tx,
  eventId: string,
  { boothOfId, placeId }: { boothOfId?: string; placeId?: string },
): Promise<Fault | null> {
  if (!boothOfId) return null
  const found = await tx.participation.findFirst({
    where: { id: boothOfId, eventId, state: 'accepted', company: { state: 'verified' } },
    select: { booth: { select: { id: true } } },
  })
  if (!found) return { name: 'boothOfId', key: 'planning.exhibitorUnknown' }
  return found.booth && found.booth.id !== placeId ? { name: 'boothOfId', key: 'planning.exhibitorHasBooth' } : null
}

const plan = (who: Omit<Planning<unknown>, 'input'>, work: (tx: Tx, event: PlannedEvent) => Promise<Fault[]>) =>
  planning({ ...who, act: 'event.lay-out' }, work)
