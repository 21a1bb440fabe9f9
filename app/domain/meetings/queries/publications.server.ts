import { organisedBy, type Viewer } from '#app/domain/matches/queries/viewer.ts'
import { db } from '#app/platform/db.server.ts'
import { pageOf } from '#app/platform/paging.ts'
import type { MeetingChange } from '#prisma/generated/enums.ts'
import { countOtherInterpreters, listDraftChanges } from '../commands/publish.server.ts'
import type { When } from '../commands/version.server.ts'
import { PLANNED_STATES } from '../rules.ts'
import { type EventMeeting, listEventMeetings, listNotUnderstood } from './event-meetings.server.ts'

/** So many changes stand on a page. */
const PAGE = 100

/** One change of a version or of a draft, with the words for it. */
export type ChangeRow = {
  meetingId: string
  change: MeetingChange | 'postponed'
  pk: string
  kz: string
  before: When | null
  after: When | null
}

/** Changes that stand on one page, of how many. */
export type ChangesPage = { changes: ChangeRow[]; count: number; page: number; pages: number }

/** `companies` are concerned; `interpreters` counts meetings whose interpreter alone would change. */
export type PublicationPreview = ChangesPage & { companies: number; interpreters: number; silent: EventMeeting[]; hasVersions: boolean }

/** What publishing the draft would change now, and what keeps it from being published. */
export async function getPublicationPreview(viewer: Viewer, eventId: string, wanted: { page: number }): Promise<PublicationPreview> {
  const all = await listEventMeetings(viewer, eventId, { states: PLANNED_STATES })
  const byId = new Map(all.map((meeting) => [meeting.id, meeting]))
  const draft = await listDraftChanges(db, eventId)
  const changes = draft.flatMap(({ change, ...row }) => {
    const meeting = byId.get(row.meetingId)
    return meeting
      ? [{ ...row, change: change === 'cancelled' ? ('postponed' as const) : change, pk: meeting.pk.name, kz: meeting.kz.name }]
      : []
  })
  const companies = new Set(changes.flatMap(({ meetingId }) => [byId.get(meetingId)!.pk.companyId, byId.get(meetingId)!.kz.companyId]))
  return {
    ...pageOfChanges(changes, wanted.page),
    companies: companies.size,
    interpreters: await countOtherInterpreters(db, eventId),
    silent: await listNotUnderstood(eventId, all),
    hasVersions: (await db.timetableVersion.count({ where: { eventId } })) > 0,
  }
}

export type VersionRow = {
  id: string
  number: number
  publishedAt: Date
  publishedBy: string | null
  count: number
  /** Companies that got a mail, and how many of these have left. */
  told: { name: string; isSent: boolean }[]
}

/** The published versions of a timetable, the latest first, each with who was told, and what one of them changed: the latest unless another is wanted. */
export type VersionsPage = { versions: VersionRow[]; open: (ChangesPage & { number: number }) | null }

export async function listVersions(viewer: Viewer, eventId: string, wanted: { version?: number; page: number }): Promise<VersionsPage> {
  const rows = await db.timetableVersion.findMany({
    where: { eventId, event: organisedBy(viewer) },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      number: true,
      publishedAt: true,
      publishedBy: { select: { name: true } },
      _count: { select: { changes: true } },
    },
  })
  const open = rows.find(({ number }) => number === wanted.version) ?? rows[0]
  const told = await listTold(rows.map(({ id }) => id))
  return {
    versions: rows.map(({ publishedBy, _count, ...row }) => ({
      ...row,
      publishedBy: publishedBy?.name ?? null,
      count: _count.changes,
      told: told.filter(({ versionId }) => versionId === row.id).map(({ versionId: _, ...company }) => company),
    })),
    open: open ? { number: open.number, ...pageOfChanges(await listChanges(open.id), wanted.page) } : null,
  }
}

async function listChanges(versionId: string): Promise<ChangeRow[]> {
  const names = { select: { legalName: true, legalNameLatin: true } } as const
  const rows = await db.timetableChange.findMany({
    where: { versionId },
    select: { meetingId: true, change: true, before: true, after: true, meeting: { select: { pkCompany: names, kzCompany: names } } },
  })
  return rows.map(({ meeting, before, after, ...change }) => ({
    ...change,
    before: before as When | null,
    after: after as When | null,
    pk: nameIn(meeting.pkCompany),
    kz: nameIn(meeting.kzCompany),
  }))
}

async function listTold(versionIds: string[]) {
  const mails = await db.mail.findMany({
    where: { aboutType: 'timetable-version', aboutId: { in: versionIds } },
    select: { aboutId: true, state: true, company: { select: { legalName: true, legalNameLatin: true } } },
  })
  return mails
    .map(({ aboutId, state, company }) => ({ versionId: aboutId, name: company ? nameIn(company) : '', isSent: state === 'sent' }))
    .sort((a, b) => a.name.localeCompare(b.name))
}

const nameIn = (company: { legalName: string | null; legalNameLatin: string | null }) => company.legalNameLatin ?? company.legalName ?? ''

/** By time, then by name. */
function pageOfChanges(changes: ChangeRow[], wanted: number): ChangesPage {
  const start = ({ before, after }: ChangeRow) => (after ?? before)?.startsAt ?? ''
  const { page, pages, skip, take } = pageOf({ total: changes.length, wanted, size: PAGE })
  const inOrder = changes.sort((a, b) => start(a).localeCompare(start(b)) || a.pk.localeCompare(b.pk))
  return { changes: inOrder.slice(skip, skip + take), count: changes.length, page, pages }
}
