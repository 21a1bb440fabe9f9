import type { Office } from '#app/domain/chambers/queries.server.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import type { CompanyState, Sector } from '#prisma/generated/enums.ts'
import { verificationDue } from '../rules.ts'
import { ON_BEHALF } from './help.server.ts'
import { listIdsOf } from './merged.server.ts'

/** A company in its home chamber's queue. */
export type VerificationRow = {
  id: string
  state: CompanyState
  legalName: string
  legalNameLatin: string
  city: Localised | null
  sectors: Sector[]
  submittedAt: Date
  dueAt: Date
  isOverdue: boolean
}

export type VerificationFilter = { state?: Exclude<CompanyState, 'draft' | 'merged'>; sector?: Sector; page: number }

export const PAGE_SIZE = 50

/** Companies of the chamber that were submitted, those who wait longest first; drafts are nobody's business yet. */
export async function listVerifications(
  chamber: Office,
  { state, sector, page }: VerificationFilter,
  now: Date,
): Promise<{ rows: VerificationRow[]; hasMore: boolean }> {
  const found = await db.company.findMany({
    where: {
      homeChamberId: chamber.chamberId,
      mergedIntoId: null,
      state: state ?? { not: 'draft' },
      ...(sector ? { sectorProfiles: { some: { sector } } } : {}),
    },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE + 1,
    select: {
      id: true,
      state: true,
      legalName: true,
      legalNameLatin: true,
      submittedAt: true,
      createdAt: true,
      city: { select: { name: true } },
      sectorProfiles: { select: { sector: true }, orderBy: { sector: 'asc' } },
    },
  })
  const rows = found.slice(0, PAGE_SIZE).map(({ city, sectorProfiles, createdAt, ...row }) => {
    const submittedAt = row.submittedAt ?? createdAt
    const dueAt = verificationDue(submittedAt)
    return {
      ...row,
      legalName: row.legalName ?? '',
      legalNameLatin: row.legalNameLatin ?? '',
      city: (city?.name as Localised | undefined) ?? null,
      sectors: sectorProfiles.map((profile) => profile.sector),
      submittedAt,
      dueAt,
      isOverdue: row.state === 'submitted' && dueAt < now,
    }
  })
  return { rows, hasMore: found.length > PAGE_SIZE }
}

/** One step in a company's story, for its chamber. */
export type HistoryRow = { id: string; act: string; at: Date; actor: string | null; onBehalf: boolean; reason: string | null }

const SHOWN_ACTS = [
  'register',
  'submit',
  'resubmit',
  'verify',
  'return',
  'reject',
  'suspend',
  'reinstate',
  'confirm',
  'expire',
  'attest',
  'check-file',
  'uncheck-file',
  'merge',
  'take-in',
].map((act) => `company.${act}`)

/** What happened to the company and to those that were merged into it, latest first. The caller has made sure that the reader may see the company. */
export async function listHistory(companyId: string): Promise<HistoryRow[]> {
  const entries = await db.auditEntry.findMany({
    where: { subjectType: 'company', subjectId: { in: await listIdsOf(companyId) }, OR: [{ act: { in: SHOWN_ACTS } }, ON_BEHALF] },
    orderBy: { id: 'desc' },
    take: 50,
    select: { id: true, act: true, at: true, actorId: true, reason: true, detail: true },
  })
  const people = await db.person.findMany({
    where: { id: { in: entries.flatMap(({ actorId }) => actorId ?? []) } },
    select: { id: true, name: true },
  })
  return entries.map(({ id, actorId, detail, ...entry }) => ({
    ...entry,
    id: String(id),
    onBehalf: (detail as { onBehalf?: boolean } | null)?.onBehalf === true,
    actor: people.find((person) => person.id === actorId)?.name ?? null,
  }))
}
