import { getPublicProfile, type PublicProfile } from '#app/domain/companies/queries.server.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { pageOf } from '#app/platform/paging.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Country, Decision, MatchState } from '#prisma/generated/enums.ts'
import { OPEN_MATCH_STATES, type Strength, scoresOf, strengthOf } from '../rules.ts'
import { type MatchQuery, type MatchReasons, MatchReasonsSchema } from '../schema.ts'
import { BOTH_SHOWN, organisedBy, type Viewer } from './viewer.ts'

/** A match in a chamber's queue. */
export type MatchRow = {
  id: string
  state: MatchState
  strength: Strength
  score: number
  pk: { id: string; name: string; city: Localised | null }
  kz: { id: string; name: string; city: Localised | null }
  firstReason: MatchReasons['met'][number] | null
  /** What this chamber decided, and the other. */
  ours: Decision | null
  theirs: Decision | null
  waitingSince: Date
}

const COMPANY_NAME = { id: true, legalName: true, legalNameLatin: true, city: { select: { name: true } } } as const

/** A page of a queue: few enough to be read in one go. */
const PAGE_SIZE = 25

export type MatchList = { rows: MatchRow[]; total: number; page: number; pages: number }

/** Matches of an event between verified companies for one of its organisers, a page at a time, the strongest first. A page past the end is the last one. */
export async function listMatches(viewer: Viewer, eventId: string, query: MatchQuery): Promise<MatchList> {
  const where = { eventId, run: { event: organisedBy(viewer) }, ...BOTH_SHOWN, AND: wanted(viewer, query) }
  const total = await db.match.count({ where })
  const { page, pages, skip, take } = pageOf({ total, wanted: query.page, size: PAGE_SIZE })
  const rows = await db.match.findMany({
    where,
    orderBy: [{ score: 'desc' }, { id: 'asc' }],
    skip,
    take,
    select: {
      id: true,
      state: true,
      score: true,
      reasons: true,
      createdAt: true,
      pkCompany: { select: COMPANY_NAME },
      kzCompany: { select: COMPANY_NAME },
      reviews: { select: { country: true, decision: true } },
    },
  })
  const list = rows.map(({ pkCompany, kzCompany, reasons, reviews, createdAt, ...row }) => ({
    ...row,
    strength: strengthOf(row.score),
    pk: nameOf(pkCompany),
    kz: nameOf(kzCompany),
    firstReason: MatchReasonsSchema.parse(reasons).met[0] ?? null,
    ours: reviews.find((review) => review.country === viewer.country)?.decision ?? null,
    theirs: reviews.find((review) => review.country !== viewer.country)?.decision ?? null,
    waitingSince: createdAt,
  }))
  return { rows: list, total, page, pages }
}

function wanted(viewer: Viewer, { show, fit, company }: MatchQuery): Prisma.MatchWhereInput[] {
  const waiting = { state: { in: [...OPEN_MATCH_STATES] }, reviews: { none: { country: viewer.country } } }
  const named = { OR: [{ legalNameLatin: like(company) }, { legalName: like(company) }] }
  return [
    ...(show === 'waiting' ? [waiting] : []),
    ...(show === 'decided' ? [{ NOT: waiting, state: { not: 'withdrawn' as const } }] : []),
    ...(fit ? [{ score: scoresOf(fit) }] : []),
    ...(company ? [{ OR: [{ pkCompany: named }, { kzCompany: named }] }] : []),
  ]
}

const like = (text: string | undefined) => ({ contains: text, mode: 'insensitive' as const })

/** One review as both chambers see it. A veto's reason is for the chambers only. */
export type ReviewRow = {
  country: Country
  chamber: Localised
  officer: string
  decision: Decision
  reason: string | null
  note: string | null
  decidedAt: Date
}

/** Both companies side by side, why, and what was decided: for officers of the two organisers. No contact datum. */
export type MatchPage = {
  id: string
  eventId: string
  eventName: Localised
  timeZone: string
  runNumber: number
  state: MatchState
  strength: Strength
  score: number
  pk: PublicProfile
  kz: PublicProfile
  reasons: MatchReasons
  reviews: ReviewRow[]
  /** The next match that waits for this chamber, to go on with. */
  nextId: string | null
}

export async function getMatchPage(viewer: Viewer, matchId: string): Promise<MatchPage> {
  const match = await db.match.findFirst({
    where: { id: matchId, run: { event: organisedBy(viewer) }, ...BOTH_SHOWN },
    select: {
      id: true,
      eventId: true,
      state: true,
      score: true,
      reasons: true,
      pkCompanyId: true,
      kzCompanyId: true,
      run: { select: { number: true, event: { select: { name: true, city: { select: { timeZone: true } } } } } },
      reviews: {
        orderBy: { decidedAt: 'asc' },
        select: {
          country: true,
          decision: true,
          reason: true,
          note: true,
          decidedAt: true,
          officer: { select: { person: { select: { name: true } }, chamber: { select: { name: true } } } },
        },
      },
    },
  })
  if (!match) throw new DomainError('not-found')
  const [pk, kz, next] = await Promise.all([
    getPublicProfile(match.pkCompanyId),
    getPublicProfile(match.kzCompanyId),
    findNextWaiting(viewer, match.eventId, matchId),
  ])
  return {
    id: match.id,
    eventId: match.eventId,
    eventName: match.run.event.name as Localised,
    timeZone: match.run.event.city.timeZone,
    runNumber: match.run.number,
    state: match.state,
    strength: strengthOf(match.score),
    score: match.score,
    pk,
    kz,
    reasons: MatchReasonsSchema.parse(match.reasons),
    reviews: match.reviews.map(({ officer, ...review }) => ({
      ...review,
      officer: officer.person.name,
      chamber: officer.chamber.name as Localised,
    })),
    nextId: next?.id ?? null,
  }
}

function findNextWaiting(viewer: Viewer, eventId: string, butNot: string) {
  return db.match.findFirst({
    where: {
      eventId,
      id: { not: butNot },
      run: { event: organisedBy(viewer) },
      ...BOTH_SHOWN,
      state: { in: [...OPEN_MATCH_STATES] },
      reviews: { none: { country: viewer.country } },
    },
    orderBy: [{ score: 'desc' }, { id: 'asc' }],
    select: { id: true },
  })
}

function nameOf(company: { id: string; legalName: string | null; legalNameLatin: string | null; city: { name: unknown } | null }) {
  return { id: company.id, name: company.legalNameLatin ?? company.legalName ?? '', city: (company.city?.name as Localised) ?? null }
}

/** Whether the company stands in a match that the chamber reviews: then its officers see what certifies it. */
export async function reviewsMatchOf(viewer: Viewer, companyId: string): Promise<boolean> {
  const where = { run: { event: organisedBy(viewer) }, ...BOTH_SHOWN, OR: [{ pkCompanyId: companyId }, { kzCompanyId: companyId }] }
  return (await db.match.count({ where })) > 0
}
