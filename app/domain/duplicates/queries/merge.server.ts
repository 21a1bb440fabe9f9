import type { Office } from '#app/domain/chambers/queries.server.ts'
import { today } from '#app/domain/companies/item-details.ts'
import { knownTo } from '#app/domain/companies/rules.ts'
import { OPEN_INTEREST_STATES } from '#app/domain/interests/rules.ts'
import type { Localised, PartlyLocalised } from '#app/i18n/languages.ts'
import { db, type Tx } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { CompanyState, MembershipRole } from '#prisma/generated/enums.ts'
import { type MergedFacts, matchesClash, type Obstacle, placesClash, standingObstacle, takenOver } from '../merge.ts'

export type TwoCompanies = { stays: string; goes: string }

/** One of the two as the officer compares it. */
export type MergeSide = {
  id: string
  state: CompanyState
  deleteAfter: Date | null
  createdAt: Date
  facts: MergedFacts
  city: Localised | null
  people: { name: string; role: MembershipRole }[]
  offers: string[]
  needs: string[]
  counts: { files: number; events: number; introductions: number; interests: number }
}

/** What merging would do: both companies, which facts the one that stays takes over, and what must be settled first. */
export type MergePlan = { stays: MergeSide; goes: MergeSide; taken: (keyof MergedFacts)[]; obstacles: Obstacle[] }

/** Only the home chamber of both may merge them; to every other one the two do not exist. */
export async function getMergePlan(chamber: Office, ids: TwoCompanies, now: Date, tx: Tx = db): Promise<MergePlan> {
  const [stays, goes] = [await getSide(tx, chamber, ids.stays), await getSide(tx, chamber, ids.goes)]
  if (stays.id === goes.id) throw new DomainError('not-found')
  return {
    stays,
    goes,
    taken: Object.keys(takenOver(stays.facts, goes.facts)) as (keyof MergedFacts)[],
    obstacles: await listObstacles(tx, { stays, goes }, now),
  }
}

async function getSide(tx: Tx, chamber: Office, id: string): Promise<MergeSide> {
  const row = await tx.company.findFirst({ where: { id, ...knownTo(chamber.chamberId) }, select: SIDE })
  if (!row) throw new DomainError('not-found')
  const { memberships, items, city, state, deleteAfter, createdAt, _count, about, ...facts } = row
  const textsOf = (side: 'offer' | 'need') => items.filter((item) => item.side === side).map(({ text }) => text)
  return {
    id,
    state,
    deleteAfter,
    createdAt,
    facts: { ...facts, about: about as PartlyLocalised },
    city: (city?.name as Localised | undefined) ?? null,
    people: memberships.map(({ role, person }) => ({ role, name: person.name })),
    offers: textsOf('offer'),
    needs: textsOf('need'),
    counts: {
      files: _count.files,
      events: _count.participations,
      introductions: _count.invitations,
      interests: _count.interestsSent + _count.interestsGot,
    },
  }
}

const SIDE = {
  state: true,
  deleteAfter: true,
  createdAt: true,
  legalName: true,
  legalNameLatin: true,
  legalNameKazakh: true,
  registerKind: true,
  registerNumber: true,
  cityId: true,
  address: true,
  yearFounded: true,
  employees: true,
  website: true,
  contactName: true,
  contactEmail: true,
  contactPhone: true,
  contactLanguage: true,
  languages: true,
  certifications: true,
  about: true,
  city: { select: { name: true } },
  memberships: { select: { role: true, person: { select: { name: true } } }, orderBy: { since: 'asc' } },
  items: { select: { side: true, text: true }, orderBy: { position: 'asc' } },
  _count: {
    select: {
      files: { where: { use: { not: 'logo_small' } } },
      participations: true,
      invitations: true,
      interestsSent: true,
      interestsGot: true,
    },
  },
} as const satisfies Prisma.CompanySelect

async function listObstacles(tx: Tx, { stays, goes }: { stays: MergeSide; goes: MergeSide }, now: Date): Promise<Obstacle[]> {
  const standing = standingObstacle(stays, goes)
  const found: Obstacle[] = [
    ...(standing ? [{ key: standing, names: [] }] : []),
    { key: 'merge.obstacle.places', names: await listClashingPlaces(tx, stays.id, goes.id, now) },
    { key: 'merge.obstacle.run', names: await listRunning(tx, [stays.id, goes.id]) },
    { key: 'merge.obstacle.introductions', names: await listClashingPartners(tx, stays.id, goes.id) },
    { key: 'merge.obstacle.meetings', names: await listTwiceMet(tx, stays.id, goes.id) },
    { key: 'merge.obstacle.interests', names: await listTwiceAsked(tx, stays.id, goes.id) },
  ]
  return found.filter(({ key, names }) => key === standing || names.length > 0)
}

