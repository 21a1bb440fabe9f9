import { type CompanyContact, getContact, getPublicProfile, type PublicProfile } from '#app/domain/companies/queries.server.ts'
import { SHOWN_ABROAD } from '#app/domain/companies/rules.ts'
import { PITCH, type Pitch, pitchOf } from '#app/domain/interests/queries.server.ts'
import { BOTH_SHOWN } from '#app/domain/matches/queries/viewer.ts'
import { type MatchReasons, MatchReasonsSchema } from '#app/domain/matches/schema.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { Answer, Country, IntroductionState, MailState } from '#prisma/generated/enums.ts'
import { holdsLink } from './link.server.ts'
import { isAnswerable, mayShareContacts } from './rules.ts'

/** A chamber's word that stands in the introduction. */
export type ChamberNote = { chamber: Localised; text: string }

/** Why, without what officers may want to ask first. */
export type Reasons = Pick<MatchReasons, 'met'>

/** An introduction as one of its two companies sees it. The other's contact is there only when both said yes. */
export type IntroductionPage = {
  id: string
  state: IntroductionState
  /** The occasion; none when one company answered the other's offer or need. */
  event: Localised | null
  timeZone: string
  reader: { companyId: string; country: Country; name: string }
  other: PublicProfile
  reasons: Reasons
  /** Whether the reader's company asked for it; of the other's wishes it learns nothing. */
  wasAskedFor: boolean
  /** What one of the two wrote to the other, when that is how they met. */
  pitch: Pitch | null
  notes: ChamberNote[]
  ownAnswer: Answer | null
  /** Whether an answer can be given now, or the own one changed. */
  answerable: boolean
  /** Until when. */
  answerUntil: Date
  contact: CompanyContact | null
}

const PAGE = {
  id: true,
  state: true,
  expiresAt: true,
  settlesAt: true,
  pkCompanyId: true,
  kzCompanyId: true,
  match: {
    select: {
      reasons: true,
      reviews: { where: { note: { not: null } }, select: { note: true, organiser: { select: { chamber: { select: { name: true } } } } } },
    },
  },
  interest: { select: PITCH },
  event: { select: { name: true, city: { select: { timeZone: true } } } },
} as const

/** What the mailed link shows. Reading it changes nothing. */
export async function getIntroductionByToken(token: string, now: Date): Promise<IntroductionPage> {
  const invitation = await db.invitation.findFirst({
    where: holdsLink(token),
    select: { companyId: true, introductionId: true },
  })
  if (!invitation) throw new DomainError('not-found', 'introductions.unknownLink')
  return getIntroduction(invitation, now)
}

/**
 * What the company's own people see. The caller has made sure that the reader belongs to the company. Of a partner that is no longer
 * verified, or does not agree to be seen abroad any more, nothing is seen (`wrong-state`).
 */
export async function getIntroduction(
  { companyId, introductionId }: { companyId: string; introductionId: string },
  now: Date,
): Promise<IntroductionPage> {
  const invitation = await db.invitation.findFirst({
    where: { companyId, introductionId },
    select: { answer: true, country: true, company: { select: COMPANY }, introduction: { select: PAGE } },
  })
  if (!invitation) throw new DomainError('not-found')
  const { introduction } = invitation
  const otherId = introduction.pkCompanyId === companyId ? introduction.kzCompanyId : introduction.pkCompanyId
  await requireShown(otherId)
  const reasons = introduction.match && MatchReasonsSchema.parse(introduction.match.reasons)
  return {
    id: introduction.id,
    state: introduction.state,
    event: nameOf(introduction.event),
    timeZone: zoneOf(introduction.event, invitation.company),
    reader: { companyId, country: invitation.country, name: invitation.company.legalNameLatin ?? '' },
    other: await getPublicProfile(otherId),
    reasons: { met: reasons?.met ?? [] },
    wasAskedFor: reasons?.asked.some(({ by }) => by === invitation.country) ?? false,
    pitch: introduction.interest && pitchOf(introduction.interest),
    notes: (introduction.match?.reviews ?? []).map((review) => ({
      chamber: review.organiser.chamber.name as Localised,
      text: review.note!,
    })),
    ownAnswer: invitation.answer,
    answerable: isAnswerable(introduction, now),
    // That the other's no waits to be settled is nobody's business.
    answerUntil: (invitation.answer === 'no' && introduction.settlesAt) || introduction.expiresAt,
    contact: mayShareContacts(introduction) ? await getContact(db, otherId) : null,
  }
}

const COMPANY = { legalNameLatin: true, city: { select: { timeZone: true } } } as const

type Event = { name: unknown; city: { timeZone: string } } | null

const nameOf = (event: Event) => (event ? (event.name as Localised) : null)

/** Moments are told by the event's clock, or by the reader's own. */
function zoneOf(event: Event, reader: { city: { timeZone: string } | null }): string {
  return event?.city.timeZone ?? reader.city?.timeZone ?? 'UTC'
}

async function requireShown(companyId: string) {
  const shown = await db.company.count({ where: { id: companyId, ...SHOWN_ABROAD } })
  if (shown === 0) throw new DomainError('wrong-state', 'introductions.partnerLeft')
}

export type CompanyIntroductionRow = {
  id: string
  state: IntroductionState
  event: Localised | null
  timeZone: string
  otherName: string
  ownAnswer: Answer | null
  /** Whether its answer is waited for. */
  isWaiting: boolean
  expiresAt: Date
  createdAt: Date
}

