import { organisedBy, type Viewer } from '#app/domain/matches/queries/viewer.ts'
import type { When } from '#app/domain/meetings/commands/version.server.ts'
import { TOLD_STATES } from '#app/domain/meetings/rules.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { pageOf } from '#app/platform/paging.ts'
import type { AgreementKind, Country, MeetingResult, MeetingState, MeetingWord, Sector } from '#prisma/generated/enums.ts'
import { agreedByBoth, compareResults, compareWords, type Joint, type Told } from '../rules.ts'
import type { LedgerQuery } from '../schema.ts'

/** What the viewer's own company said. */
export type OwnWords = Told & { word: MeetingWord | null; rating: number | null; comment: string | null }

/** A meeting as one of the two chambers may read it: its own company's words, and of the other's whether they are the same. */
export type LedgerRow = {
  meetingId: string
  pk: string
  kz: string
  sectors: Sector[]
  startsAt: Date | null
  state: MeetingState
  absent: Country[]
  isSettled: boolean
  stateReason: string | null
  own: OwnWords
  /** How the two accounts stand to each other. */
  words: Joint
  results: Joint
  agreed: { kind: AgreementKind | null; value: number | null; currency: string | null } | null
}

export type Group = { key: string; meetings: number; held: number; missed: number; agreed: number }

/** Figures of an event for both chambers alike. */
export type OutcomeReport = {
  meetings: number
  held: number
  missed: Record<Country, number>
  missedByBoth: number
  open: number
  disputed: number
  /** Companies were asked what came of the meetings: before, nothing of it can be told. */
  areResultsAsked: boolean
  sides: Record<Country, { asked: number; answered: number; rating: number | null; told: number; results: Record<MeetingResult, number> }>
  agreed: number
  agreedKinds: { kind: AgreementKind; count: number }[]
  agreedValues: { currency: string; value: number }[]
  sectors: Group[]
  chambers: (Group & { name: Localised; country: Country })[]
}

type Full = Awaited<ReturnType<typeof listFull>>[number]

const PAGE = 50

/** Rows of the joint ledger for one of the event's organisers, by time. */
export async function getLedger(viewer: Viewer, eventId: string, query: LedgerQuery) {
  const rows = (await listFull(viewer, eventId)).filter((row) => fits(row, query, viewer))
  const { page, pages, skip, take } = pageOf({ total: rows.length, wanted: query.page, size: PAGE })
  return { rows: rows.slice(skip, skip + take).map((row) => asRow(row, viewer)), count: rows.length, page, pages }
}

/** The same without pages, for a table to take along. */
export async function listLedger(viewer: Viewer, eventId: string, query: LedgerQuery): Promise<LedgerRow[]> {
  return (await listFull(viewer, eventId)).filter((row) => fits(row, query, viewer)).map((row) => asRow(row, viewer))
}

/** The figures of an event; each stands for the rows that the ledger shows with the same filter. */
export async function getOutcomeReport(viewer: Viewer, eventId: string): Promise<OutcomeReport> {
  const rows = await listFull(viewer, eventId)
  const chambers = await db.chamber.findMany({
    where: { id: { in: [...new Set(rows.flatMap(({ chambers }) => chambers))] } },
    select: { id: true, name: true, country: true },
  })
  const agreements = rows.flatMap(({ agreed }) => agreed ?? [])
  const missedBy = (country: Country) => rows.filter((row) => isMissed(row) && row.absent.includes(country)).length
  return {
    meetings: rows.length,
    held: rows.filter(({ state }) => state === 'held').length,
    missed: { PK: missedBy('PK'), KZ: missedBy('KZ') },
    missedByBoth: rows.filter((row) => isMissed(row) && row.absent.length === 2).length,
    open: rows.filter(({ state }) => state === 'published').length,
    disputed: rows.filter(isDisputed).length,
    areResultsAsked: rows.some(({ results }) => results !== 'none') || (await wereResultsAsked(viewer, eventId)),
    sides: { PK: sideOf(rows, 'PK'), KZ: sideOf(rows, 'KZ') },
    agreed: agreements.length,
    agreedKinds: countBy(agreements.flatMap(({ kind }) => kind ?? [])).map(([kind, count]) => ({ kind, count })),
    agreedValues: sumByCurrency(agreements),
    sectors: groupBy(rows, (row) => row.sectors),
    chambers: groupBy(rows, (row) => row.chambers).flatMap((group) => {
      const chamber = chambers.find(({ id }) => id === group.key)
      return chamber ? [{ ...group, name: chamber.name as Localised, country: chamber.country }] : []
    }),
  }
}

async function wereResultsAsked(viewer: Viewer, eventId: string): Promise<boolean> {
  return (await db.survey.count({ where: { eventId, kind: 'results', event: organisedBy(viewer) } })) > 0
}

const isMissed = ({ state }: { state: MeetingState }) => state === 'no_show'
const isDisputed = (row: Full) => row.words === 'differ' && !row.isSettled

/** Of single words those of the viewer's own side alone are looked for: what the other said is not to be found out by asking for it. */
function fits(row: Full, { state, absent, told, said, result, sector, chamber }: LedgerQuery, { country }: Viewer): boolean {
  if (state === 'open' && row.state !== 'published') return false
  if (state === 'disputed' && !isDisputed(row)) return false
  if ((state === 'held' || state === 'no_show') && row.state !== state) return false
  if (absent && !(isMissed(row) && row.absent.includes(absent))) return false
  if (told === 'agreed' && !row.agreed) return false
  if (told && told !== 'agreed' && row.results !== told) return false
  if (said && row.said[country][said] === null) return false
  if (result && row.said[country].result !== result) return false
  if (sector && !row.sectors.includes(sector)) return false
  return !chamber || row.chambers.includes(chamber)
}

