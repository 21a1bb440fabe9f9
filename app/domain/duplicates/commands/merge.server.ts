import type { Office } from '#app/domain/chambers/queries.server.ts'
import { nameIn } from '#app/domain/companies/commands/invite-colleague.server.ts'
import { today } from '#app/domain/companies/item-details.ts'
import { companyBarredJob } from '#app/domain/companies/jobs.server.ts'
import { partnerRefusedJob } from '#app/domain/events/jobs.server.ts'
import { LIVE_STATES } from '#app/domain/events/rules.ts'
import type { Language, Localised } from '#app/i18n/languages.ts'
import { absolute, companyPath } from '#app/paths.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { enqueue } from '#app/platform/queue/jobs.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { takenOver } from '../merge.ts'
import { getMergePlan, type TwoCompanies } from '../queries/merge.server.ts'
import { moveRows } from './move-rows.server.ts'

/**
 * The two are one: the company that stays takes over the facts that it lacks and every row of the other, which remains as a row that says where it went,
 * with its trail and its consents. What both have of one kind, and what stays behind, ends: places in events to come, open matches. An audit row stands
 * with each, and everybody who belongs to one of them is told by mail. Only the home chamber of both may do it (otherwise not found); refused
 * (`wrong-state`) while something of the two must be settled first (`MergePlan.obstacles`).
 */
export async function mergeCompanies({
  officer,
  ids,
  now,
}: {
  officer: { personId: string; chamber: Office }
  ids: TwoCompanies
  now: Date
}): Promise<void> {
  try {
    await transaction((tx) => merge(tx, { officer, ids, now }))
  } catch (error) {
    if (isTwice(error)) throw new DomainError('wrong-state', 'merge.obstacle.clash')
    throw error
  }
}

async function merge(tx: Tx, { officer, ids, now }: { officer: { personId: string; chamber: Office }; ids: TwoCompanies; now: Date }) {
  const { chamberId } = officer.chamber
  await tx.$queryRaw`SELECT 1 FROM "Company" WHERE "id" IN (${ids.stays}::uuid, ${ids.goes}::uuid) ORDER BY "id" FOR UPDATE`
  const { stays, goes, obstacles } = await getMergePlan(officer.chamber, ids, now, tx)
  if (obstacles[0]) throw new DomainError('wrong-state', obstacles[0].key)
  const readers = await listReaders(tx, ids)
  await tx.company.update({ where: { id: goes.id }, data: { state: 'merged', mergedIntoId: stays.id, consents: [] } })
  const moved = await moveRows(tx, ids, now)
  const taken = takenOver(stays.facts, goes.facts)
  if (Object.keys(taken).length > 0) await tx.company.update({ where: { id: stays.id }, data: taken })
  await endPlaces(tx, goes.id, now)
  const act = { actor: { personId: officer.personId, chamberId }, now }
  await writeAudit(tx, {
    ...act,
    act: 'company.merge',
    subject: { type: 'company', id: goes.id },
    from: goes.state,
    to: 'merged',
    detail: { into: stays.id },
  })
  await writeAudit(tx, {
    ...act,
    act: 'company.take-in',
    subject: { type: 'company', id: stays.id },
    detail: { other: goes.id, fields: Object.keys(taken), moved },
  })
  await enqueue(tx, companyBarredJob, { companyId: goes.id })
  await passRefusalsOn(tx, stays.id)
  for (const reader of readers) await tell(tx, reader, { stays: stays.facts, goes: goes.facts, chamber: officer.chamber.name, ids })
}

/** The company has one place in an event to come: that of the one that goes is given up. */
async function endPlaces(tx: Tx, companyId: string, now: Date) {
  const open = await tx.participation.findMany({
    where: { companyId, state: { in: ['requested', 'waitlisted', 'accepted'] }, event: { endsOn: { gte: new Date(today(now)) } } },
    select: { id: true, state: true },
  })
  for (const { id, state } of open) {
    await tx.participation.update({ where: { id }, data: { state: 'withdrawn' } })
    const subject = { type: 'participation', id }
    await writeAudit(tx, { actor: {}, act: 'participation.withdraw', subject, from: state, to: 'withdrawn', reason: 'company merged', now })
  }
}

/** A "no thanks" that came along ends what the company that stays has open with that participant. */
async function passRefusalsOn(tx: Tx, companyId: string) {
  const refusals = await tx.preference.findMany({
    where: { wish: 'no_thanks', OR: [{ companyId }, { otherId: companyId }], event: { state: { in: LIVE_STATES } } },
    select: { eventId: true, companyId: true, otherId: true },
  })
  for (const refusal of refusals) await enqueue(tx, partnerRefusedJob, refusal)
}

type Reader = { address: string; name: string; language: Language; isMember: boolean }

/** The people of both, and the contacts of both where they have no account there. */
async function listReaders(tx: Tx, { stays, goes }: TwoCompanies): Promise<Reader[]> {
  const companies = await tx.company.findMany({
    where: { id: { in: [stays, goes] } },
    orderBy: { id: 'asc' },
    select: {
      contactEmail: true,
      contactName: true,
      contactLanguage: true,
      memberships: { orderBy: { personId: 'asc' }, select: { person: { select: { email: true, name: true, language: true } } } },
    },
  })
  const people = companies.flatMap(({ memberships }) =>
    memberships.map(({ person }) => ({ address: person.email, name: person.name, language: person.language, isMember: true })),
  )
  const contacts = companies.flatMap(({ contactEmail, contactName, contactLanguage }) =>
    contactEmail ? { address: contactEmail, name: contactName ?? '', language: contactLanguage ?? 'en', isMember: false } : [],
  )
  const byAddress = new Map<string, Reader>()
  for (const reader of [...people, ...contacts]) {
    const key = reader.address.toLowerCase()
    if (!byAddress.has(key)) byAddress.set(key, reader)
  }
  return [...byAddress.values()]
}

type Names = { legalName: string | null; legalNameLatin: string | null }

function tell(
  tx: Tx,
  { isMember, ...to }: Reader,
  { stays, goes, chamber, ids }: { stays: Names; goes: Names; chamber: Localised; ids: TwoCompanies },
) {
  return queueMail(tx, {
    template: 'companies-merged',
    props: {
      stays: nameIn(stays, to.language),
      goes: nameIn(goes, to.language),
      chamber: chamber[to.language],
      url: isMember ? absolute(env().ORIGIN, companyPath(ids.stays)) : null,
    },
    to: { ...to, companyId: ids.stays },
    about: { type: 'company', id: ids.stays },
    onceKey: `companies-merged:${ids.goes}:${to.address.toLowerCase()}`,
  })
}

/** Something that may exist once only exists twice now: nothing was changed. */
function isTwice(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  return error.code === 'P2002' || (error.code === 'P2010' && /23505|23P01/.test(JSON.stringify(error.meta)))
}