async function listClashingPlaces(tx: Tx, stays: string, goes: string, now: Date): Promise<Localised[]> {
  const rows = await tx.participation.findMany({
    where: { companyId: { in: [stays, goes] }, event: { endsOn: { gte: new Date(today(now)) } } },
    orderBy: { eventId: 'asc' },
    select: { companyId: true, eventId: true, state: true, event: { select: { name: true } } },
  })
  const own = new Map(rows.filter(({ companyId }) => companyId === stays).map((row) => [row.eventId, row.state]))
  return rows
    .filter(({ companyId, eventId, state }) => companyId === goes && own.has(eventId) && placesClash(own.get(eventId)!, state))
    .map(({ event }) => event.name as Localised)
}

/** Events whose matching runs now: it reckons with both. */
async function listRunning(tx: Tx, ids: string[]): Promise<Localised[]> {
  const rows = await tx.event.findMany({
    where: { runs: { some: { state: { in: ['queued', 'running'] } } }, participations: { some: { companyId: { in: ids } } } },
    select: { name: true },
  })
  return rows.map(({ name }) => name as Localised)
}

async function listClashingPartners(tx: Tx, stays: string, goes: string): Promise<string[]> {
  const ids = [stays, goes]
  const rows = await tx.match.findMany({
    where: { OR: [{ pkCompanyId: { in: ids } }, { kzCompanyId: { in: ids } }] },
    select: {
      eventId: true,
      state: true,
      introduction: { select: { state: true } },
      pkCompany: { select: NAMED },
      kzCompany: { select: NAMED },
    },
  })
  const pairs = rows.map(({ pkCompany, kzCompany, introduction, ...row }) => {
    const isPk = ids.includes(pkCompany.id)
    const [own, partner] = isPk ? [pkCompany, kzCompany] : [kzCompany, pkCompany]
    return { ...row, introduction: introduction?.state ?? null, own: own.id, partner }
  })
  const theirs = pairs.filter(({ own }) => own === goes)
  const clashing = theirs.filter((one) =>
    pairs.some(
      (other) => other.own === stays && other.eventId === one.eventId && other.partner.id === one.partner.id && matchesClash(other, one),
    ),
  )
  return namesOf(clashing.map(({ partner }) => partner))
}

/** Partners of one event whom both meet, where the meeting of the one that goes is still to be held. */
async function listTwiceMet(tx: Tx, stays: string, goes: string): Promise<string[]> {
  const rows = await tx.meeting.findMany({
    where: { OR: [stays, goes].flatMap((id) => [{ pkCompanyId: id }, { kzCompanyId: id }]) },
    select: { eventId: true, state: true, pkCompany: { select: NAMED }, kzCompany: { select: NAMED } },
  })
  const of = (id: string) =>
    rows.flatMap(({ pkCompany, kzCompany, ...row }) => {
      if (pkCompany.id === id) return [{ ...row, partner: kzCompany }]
      return kzCompany.id === id ? [{ ...row, partner: pkCompany }] : []
    })
  const ours = of(stays)
  const twice = of(goes).filter(
    ({ state, eventId, partner }) =>
      (state === 'draft' || state === 'published') && ours.some((one) => one.eventId === eventId && one.partner.id === partner.id),
  )
  return namesOf(twice.map(({ partner }) => partner))
}

const NAMED = { id: true, legalName: true, legalNameLatin: true } as const

async function listTwiceAsked(tx: Tx, stays: string, goes: string): Promise<string[]> {
  const state = { in: [...OPEN_INTEREST_STATES] }
  const ids = { in: [stays, goes] }
  const sent = await tx.interest.findMany({ where: { senderId: ids, state }, select: { senderId: true, receiver: { select: NAMED } } })
  const got = await tx.interest.findMany({ where: { receiverId: ids, state }, select: { receiverId: true, sender: { select: NAMED } } })
  const of = (id: string) => [
    sent.filter(({ senderId }) => senderId === id).map(({ receiver }) => receiver),
    got.filter(({ receiverId }) => receiverId === id).map(({ sender }) => sender),
  ]
  const [ours, theirs] = [of(stays), of(goes)]
  return namesOf(theirs.flatMap((partners, i) => partners.filter(({ id }) => ours[i]!.some((partner) => partner.id === id))))
}

function namesOf(companies: { legalName: string | null; legalNameLatin: string | null }[]): string[] {
  return [...new Set(companies.map(({ legalName, legalNameLatin }) => legalNameLatin ?? legalName ?? ''))].sort()
}