function asRow({ chambers: _, said, ...row }: Full, { country }: Viewer): LedgerRow {
  return { ...row, own: said[country] }
}

const COMPANY = {
  select: {
    legalName: true,
    legalNameLatin: true,
    homeChamberId: true,
    sectorProfiles: { select: { sector: true }, orderBy: { sector: 'asc' } },
  },
} as const

/** Meetings whose time was told and is known, with both sides' words: for this file alone, which leaves out what the reader may not know. */
async function listFull(viewer: Viewer, eventId: string) {
  const rows = await db.meeting.findMany({
    where: { eventId, event: organisedBy(viewer), state: { in: [...TOLD_STATES] } },
    select: {
      id: true,
      state: true,
      absent: true,
      isSettled: true,
      stateReason: true,
      pkCompany: COMPANY,
      kzCompany: COMPANY,
      event: { select: { sectors: true } },
      placements: { where: { plan: 'published' }, select: { slot: { select: { startsAt: true } } } },
      // The time that it had before an absence freed it.
      changes: { where: { change: 'cancelled' }, orderBy: { version: { number: 'desc' } }, take: 1, select: { before: true } },
      reports: true,
    },
  })
  return rows
    .map(({ id, pkCompany, kzCompany, event, placements, changes, reports, ...meeting }) => {
      const said = { PK: wordsOf(reports, 'PK'), KZ: wordsOf(reports, 'KZ') }
      const theirs = new Set([...pkCompany.sectorProfiles, ...kzCompany.sectorProfiles].map(({ sector }) => sector))
      return {
        ...meeting,
        meetingId: id,
        pk: pkCompany.legalNameLatin ?? pkCompany.legalName ?? '',
        kz: kzCompany.legalNameLatin ?? kzCompany.legalName ?? '',
        sectors: event.sectors.filter((sector) => theirs.has(sector)),
        chambers: [pkCompany.homeChamberId, kzCompany.homeChamberId].flatMap((chamber) => chamber ?? []),
        startsAt: placements[0]?.slot.startsAt ?? startOf(changes[0]?.before as When | null | undefined),
        asked: { PK: reports.some(({ country }) => country === 'PK'), KZ: reports.some(({ country }) => country === 'KZ') },
        said,
        words: compareWords({ PK: said.PK.word, KZ: said.KZ.word }),
        results: compareResults(said.PK, said.KZ),
        agreed: agreedByBoth(said.PK, said.KZ),
      }
    })
    .sort((a, b) => (a.startsAt?.getTime() ?? 0) - (b.startsAt?.getTime() ?? 0) || a.meetingId.localeCompare(b.meetingId))
}

const startOf = (when: When | null | undefined) => (when ? new Date(when.startsAt) : null)

type Report = Omit<OwnWords, 'value'> & { country: Country; value: { toNumber: () => number } | null }

function wordsOf(reports: readonly Report[], country: Country): OwnWords {
  const found = reports.find((report) => report.country === country)
  return {
    word: found?.word ?? null,
    rating: found?.rating ?? null,
    comment: found?.comment ?? null,
    result: found?.result ?? null,
    agreement: found?.agreement ?? null,
    value: found?.value?.toNumber() ?? null,
    currency: found?.currency ?? null,
  }
}

function sideOf(rows: readonly Full[], country: Country): OutcomeReport['sides'][Country] {
  const said = rows.map((row) => row.said[country])
  const ratings = said.flatMap(({ rating }) => rating ?? [])
  const counted = (result: MeetingResult) => said.filter((one) => one.result === result).length
  return {
    asked: rows.filter((row) => row.asked[country]).length,
    answered: said.filter(({ word }) => word !== null).length,
    // Of a few it would tell who gave them.
    rating: ratings.length < FEWEST_RATINGS ? null : ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length,
    told: said.filter(({ result }) => result !== null).length,
    results: {
      no_contact: counted('no_contact'),
      knowledge: counted('knowledge'),
      contact: counted('contact'),
      negotiation: counted('negotiation'),
      agreement: counted('agreement'),
    },
  }
}

/** An average of fewer ratings is not shown. */
export const FEWEST_RATINGS = 3

function groupBy(rows: readonly Full[], keysOf: (row: Full) => readonly string[]): Group[] {
  const groups = new Map<string, Group>()
  for (const row of rows)
    for (const key of new Set(keysOf(row))) {
      const group = groups.get(key) ?? { key, meetings: 0, held: 0, missed: 0, agreed: 0 }
      group.meetings += 1
      if (row.state === 'held') group.held += 1
      if (isMissed(row)) group.missed += 1
      if (row.agreed) group.agreed += 1
      groups.set(key, group)
    }
  return [...groups.values()].sort((a, b) => b.meetings - a.meetings || a.key.localeCompare(b.key))
}

function countBy<Key extends string>(keys: readonly Key[]): [Key, number][] {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}

function sumByCurrency(agreements: readonly { value: number | null; currency: string | null }[]) {
  const sums = new Map<string, number>()
  for (const { value, currency } of agreements) if (value !== null && currency) sums.set(currency, (sums.get(currency) ?? 0) + value)
  return [...sums].map(([currency, value]) => ({ currency, value })).sort((a, b) => a.currency.localeCompare(b.currency))
}
