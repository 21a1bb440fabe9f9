import { knownTo } from '#app/domain/companies/rules.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { CompanyState, DuplicateReason } from '#prisma/generated/enums.ts'
import { COMPARED } from '../rules.ts'

/** One of the two as a chamber may see it: of another chamber's company its name, chamber and state, and nothing else. */
export type DuplicateSide = {
  id: string
  state: CompanyState
  legalName: string | null
  legalNameLatin: string | null
  /** What its own chamber compares further; null of another chamber's company. */
  own: { registerNumber: string | null; city: Localised | null; submittedAt: Date | null } | null
  chamber: Localised | null
}

export type DuplicateRow = { oneId: string; otherId: string; reasons: DuplicateReason[]; sides: [DuplicateSide, DuplicateSide] }

const SHOWN = 100

/** The pairs that a chamber is to look at: one is its own, the other its own as well or another chamber's that is no draft. */
export function flaggedTo(chamberId: string): Prisma.DuplicatePairWhereInput {
  return { reasons: { isEmpty: false }, dismissals: { none: { chamberId } }, ...seenBy(chamberId) }
}

function seenBy(chamberId: string): Prisma.DuplicatePairWhereInput {
  const own = { ...knownTo(chamberId), AND: COMPARED }
  const seen = { AND: [COMPARED, { OR: [knownTo(chamberId), { state: { not: 'draft' as const } }] }] }
  return {
    OR: [
      { one: own, other: seen },
      { one: seen, other: own },
    ],
  }
}

/** How many pairs wait for the chamber's word. */
export function countDuplicates({ chamberId }: { chamberId: string }): Promise<number> {
  return db.duplicatePair.count({ where: flaggedTo(chamberId) })
}

/** The pairs that wait for the chamber's word, found last first; of one company only, when it is given. */
export async function listDuplicates({ chamberId }: { chamberId: string }, companyId?: string): Promise<DuplicateRow[]> {
  const rows = await db.duplicatePair.findMany({
    where: { AND: [flaggedTo(chamberId), companyId ? { OR: [{ oneId: companyId }, { otherId: companyId }] } : {}] },
    orderBy: [{ foundAt: 'desc' }, { oneId: 'asc' }, { otherId: 'asc' }],
    take: SHOWN,
    select: { oneId: true, otherId: true, reasons: true, one: { select: SIDE }, other: { select: SIDE } },
  })
  return rows.map(({ oneId, otherId, reasons, one, other }) => ({
    oneId,
    otherId,
    reasons,
    sides: [asSide(one, chamberId), asSide(other, chamberId)],
  }))
}

const SIDE = {
  id: true,
  state: true,
  legalName: true,
  legalNameLatin: true,
  registerNumber: true,
  submittedAt: true,
  homeChamberId: true,
  city: { select: { name: true } },
  homeChamber: { select: { name: true } },
} as const

type SideRow = Prisma.CompanyGetPayload<{ select: typeof SIDE }>

function asSide({ city, homeChamber, homeChamberId, registerNumber, submittedAt, ...row }: SideRow, chamberId: string): DuplicateSide {
  const isOwn = homeChamberId === chamberId
  return {
    ...row,
    chamber: (homeChamber?.name as Localised | undefined) ?? null,
    own: isOwn ? { registerNumber, submittedAt, city: (city?.name as Localised | undefined) ?? null } : null,
  }
}
