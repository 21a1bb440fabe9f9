import type { Office } from '#app/domain/chambers/queries.server.ts'
import { listStandings, type Standing } from '#app/domain/companies/queries/standing.server.ts'
import { db } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { pageOf } from '#app/platform/paging.ts'
import type { ImportState, LineVerdict } from '#prisma/generated/enums.ts'
import type { Field } from './fields.ts'
import { type KeptCell, type Remark, textOfCell } from './read-line.server.ts'
import type { LineFilter } from './schema.ts'

/** A file in the chamber's list. */
export type ImportRow = {
  id: string
  fileName: string
  state: ImportState
  officer: string
  createdAt: Date
  lines: number
  imported: number
}

/** The files that the chamber's officers uploaded, the latest first. */
export async function listImports(chamber: Office): Promise<ImportRow[]> {
  const rows = await db.import.findMany({
    where: { chamberId: chamber.chamberId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 50,
    select: {
      id: true,
      fileName: true,
      state: true,
      createdAt: true,
      officer: { select: { name: true } },
      _count: { select: { lines: true } },
    },
  })
  const imported = await db.importLine.groupBy({
    by: ['importId'],
    where: { importId: { in: rows.map(({ id }) => id) }, importedAt: { not: null } },
    _count: true,
  })
  return rows.map(({ officer, _count, ...row }) => ({
    ...row,
    officer: officer.name,
    lines: _count.lines,
    imported: imported.find(({ importId }) => importId === row.id)?._count ?? 0,
  }))
}

/** A column of the file: what it is called, what it holds, and its first values. */
export type ColumnView = { name: string; field: Field | null; samples: string[] }

export type ImportPage = {
  id: string
  fileName: string
  state: ImportState
  kind: string
  encoding: string | null
  delimiter: string | null
  progress: number
  columns: ColumnView[]
  counts: Record<LineVerdict, number> & { lines: number; chosen: number; imported: number }
}

/** The file as its chamber sees it. To other chambers it does not exist. */
export async function getImport(chamber: Office, importId: string): Promise<ImportPage> {
  const row = await db.import.findFirst({
    where: { id: importId, chamberId: chamber.chamberId },
    select: {
      id: true,
      fileName: true,
      state: true,
      kind: true,
      encoding: true,
      delimiter: true,
      progress: true,
      columns: true,
      fields: true,
      lines: { orderBy: { number: 'asc' }, take: 3, select: { cells: true } },
    },
  })
  if (!row) throw new DomainError('not-found')
  const { columns, fields, lines, ...page } = row
  const views = columns.map((name, i) => ({
    name,
    field: (fields[i] || null) as Field | null,
    samples: lines.map(({ cells }) => textOfCell((cells as KeptCell[])[i] ?? null).slice(0, 60)).filter(Boolean),
  }))
  return { ...page, columns: views, counts: await countLines(importId) }
}

async function countLines(importId: string): Promise<ImportPage['counts']> {
  const groups = await db.importLine.groupBy({ by: ['verdict', 'isChosen'], where: { importId, importedAt: null }, _count: true })
  const imported = await db.importLine.count({ where: { importId, importedAt: { not: null } } })
  const sum = (fits: (group: (typeof groups)[number]) => boolean) => groups.filter(fits).reduce((total, { _count }) => total + _count, 0)
  const of = (verdict: LineVerdict) => sum((group) => group.verdict === verdict)
  return {
    good: of('good'),
    doubtful: of('doubtful'),
    known: of('known'),
    faulty: of('faulty'),
    lines: sum(() => true) + imported,
    chosen: sum(({ isChosen }) => isChosen),
    imported,
  }
}

/** A line of the file with what an import does, or did, with it. */
export type LineRow = {
  number: number
  name: string
  verdict: LineVerdict | null
  isChosen: boolean
  isImported: boolean
  /** The company that it became, or that it is or may be. */
  companyId: string | null
  /** How far the company has come that it became. */
  standing: Standing | null
  /** What is said of it, each with the file's own name of the column. */
  remarks: (Omit<Remark, 'field'> & { column: string | null })[]
}

const PAGE_SIZE = 50

/** Lines of the file, in their order, a page at a time. A page past the end is the last one. */
export async function listLines(
  chamber: Office,
  importId: string,
  filter: LineFilter,
  now: Date,
): Promise<{ rows: LineRow[]; page: number; pages: number }> {
  const file = await db.import.findFirst({ where: { id: importId, chamberId: chamber.chamberId }, select: { columns: true, fields: true } })
  if (!file) throw new DomainError('not-found')
  const where = { importId, ...whereOf(filter) }
  const total = await db.importLine.count({ where })
  const { page, pages, skip, take } = pageOf({ total, wanted: filter.page, size: PAGE_SIZE })
  const rows = await db.importLine.findMany({
    where,
    orderBy: { number: 'asc' },
    skip,
    take,
    select: { number: true, cells: true, verdict: true, isChosen: true, importedAt: true, companyId: true, remarks: true },
  })
  const becameOf = rows.flatMap(({ importedAt, companyId }) => (importedAt && companyId) || [])
  const standings = await listStandings(chamber, becameOf, now)
  const columnOf = (field: Field | null) => (field && file.columns[file.fields.indexOf(field)]) || null
  const nameOf = (cells: KeptCell[]) =>
    ['legalName', 'legalNameLatin'].map((field) => textOfCell(cells[file.fields.indexOf(field)] ?? null)).find(Boolean) ?? ''
  return {
    page,
    pages,
    rows: rows.map(({ cells, importedAt, remarks, ...row }) => ({
      ...row,
      name: nameOf(cells as KeptCell[]),
      isImported: importedAt !== null,
      standing: (importedAt && row.companyId && standings.get(row.companyId)) || null,
      remarks: (remarks as Remark[]).map(({ field, ...remark }) => ({ ...remark, column: columnOf(field) })),
    })),
  }
}

function whereOf({ verdict }: LineFilter) {
  if (verdict === 'imported') return { importedAt: { not: null } }
  return verdict ? { verdict, importedAt: null } : {}
}
