import type { Language } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { pageOf } from '#app/platform/paging.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { ChangeKind, ChangeState, Country } from '#prisma/generated/enums.ts'
import { changeOf, presentOf } from '../commands/place-changes.server.ts'
import { LIVE_STATES } from '../rules.ts'
import { listClashes, type PublishedMeeting } from './clashes.server.ts'

type Officer = { chamberId: string; country: Country }

/** What a place says of the thing that changes: facts of a delegate, sessions without time, or languages. */
export type PlaceFacts = {
  name?: string
  nameLatin?: string | null
  jobTitle?: string | null
  email?: string | null
  language?: Language
  away?: string[]
  languages?: Language[]
  needsInterpreter?: boolean
}

/** A change that a company asked for, what is there now (or was, once decided) beside what is wanted, and the published meetings in the way. */
export type ChangeRow = {
  id: string
  eventId: string
  companyId: string
  companyName: string
  kind: ChangeKind
  state: ChangeState
  before: PlaceFacts | null
  after: PlaceFacts | null
  clashes: PublishedMeeting[]
  askedAt: Date
  decidedAt: Date | null
  reason: string | null
}

export type ChangeLists = {
  open: ChangeRow[]
  page: number
  pages: number
  decided: ChangeRow[]
  sessions: { id: string; startsAt: Date; endsAt: Date }[]
}

/** So many are compared in one go. */
const PAGE_SIZE = 25

/** Change requests that an officer of the companies' country decides, where the chamber organises the event. */
const decidedBy = ({ chamberId, country }: Officer): Prisma.ChangeRequestWhereInput => ({
  company: { country, state: 'verified' },
  participation: { event: { organisers: { some: { chamberId } } } },
})

/** How many changes of an event, or of all its chamber's events, wait for the chamber. */
export async function countOpenChanges(officer: Officer): Promise<{ eventId: string; count: number }[]> {
  const rows = await db.changeRequest.groupBy({
    by: ['eventId'],
    where: {
      ...decidedBy(officer),
      state: 'asked',
      participation: { event: { organisers: { some: { chamberId: officer.chamberId } }, state: { in: LIVE_STATES } } },
    },
    _count: true,
  })
  return rows.map(({ eventId, _count }) => ({ eventId, count: _count }))
}

/** The changes that the chamber's companies asked for at the event: what waits longest first, page by page, and the latest that were decided. */
export async function listChanges(officer: Officer, eventId: string, wanted = 1, size = PAGE_SIZE): Promise<ChangeLists> {
  const where = { ...decidedBy(officer), eventId }
  const waiting = { ...where, state: 'asked' as const }
  const { page, pages, ...stretch } = pageOf({ total: await db.changeRequest.count({ where: waiting }), wanted, size })
  const [open, decided, sessions] = await Promise.all([
    db.changeRequest.findMany({ where: waiting, orderBy: [{ askedAt: 'asc' }, { id: 'asc' }], ...stretch, select: ROW }),
    db.changeRequest.findMany({
      where: { ...where, state: { in: ['approved', 'refused'] } },
      orderBy: [{ decidedAt: 'desc' }, { id: 'asc' }],
      take: size,
      select: ROW,
    }),
    db.eventSession.findMany({ where: { eventId }, orderBy: { startsAt: 'asc' }, select: { id: true, startsAt: true, endsAt: true } }),
  ])
  return {
    open: await Promise.all(open.map(openRow)),
    page,
    pages,
    decided: decided.map((row) => asRow(row, row.before as PlaceFacts | null, [])),
    sessions,
  }
}

const ROW = {
  id: true,
  kind: true,
  state: true,
  delegateId: true,
  before: true,
  after: true,
  askedAt: true,
  decidedAt: true,
  reason: true,
  eventId: true,
  companyId: true,
  participationId: true,
  company: { select: { legalNameLatin: true } },
} as const

type Row = Awaited<ReturnType<typeof findRow>>
const findRow = () => db.changeRequest.findFirstOrThrow({ select: ROW })

async function openRow(row: Row): Promise<ChangeRow> {
  const change = changeOf(row)
  const before = change && (await presentOf(db, { id: row.participationId, companyId: row.companyId }, change))
  const sessionIds = row.kind === 'availability' ? ((row.after as PlaceFacts).away ?? []) : undefined
  const isInTheWay = row.kind === 'availability' || row.kind === 'withdrawal'
  const clashes = isInTheWay ? await listClashes(db, { eventId: row.eventId, companyId: row.companyId, sessionIds }) : []
  return asRow(row, before as PlaceFacts | null, clashes)
}

function asRow(row: Row, before: PlaceFacts | null, clashes: PublishedMeeting[]): ChangeRow {
  const { id, kind, state, companyId, askedAt, decidedAt, reason } = row
  return {
    id,
    eventId: row.eventId,
    kind,
    state,
    companyId,
    companyName: row.company.legalNameLatin ?? '',
    before,
    after: row.after as PlaceFacts | null,
    clashes,
    askedAt,
    decidedAt,
    reason,
  }
}

/** Published meetings at a time at which one of the chamber's companies said it has none. */
export async function listMeetingsInAbsence(officer: Officer, eventId: string): Promise<(PublishedMeeting & { companyName: string })[]> {
  const absent = await db.participation.findMany({
    where: {
      eventId,
      state: 'accepted',
      absences: { some: {} },
      company: { country: officer.country, state: 'verified' },
      event: { organisers: { some: { chamberId: officer.chamberId } }, timetables: { some: {} } },
    },
    orderBy: { requestedAt: 'asc' },
    select: { companyId: true, company: { select: { legalNameLatin: true } }, absences: { select: { sessionId: true } } },
  })
  const lists = await Promise.all(
    absent.map(async ({ companyId, company, absences }) => {
      const meetings = await listClashes(db, { eventId, companyId, sessionIds: absences.map(({ sessionId }) => sessionId) })
      return meetings.map((meeting) => ({ ...meeting, companyName: company.legalNameLatin ?? '' }))
    }),
  )
  return lists.flat()
}
