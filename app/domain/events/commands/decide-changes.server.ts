import type { Fault } from '#app/domain/companies/commands/editing.server.ts'
import { getContact } from '#app/domain/companies/queries.server.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { absolute, companyEventPath } from '#app/paths.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { CHANGE_TRANSITIONS, isChangeable } from '../places.ts'
import type { ChangesDecision } from '../schema-places.ts'
import { applyChange, changeOf, faultsOf, type LockedPlace, lockPlace, presentOf, refusingClashes } from './place-changes.server.ts'
import type { ActingOfficer } from './plan.server.ts'

/**
 * An officer of the companies' country, whose chamber organises the event, decided on their change requests: all of them or, when one cannot be made, none.
 * Approved ones are made; each company gets one mail with all that was decided, in its contact's language. One decided before is refused as already decided.
 */
export async function decideChanges({
  officer,
  eventId,
  decision: { changes, intent, reason },
  now,
}: {
  officer: ActingOfficer
  eventId: string
  decision: ChangesDecision
  now: Date
}): Promise<{ faults: Fault[] }> {
  return refusingClashes(() => decideAll({ officer, eventId, ids: [...new Set(changes)], intent, reason: reason ?? null, now }))
}

type Work = { officer: ActingOfficer; eventId: string; ids: string[]; intent: 'approve' | 'refuse'; reason: string | null; now: Date }

async function decideAll({ officer, eventId, ids, intent, reason, now }: Work): Promise<{ faults: Fault[] }> {
  try {
    await transaction(async (tx) => {
      const rows = await lockChanges(tx, officer, eventId, ids)
      const faults: Fault[] = []
      for (const row of rows) {
        const to = CHANGE_TRANSITIONS[intent][row.state]
        if (!to) throw new DomainError('already-decided', 'changes.alreadyDecided')
        const place = await lockPlace(tx, { id: row.participationId })
        const decided = { state: to, decidedById: officer.personId, decidedAt: now, reason }
        if (intent === 'refuse') await tx.changeRequest.update({ where: { id: row.id }, data: decided })
        else faults.push(...(await approveOne(tx, { row, place, officer, decided, now })))
        await writeAudit(tx, {
          actor: { personId: officer.personId, chamberId: officer.chamber.chamberId },
          act: `participation.${intent}-change`,
          subject: { type: 'participation', id: row.participationId },
          from: row.state,
          to,
          reason: reason ?? undefined,
          detail: { changeId: row.id, kind: row.kind },
          now,
        })
      }
      if (faults.length > 0) throw new Impossible(faults)
      await tellCompanies(tx, { rows, eventId, intent, reason, now })
    })
    return { faults: [] }
  } catch (error) {
    if (error instanceof Impossible) return { faults: error.faults }
    throw error
  }
}

/** Nothing of what was asked is done, because some of it cannot be. */
class Impossible extends Error {
  readonly faults: Fault[]

  constructor(faults: Fault[]) {
    super('a change cannot be made')
    this.faults = faults
  }
}

type ChangeRow = Awaited<ReturnType<typeof lockChanges>>[number]

/** The requests in the order in which they came, held until the transaction ends. One that is no matter of this officer is not found. */
async function lockChanges(tx: Tx, { chamber }: ActingOfficer, eventId: string, ids: string[]) {
  await tx.$queryRaw`SELECT 1 FROM "ChangeRequest" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR UPDATE`
  const rows = await tx.changeRequest.findMany({
    where: {
      id: { in: ids },
      eventId,
      company: { country: chamber.country, state: 'verified' },
      participation: { event: { organisers: { some: { chamberId: chamber.chamberId } } } },
    },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      kind: true,
      state: true,
      participationId: true,
      companyId: true,
      delegateId: true,
      after: true,
      delegate: { select: { name: true } },
      company: { select: { legalNameLatin: true } },
    },
  })
  if (rows.length !== ids.length) throw new DomainError('not-found')
  return rows
}

type Approval = { row: ChangeRow; place: LockedPlace; officer: ActingOfficer; decided: object; now: Date }

async function approveOne(tx: Tx, { row, place, officer, decided, now }: Approval): Promise<Fault[]> {
  const change = changeOf(row)
  const company = row.company.legalNameLatin ?? ''
  const cannot: Fault = { name: `change-${row.id}`, key: 'changes.cannot', args: { company } }
  if (!change || !isChangeable(place, place.event) || (await faultsOf(tx, place, change)).length > 0) return [cannot]
  const before = await presentOf(tx, place, change)
  await tx.changeRequest.update({ where: { id: row.id }, data: { ...decided, before: before ?? Prisma.DbNull } })
  await applyChange(tx, place, change, { by: { personId: officer.personId, isOfficer: true }, now })
  return []
}

type Telling = { rows: ChangeRow[]; eventId: string; intent: 'approve' | 'refuse'; reason: string | null; now: Date }

/** Each company learns in one mail what was decided on what it asked for. */
async function tellCompanies(tx: Tx, { rows, eventId, intent, reason, now }: Telling) {
  const { name } = await tx.event.findUniqueOrThrow({ where: { id: eventId }, select: { name: true } })
  for (const participationId of new Set(rows.map((row) => row.participationId))) {
    const own = rows.filter((row) => row.participationId === participationId)
    const { companyId } = own[0]!
    const contact = await getContact(tx, companyId)
    await queueMail(tx, {
      template: 'changes-decided',
      props: {
        event: (name as Localised)[contact.language],
        isApproved: intent === 'approve',
        changes: own.map(({ kind, delegate, after }) => ({
          kind,
          who: delegate?.name ?? (after as { name?: string } | null)?.name ?? null,
        })),
        reason,
        url: absolute(env().ORIGIN, companyEventPath(companyId, eventId)),
      },
      to: { address: contact.email, name: contact.name, language: contact.language, companyId },
      about: { type: 'participation', id: participationId },
      onceKey: `changes-decided:${participationId}:${now.getTime()}`,
    })
  }
}
