import { current } from '#app/domain/companies/item-details.ts'
import { getPublicProfile, type PublicProfile } from '#app/domain/companies/queries.server.ts'
import { SHOWN_ABROAD } from '#app/domain/companies/rules.ts'
import type { Language } from '#app/i18n/languages.ts'
import { db, type Tx } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { hashToken } from '#app/platform/session/token.server.ts'
import type { CompanyState, ConsentPurpose, InterestState, Side } from '#prisma/generated/enums.ts'
import { ANSWERABLE, INTEREST_TRANSITIONS, isInterestAnswerable, isReachable, OPEN_INTEREST_STATES } from './rules.ts'

/** What one company wrote to another about its offer or need, which stands as it was worded then. */
export type Pitch = { senderId: string; side: Side; item: { text: string; language: Language }; text: string }

export const PITCH = { senderId: true, side: true, itemText: true, itemLanguage: true, pitch: true } as const

type PitchRow = { senderId: string; side: Side; itemText: string; itemLanguage: Language; pitch: string }

export function pitchOf({ senderId, side, itemText, itemLanguage, pitch }: PitchRow): Pitch {
  return { senderId, side, item: { text: itemText, language: itemLanguage }, text: pitch }
}

/** An offer or need that may be answered, and for which of the person's companies. */
export type ExpressPage = {
  item: { id: string; side: Side; text: string; language: Language }
  receiver: { id: string; name: string }
  companies: { id: string; name: string; isReachable: boolean; quota: Quota; isAsking: boolean }[]
}

/** How many interests a company has open, of how many. */
export type Quota = { open: number; most: number }

/** Only a public offer or need is there to be answered; only verified companies of the other country answer it. */
export async function getExpressPage(personId: string, itemId: string, now: Date): Promise<ExpressPage> {
  const item = await db.item.findFirst({
    where: { id: itemId, company: ANSWERABLE, ...current(now) },
    select: { id: true, side: true, text: true, language: true, company: { select: { id: true, country: true, legalNameLatin: true } } },
  })
  if (!item) throw new DomainError('not-found')
  const { company: receiver, ...words } = item
  const companies = await db.company.findMany({
    where: { state: 'verified', country: { not: receiver.country }, memberships: { some: { personId } } },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      legalNameLatin: true,
      state: true,
      consents: true,
      homeChamber: { select: { openInterests: true } },
      interestsSent: { where: { state: { in: [...OPEN_INTEREST_STATES] } }, select: { receiverId: true } },
    },
  })
  return {
    item: words,
    receiver: { id: receiver.id, name: receiver.legalNameLatin ?? '' },
    companies: companies.map(({ id, legalNameLatin, homeChamber, interestsSent, ...company }) => ({
      id,
      name: legalNameLatin ?? '',
      isReachable: isReachable(company),
      quota: { open: interestsSent.length, most: homeChamber?.openInterests ?? 0 },
      isAsking: interestsSent.some(({ receiverId }) => receiverId === receiver.id),
    })),
  }
}

/**
 * Whether the company's offers and needs can be answered by this reader: by one of the people of a verified company of the other country. Who is not
 * signed in may be one.
 */
export async function mayExpressInterest(personId: string | null, companyId: string): Promise<boolean> {
  const receiver = await db.company.findFirst({ where: { id: companyId, ...ANSWERABLE }, select: { country: true } })
  if (!receiver || !personId) return receiver !== null
  const able = await db.company.count({
    where: { state: 'verified', country: { not: receiver.country }, memberships: { some: { personId } } },
  })
  return able > 0
}

/** How many interests the company has open, of how many that its chamber allows. */
export async function getQuota(tx: Tx, companyId: string): Promise<Quota> {
  const company = await tx.company.findUniqueOrThrow({
    where: { id: companyId },
    select: { homeChamber: { select: { openInterests: true } } },
  })
  const open = await tx.interest.count({ where: { senderId: companyId, state: { in: [...OPEN_INTEREST_STATES] } } })
  return { open, most: company.homeChamber?.openInterests ?? 0 }
}

export type InterestRow = {
  id: string
  state: InterestState
  otherName: string
  item: Pitch['item'] & { side: Side }
  answerable: boolean
  submittedAt: Date
  /** When the present step ends; null when nothing is open. */
  expiresAt: Date | null
}

export type InterestLists = { sent: InterestRow[]; received: InterestRow[]; quota: Quota; timeZone: string }

