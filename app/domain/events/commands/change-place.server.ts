import type { ActingMember, Fault } from '#app/domain/companies/commands/editing.server.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { db, type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { isChangeable, needsApproval } from '../places.ts'
import { placesFor } from '../queries/acting.server.ts'
import { listClashes } from '../queries/clashes.server.ts'
import type { DelegateInput } from '../schema-places.ts'
import { askForChange } from './ask-change.server.ts'
import {
  applyChange,
  type DelegateFacts,
  faultsOf,
  type LockedPlace,
  lockPlace,
  type PlaceChange,
  presentOf,
  refusingClashes,
  sayVisaWanted,
} from './place-changes.server.ts'
import { tellOfPlaceHelp } from './tell-place-help.server.ts'

/** What came of it: what is wrong, or whether an officer has to agree first. */
export type ChangeResult = { faults: Fault[]; waits?: boolean }

type Asked = { member: ActingMember; eventId: string; now: Date }

/** Somebody comes for the company: named by hand. Whoever has an account with one of its people's addresses is that person. */
export function addDelegate({ input, ...asked }: Asked & { input: DelegateInput }): Promise<ChangeResult> {
  const { wantsVisa, ...facts } = input
  return changePlace(asked, async (tx, place) => ({
    kind: 'add_delegate',
    after: { ...(await delegateFacts(tx, place, facts)), wantsVisa },
  }))
}

/** One of the company's people comes for it, as the account names them. */
export function addColleague({ personId, ...asked }: Asked & { personId: string }): Promise<ChangeResult> {
  return changePlace(asked, async (tx, place) => {
    const membership = await tx.membership.findUnique({
      where: { personId_companyId: { personId, companyId: place.companyId } },
      select: { person: { select: { name: true, nameLatin: true, email: true, language: true } } },
    })
    if (!membership) throw new DomainError('not-found')
    return { kind: 'add_delegate', after: { ...membership.person, jobTitle: null, personId, wantsVisa: false } }
  })
}

/** A delegate is called otherwise, or replaced by hand. That a visa letter is wanted needs nobody's approval. */
export function changeDelegate({
  delegateId,
  input,
  ...asked
}: Asked & { delegateId: string; input: DelegateInput }): Promise<ChangeResult> {
  const { wantsVisa, ...facts } = input
  return changePlace(
    asked,
    async (tx, place) => ({ kind: 'change_delegate', delegateId, after: await delegateFacts(tx, place, facts) }),
    (tx) => sayVisaWanted(tx, delegateId, wantsVisa, asked.now),
  )
}

/** The delegate does not come. */
export function removeDelegate({ delegateId, ...asked }: Asked & { delegateId: string }): Promise<ChangeResult> {
  return changePlace(asked, async () => ({ kind: 'remove_delegate', delegateId }))
}

/**
 * The company has time in these sessions, and none in the others. Where it gives up a session in which published meetings of its lie, it says that it is
 * sure of it.
 */
export function sayAvailability({ free, isSure, ...asked }: Asked & { free: readonly string[]; isSure: boolean }): Promise<ChangeResult> {
  return changePlace(asked, async (tx, place): Promise<PlaceChange | { faults: Fault[] }> => {
    const sessions = await tx.eventSession.findMany({
      where: { eventId: place.eventId },
      select: { id: true },
      orderBy: { startsAt: 'asc' },
    })
    const away = sessions.filter(({ id }) => !free.includes(id)).map(({ id }) => id)
    const clashes = await listClashes(tx, { eventId: place.eventId, companyId: place.companyId, sessionIds: away })
    if (clashes.length > 0 && !isSure) return { faults: [{ name: 'isSure', key: 'place.clashes', args: { count: clashes.length } }] }
    return { kind: 'availability', after: { away } }
  })
}

/** In which languages the company meets at the event, and whether it needs an interpreter. */
export function sayLanguages({
  input,
  ...asked
}: Asked & { input: Extract<PlaceChange, { kind: 'languages' }>['after'] }): Promise<ChangeResult> {
  return changePlace(asked, async () => ({ kind: 'languages', after: input }))
}

/**
 * Makes the change at once, or asks an officer for it when the event's time for free changes is over. An officer's own change acts at once, and the company
 * is told that it was made on its behalf. Refused for a place that was not accepted and an event that is over (wrong state).
 */
async function changePlace(
  { member, eventId, now }: Asked,
  wanted: (tx: Tx, place: LockedPlace) => Promise<PlaceChange | { faults: Fault[] }>,
  atOnce?: (tx: Tx) => Promise<void>,
): Promise<ChangeResult> {
  const where = { ...(await placesFor(db, member)), eventId }
  return refusingClashes(() =>
    transaction<ChangeResult>(async (tx) => {
      const place = await lockPlace(tx, where)
      if (!isChangeable(place, place.event)) throw new DomainError('wrong-state', 'place.notChangeable')
      const change = await wanted(tx, place)
      if ('faults' in change) return change
      const faults = await faultsOf(tx, place, change)
      if (faults.length > 0) return { faults }
      await atOnce?.(tx)
      if (await isAsItIs(tx, place, change)) return { faults: [], waits: false }
      if (needsApproval(place.event, member, now)) return askForChange(tx, { place, member, change, now })
      await applyChange(tx, place, change, { by: { personId: member.personId, isOfficer: member.chamberId !== undefined }, now })
      await writeAudit(tx, {
        actor: { personId: member.personId, chamberId: member.chamberId },
        act: `participation.${change.kind.replace('_', '-')}`,
        subject: { type: 'participation', id: place.id },
        detail: { kind: change.kind, ...(member.chamberId ? { onBehalf: true } : {}) },
        now,
      })
      if (member.chamberId) await tellOfPlaceHelp(tx, { participationId: place.id, now })
      return { faults: [], waits: false }
    }),
  )
}

/** Whether nothing would change: then there is nothing to ask for or to note. */
async function isAsItIs(tx: Tx, place: LockedPlace, change: PlaceChange): Promise<boolean> {
  if (!('after' in change) || change.kind === 'add_delegate') return false
  const before = (await presentOf(tx, place, change)) as Record<string, unknown> | null
  const after = change.after as Record<string, unknown>
  const said = (value: unknown) => JSON.stringify(Array.isArray(value) ? [...value].sort() : (value ?? null))
  return before !== null && Object.keys(before).every((key) => said(before[key]) === said(after[key]))
}

async function delegateFacts(tx: Tx, place: LockedPlace, facts: Omit<DelegateInput, 'wantsVisa'>): Promise<DelegateFacts> {
  const email = facts.email ?? null
  const colleague =
    email &&
    (await tx.membership.findFirst({
      where: { companyId: place.companyId, person: { email, deletedAt: null } },
      select: { personId: true },
    }))
  return {
    name: facts.name,
    nameLatin: facts.nameLatin ?? null,
    jobTitle: facts.jobTitle ?? null,
    email,
    language: facts.language,
    personId: colleague ? colleague.personId : null,
  }
}