/** A company's introductions with companies that it may see, those that wait for its answer first. */
export async function listIntroductions(companyId: string, now: Date): Promise<CompanyIntroductionRow[]> {
  const rows = await db.invitation.findMany({
    where: {
      companyId,
      introduction: { invitations: { none: { companyId: { not: companyId }, company: { NOT: SHOWN_ABROAD } } } },
    },
    orderBy: [{ introduction: { createdAt: 'desc' } }, { id: 'asc' }],
    select: {
      answer: true,
      company: { select: COMPANY },
      introduction: {
        select: {
          id: true,
          state: true,
          expiresAt: true,
          settlesAt: true,
          createdAt: true,
          event: { select: { name: true, city: { select: { timeZone: true } } } },
          invitations: { where: { companyId: { not: companyId } }, select: { company: { select: { legalNameLatin: true } } } },
        },
      },
    },
  })
  const list = rows.map(({ answer, company, introduction }) => ({
    id: introduction.id,
    state: introduction.state,
    event: nameOf(introduction.event),
    timeZone: zoneOf(introduction.event, company),
    otherName: introduction.invitations[0]?.company.legalNameLatin ?? '',
    ownAnswer: answer,
    isWaiting: answer === null && isAnswerable(introduction, now),
    expiresAt: introduction.expiresAt,
    createdAt: introduction.createdAt,
  }))
  return [...list.filter((row) => row.isWaiting), ...list.filter((row) => !row.isWaiting)]
}

/** The introduction that a company's interest, sent or received, became; null until it has. */
export async function findIntroductionOfInterest(asked: { companyId: string; interestId: string }): Promise<string | null> {
  const { companyId, interestId } = asked
  const row = await db.introduction.findFirst({ where: { interestId, invitations: { some: { companyId } } }, select: { id: true } })
  return row?.id ?? null
}

/** A step in an introduction's history. The reason is an officer's. */
export type IntroductionStep = {
  id: string
  act: (typeof STEPS)[number]
  at: Date
  country: Country | null
  introduces: boolean
  reason: string | null
}

/** An introduction's history, and its mails with what became of each. */
export type IntroductionForOfficer = {
  id: string
  state: IntroductionState
  expiresAt: Date
  steps: IntroductionStep[]
  mails: { id: string; template: string; country: Country | null; state: MailState; sentAt: Date | null; createdAt: Date }[]
}

/** A match's introduction for officers of its organisers: what happened and the mails' states, never an address. */
export async function findIntroductionOfMatch(viewer: { chamberId: string }, matchId: string): Promise<IntroductionForOfficer | null> {
  const row = await db.introduction.findFirst({
    where: { matchId, event: { organisers: { some: { chamberId: viewer.chamberId } } } },
    select: { id: true, state: true, expiresAt: true },
  })
  if (!row) return null
  const mails = await db.mail.findMany({
    where: { aboutType: 'introduction', aboutId: row.id },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, template: true, state: true, sentAt: true, createdAt: true, company: { select: { country: true } } },
  })
  return {
    ...row,
    steps: await listSteps(row.id),
    mails: mails.map(({ company, ...mail }) => ({ ...mail, country: company?.country ?? null })),
  }
}

const STEPS = ['invite', 'introduce', 'answer-yes', 'answer-no', 'remind', 'decline', 'expire', 'cancel', 'reopen'] as const

async function listSteps(introductionId: string): Promise<IntroductionStep[]> {
  const rows = await db.auditEntry.findMany({
    where: { subjectType: 'introduction', subjectId: introductionId, act: { in: STEPS.map((step) => `introduction.${step}`) } },
    orderBy: { id: 'asc' },
    select: { id: true, act: true, at: true, to: true, reason: true, actorId: true, detail: true },
  })
  return rows.map(({ id, act, at, to, reason, actorId, detail }) => ({
    id: String(id),
    act: act.replace('introduction.', '') as IntroductionStep['act'],
    at,
    country: (detail as { country?: Country } | null)?.country ?? null,
    introduces: to === 'introduced',
    reason: actorId ? reason : null,
  }))
}

/** A row of an event's list of introductions for its organisers. */
export type EventIntroductionRow = {
  id: string
  matchId: string
  state: IntroductionState
  pkName: string
  kzName: string
  pkAnswer: Answer | null
  kzAnswer: Answer | null
  expiresAt: Date
  undelivered: boolean
}

export async function listEventIntroductions(viewer: { chamberId: string }, eventId: string): Promise<EventIntroductionRow[]> {
  const rows = await db.introduction.findMany({
    where: { eventId, event: { organisers: { some: { chamberId: viewer.chamberId } } }, match: BOTH_SHOWN },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: {
      id: true,
      matchId: true,
      state: true,
      expiresAt: true,
      invitations: { select: { country: true, answer: true, company: { select: { legalNameLatin: true } } } },
    },
  })
  const failed = await db.mail.findMany({
    where: { aboutType: 'introduction', aboutId: { in: rows.map((row) => row.id) }, state: { in: ['failed', 'bounced', 'suppressed'] } },
    select: { aboutId: true },
  })
  const undelivered = new Set(failed.map((mail) => mail.aboutId))
  return rows.map(({ invitations, ...row }) => {
    const side = (country: Country) => invitations.find((invitation) => invitation.country === country)
    return {
      ...row,
      matchId: row.matchId!,
      pkName: side('PK')?.company.legalNameLatin ?? '',
      kzName: side('KZ')?.company.legalNameLatin ?? '',
      pkAnswer: side('PK')?.answer ?? null,
      kzAnswer: side('KZ')?.answer ?? null,
      undelivered: undelivered.has(row.id),
    }
  })
}