/** What the company sent and, once both chambers approved, received. Of companies that are not shown here any more nothing is seen. */
export async function listInterests(companyId: string, now: Date): Promise<InterestLists> {
  const [sent, received, quota, company] = await Promise.all([
    db.interest.findMany({ where: { senderId: companyId, receiver: SHOWN_ABROAD }, orderBy: LATEST, select: ROW, take: 200 }),
    db.interest.findMany({ where: { ...receivedBy(companyId), sender: SHOWN_ABROAD }, orderBy: LATEST, select: ROW, take: 200 }),
    getQuota(db, companyId),
    db.company.findUniqueOrThrow({ where: { id: companyId }, select: { city: { select: { timeZone: true } } } }),
  ])
  const rows = received.map((row) => asRow(row, row.sender, isInterestAnswerable(row, now)))
  return {
    sent: sent.map((row) => asRow(row, row.receiver, false)),
    received: [...rows.filter((row) => row.answerable), ...rows.filter((row) => !row.answerable)],
    quota,
    timeZone: company.city?.timeZone ?? 'UTC',
  }
}

/** The receiver knows of an interest from the moment it was forwarded. */
const receivedBy = (companyId: string) => ({ receiverId: companyId, forwardedAt: { not: null } })

const LATEST = [{ submittedAt: 'desc' as const }, { id: 'asc' as const }]

const ROW = {
  ...PITCH,
  id: true,
  state: true,
  submittedAt: true,
  expiresAt: true,
  sender: { select: { legalNameLatin: true } },
  receiver: { select: { legalNameLatin: true } },
} as const

type Row = Awaited<ReturnType<typeof findRow>>
const findRow = () => db.interest.findFirstOrThrow({ select: ROW })

function asRow(row: Row, other: { legalNameLatin: string | null }, answerable: boolean): InterestRow {
  const { item, side } = pitchOf(row)
  return {
    id: row.id,
    state: row.state,
    otherName: other.legalNameLatin ?? '',
    item: { ...item, side },
    answerable,
    submittedAt: row.submittedAt,
    expiresAt: INTEREST_TRANSITIONS.expire[row.state] ? row.expiresAt : null,
  }
}

/** An interest as one of its two companies sees it: never a contact, and to the receiver only what was forwarded. */
export type InterestPage = {
  id: string
  state: InterestState
  isSender: boolean
  reader: { companyId: string; name: string }
  other: PublicProfile
  pitch: Pitch
  /** The chamber's words to the sender. */
  stateReason: string | null
  submittedAt: Date
  expiresAt: Date | null
  answerable: boolean
  mendable: boolean
  withdrawable: boolean
  timeZone: string
}

/** What the mailed link shows to the receiver. Reading it changes nothing. */
export async function getInterestByToken(token: string, now: Date): Promise<InterestPage> {
  const link = await db.interestLink.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { interestId: true, interest: { select: { receiverId: true } } },
  })
  if (!link) throw new DomainError('not-found', 'interests.unknownLink')
  return getInterest({ companyId: link.interest.receiverId, interestId: link.interestId }, now)
}

/**
 * What the company's own people see. The caller has made sure that the reader belongs to the company. Of a partner that is no longer
 * verified, or no longer shown in the other country, nothing is seen (`wrong-state`).
 */
export async function getInterest({ companyId, interestId }: { companyId: string; interestId: string }, now: Date): Promise<InterestPage> {
  const interest = await db.interest.findFirst({
    where: { id: interestId, OR: [{ senderId: companyId }, receivedBy(companyId)] },
    select: { ...ROW, stateReason: true, receiverId: true, sender: { select: PARTY }, receiver: { select: PARTY } },
  })
  if (!interest) throw new DomainError('not-found')
  const isSender = interest.senderId === companyId
  const [reader, other] = isSender ? [interest.sender, interest.receiver] : [interest.receiver, interest.sender]
  if (!isShown(other)) throw new DomainError('wrong-state', 'interests.partnerLeft')
  const { state } = interest
  return {
    id: interest.id,
    state,
    isSender,
    reader: { companyId, name: reader.legalNameLatin ?? '' },
    other: await getPublicProfile(isSender ? interest.receiverId : interest.senderId),
    pitch: pitchOf(interest),
    stateReason: isSender ? interest.stateReason : null,
    submittedAt: interest.submittedAt,
    expiresAt: INTEREST_TRANSITIONS.expire[state] ? interest.expiresAt : null,
    answerable: !isSender && isInterestAnswerable(interest, now),
    mendable: isSender && INTEREST_TRANSITIONS.resubmit[state] !== undefined,
    withdrawable: isSender && INTEREST_TRANSITIONS.withdraw[state] !== undefined,
    timeZone: reader.city?.timeZone ?? 'UTC',
  }
}

const isShown = ({ state, consents }: { state: CompanyState; consents: ConsentPurpose[] }) =>
  state === 'verified' && consents.includes('abroad')

const PARTY = { legalNameLatin: true, state: true, consents: true, city: { select: { timeZone: true } } } as const
