import { getPublicProfile, type PublicProfile } from '#app/domain/companies/queries.server.ts'
import { SHOWN_ABROAD } from '#app/domain/companies/rules.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { pageOf } from '#app/platform/paging.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Country, InterestState } from '#prisma/generated/enums.ts'
import { PITCH, type Pitch, pitchOf } from '../queries.server.ts'
import { decisionsOn, type InterestDecision, REACHABLE, REVIEWED_STATES } from '../rules.ts'
import type { InterestQuery, InterestRules } from '../schema.ts'

/** The chamber that looks: it sees what its own companies send and receive. */
export type Viewer = { chamberId: string; country: Country }

/** Interests that one of the chamber's companies sent or is to receive, as long as the company of the other country is shown here. */
export const ofChamber = ({ chamberId }: { chamberId: string }): Prisma.InterestWhereInput => ({
  OR: [
    { sender: { homeChamberId: chamberId }, receiver: SHOWN_ABROAD },
    { receiver: { homeChamberId: chamberId }, sender: SHOWN_ABROAD },
  ],
})

/** Both companies are there, and this chamber has not approved yet. */
const waitingFor = (viewer: Viewer): Prisma.InterestWhereInput => ({
  state: { in: [...REVIEWED_STATES] },
  approvals: { none: { country: viewer.country } },
  sender: REACHABLE,
  receiver: REACHABLE,
})

/** How many interests wait for the chamber's decision. */
export function countWaitingInterests(viewer: Viewer): Promise<number> {
  return db.interest.count({ where: { AND: [ofChamber(viewer), waitingFor(viewer)] } })
}

/** An interest in a chamber's queue. */
export type ChamberInterestRow = {
  id: string
  state: InterestState
  senderName: string
  receiverName: string
  pitch: Pitch
  waits: boolean
  submittedAt: Date
  expiresAt: Date
  isLate: boolean
}

/** A page of the queue: few enough to be read in one go. */
const PAGE_SIZE = 25

export type ChamberInterestList = { rows: ChamberInterestRow[]; total: number; page: number; pages: number }

/** The chamber's queue, a page at a time: what waits longest first, what is decided latest first. A page past the end is the last one. */
export async function listChamberInterests(viewer: Viewer, { show, page: asked }: InterestQuery, now: Date): Promise<ChamberInterestList> {
  const waiting = waitingFor(viewer)
  const where = { AND: [ofChamber(viewer), show === 'waiting' ? waiting : show === 'decided' ? { NOT: waiting } : {}] }
  const total = await db.interest.count({ where })
  const { page, pages, skip, take } = pageOf({ total, wanted: asked, size: PAGE_SIZE })
  const rows = await db.interest.findMany({
    where,
    orderBy: [{ submittedAt: show === 'waiting' ? 'asc' : 'desc' }, { id: 'asc' }],
    skip,
    take,
    select: {
      ...PITCH,
      id: true,
      state: true,
      submittedAt: true,
      remindAt: true,
      expiresAt: true,
      approvals: { select: { country: true } },
      sender: { select: { legalNameLatin: true } },
      receiver: { select: { legalNameLatin: true } },
    },
  })
  const list = rows.map((row) => ({
    id: row.id,
    state: row.state,
    senderName: row.sender.legalNameLatin ?? '',
    receiverName: row.receiver.legalNameLatin ?? '',
    pitch: pitchOf(row),
    waits: decisionsOn(row.state, row.approvals, viewer.country).length > 0,
    submittedAt: row.submittedAt,
    expiresAt: row.expiresAt,
    isLate: row.remindAt === null || row.remindAt < now,
  }))
  return { rows: list, total, page, pages }
}

/** One step in an interest's story. */
export type InterestStep = { id: string; act: string; at: Date; actor: string | null; chamber: Localised | null; reason: string | null }

/** Both companies, the pitch, and what was decided: for officers of the two home chambers. No contact datum. */
export type ChamberInterestPage = {
  id: string
  state: InterestState
  sender: PublicProfile
  receiver: PublicProfile
  pitch: Pitch
  expiresAt: Date
  decisions: InterestDecision[]
  history: InterestStep[]
}

export async function getChamberInterest(viewer: Viewer, interestId: string): Promise<ChamberInterestPage> {
  const interest = await db.interest.findFirst({
    where: { id: interestId, ...ofChamber(viewer) },
    select: { ...PITCH, id: true, state: true, receiverId: true, expiresAt: true, approvals: { select: { country: true } } },
  })
  if (!interest) throw new DomainError('not-found')
  const [sender, receiver, history] = await Promise.all([
    getPublicProfile(interest.senderId),
    getPublicProfile(interest.receiverId),
    listSteps(interestId),
  ])
  return {
    id: interest.id,
    state: interest.state,
    sender,
    receiver,
    pitch: pitchOf(interest),
    expiresAt: interest.expiresAt,
    decisions: decisionsOn(interest.state, interest.approvals, viewer.country),
    history,
  }
}

/** What happened to the interest, in order: which officer of which chamber decided; people of a company are not named. */
async function listSteps(interestId: string): Promise<InterestStep[]> {
  const entries = await db.auditEntry.findMany({
    where: { subjectType: 'interest', subjectId: interestId },
    orderBy: { id: 'asc' },
    select: { id: true, act: true, at: true, actorId: true, chamberId: true, reason: true },
  })
  const officers = entries.filter(({ chamberId }) => chamberId !== null)
  const [people, chambers] = await Promise.all([
    db.person.findMany({ where: { id: { in: officers.flatMap(({ actorId }) => actorId ?? []) } }, select: { id: true, name: true } }),
    db.chamber.findMany({ where: { id: { in: officers.flatMap(({ chamberId }) => chamberId ?? []) } }, select: { id: true, name: true } }),
  ])
  return entries.map(({ id, act, at, actorId, chamberId, reason }) => ({
    id: String(id),
    act: act.replace('interest.', ''),
    at,
    reason,
    actor: (chamberId && people.find((person) => person.id === actorId)?.name) || null,
    chamber: (chambers.find((chamber) => chamber.id === chamberId)?.name as Localised | undefined) ?? null,
  }))
}

/** What the chamber allows its companies. */
export async function getInterestRules({ chamberId }: Viewer): Promise<InterestRules> {
  return db.chamber.findUniqueOrThrow({ where: { id: chamberId }, select: { openInterests: true, interestDays: true } })
}
