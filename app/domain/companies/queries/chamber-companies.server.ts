import type { Office } from '#app/domain/chambers/queries.server.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { pageOf } from '#app/platform/paging.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { CompanyState } from '#prisma/generated/enums.ts'
import { normaliseRegisterNumber } from '../register-number.ts'
import { knownTo } from '../rules.ts'

/** A company in its chamber's list. */
export type ChamberCompanyRow = {
  id: string
  state: CompanyState
  legalName: string | null
  legalNameLatin: string | null
  registerNumber: string | null
  city: Localised | null
  /** The chamber registered it on its behalf. */
  isOurRegistration: boolean
}

export type ChamberCompanyFilter = { state?: CompanyState; words?: string; page: number }

const PAGE_SIZE = 50

/** The companies that the chamber knows, by name, a page at a time. A page past the end is the last one. */
export async function listChamberCompanies(
  chamber: Office,
  filter: ChamberCompanyFilter,
): Promise<{ rows: ChamberCompanyRow[]; total: number; page: number; pages: number }> {
  const where = { ...knownTo(chamber.chamberId), state: filter.state, AND: wantedBy(filter.words) }
  const total = await db.company.count({ where })
  const { page, pages, skip, take } = pageOf({ total, wanted: filter.page, size: PAGE_SIZE })
  const rows = await db.company.findMany({
    where,
    orderBy: [{ legalNameLatin: 'asc' }, { id: 'asc' }],
    skip,
    take,
    select: {
      id: true,
      state: true,
      legalName: true,
      legalNameLatin: true,
      registerNumber: true,
      registeredById: true,
      city: { select: { name: true } },
    },
  })
  return { rows: rows.map(asRow), total, page, pages }
}

function asRow({
  city,
  registeredById,
  ...row
}: Omit<ChamberCompanyRow, 'city' | 'isOurRegistration'> & { city: { name: Prisma.JsonValue } | null; registeredById: string | null }) {
  return { ...row, city: (city?.name as Localised | undefined) ?? null, isOurRegistration: registeredById !== null }
}

/** The companies whose name or number has the words in it. */
export function wantedBy(words: string | undefined): Prisma.CompanyWhereInput[] {
  if (!words) return []
  const named = { contains: words, mode: 'insensitive' as const }
  return [
    {
      OR: [
        { legalName: named },
        { legalNameLatin: named },
        { legalNameKazakh: named },
        { registerNumber: { startsWith: normaliseRegisterNumber(words) } },
      ],
    },
  ]
}
