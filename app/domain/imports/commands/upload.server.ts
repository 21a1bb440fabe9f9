import { createHash } from 'node:crypto'
import type { RegisteringOfficer } from '#app/domain/companies/commands/register.server.ts'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { MessageArguments } from '#app/i18n/translate.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { db, type Tx, transaction } from '#app/platform/db.server.ts'
import { cleanText } from '#app/platform/http/parse-form.server.ts'
import { readSheet } from '#app/platform/spreadsheet/read.server.ts'
import { type Cell, type Encoding, MOST_COLUMNS, MOST_LINES, type Sheet, UnreadableSheet } from '#app/platform/spreadsheet/sheet.ts'
import { type Field, guessFields, headLine } from '../fields.ts'
import { type KeptCell, textOfCell } from '../read-line.server.ts'
import { LARGEST_FILE } from '../rules.ts'

export type UploadFault = { key: MessageKey; args?: MessageArguments }

/**
 * The file's lines wait for the chamber to say what its columns mean; the columns' names are remembered from the last time or guessed. A file that cannot be
 * read, whatever its name says, is a fault that tells what to do. Nothing is imported yet.
 */
export async function uploadMembers({
  officer,
  fileName,
  bytes,
  encoding: chosen,
  now,
}: {
  officer: RegisteringOfficer
  fileName: string
  bytes: Uint8Array
  /** As the officer said that the text of a CSV file is written; found out when not said. */
  encoding?: Encoding
  now: Date
}): Promise<{ importId: string } | { fault: UploadFault }> {
  if (bytes.length > LARGEST_FILE) return { fault: { key: 'imports.file.too-large', args: { megabytes: LARGEST_FILE / 1_000_000 } } }
  const sheet = await readOrFault(bytes, chosen)
  if ('key' in sheet) return { fault: sheet }
  const head = headLine(sheet.rows)
  const width = Math.max(...sheet.rows.slice(head).map((row) => row.length))
  const columns = Array.from({ length: width }, (_, i) => textOfCell(asKept(sheet.rows[head]?.[i])).slice(0, 200))
  const lines = sheet.rows
    .map((row, i) => ({ number: i + 1, cells: row.map(asKept) }))
    .slice(head + 1)
    .filter(({ cells }) => cells.length > 0)
  if (lines.length === 0) return { fault: { key: 'imports.file.empty' } }
  const { chamberId, country } = officer.chamber
  const fields = guessFields(columns, country, await rememberedFields(chamberId))
  const { kind, encoding, delimiter } = sheet
  const importId = await transaction(async (tx) => {
    const { id } = await tx.import.create({
      data: {
        chamberId,
        officerId: officer.personId,
        fileName: cleanText(fileName).slice(0, 200) || 'file',
        kind,
        encoding,
        delimiter,
        columns,
        fields: fields.map((field) => field ?? ''),
        createdAt: now,
      },
      select: { id: true },
    })
    await keepLines(tx, id, lines)
    const detail = { lines: lines.length, sha256: createHash('sha256').update(bytes).digest('hex') }
    const actor = { personId: officer.personId, chamberId }
    await writeAudit(tx, { actor, act: 'import.upload', subject: { type: 'import', id }, to: 'mapping', detail, now })
    return id
  })
  return { importId }
}

async function readOrFault(bytes: Uint8Array, chosen?: Encoding): Promise<Sheet | UploadFault> {
  try {
    return await readSheet(bytes, chosen)
  } catch (error) {
    if (error instanceof UnreadableSheet) return { key: `imports.file.${error.fault}`, args: { lines: MOST_LINES, columns: MOST_COLUMNS } }
    throw error
  }
}

async function keepLines(tx: Tx, importId: string, lines: { number: number; cells: KeptCell[] }[]) {
  for (let i = 0; i < lines.length; i += 1000)
    await tx.importLine.createMany({ data: lines.slice(i, i + 1000).map((line) => ({ importId, ...line })) })
}

/** Days as ISO text; text in the form in which the database holds it. */
function asKept(cell: Cell | undefined): KeptCell {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : cell.toISOString().slice(0, 10)
  return typeof cell === 'string' ? cleanText(cell).slice(0, 5000) : (cell ?? null)
}

async function rememberedFields(chamberId: string): Promise<Map<string, Field | null>> {
  const rows = await db.columnMeaning.findMany({ where: { chamberId }, select: { column: true, field: true } })
  return new Map(rows.map(({ column, field }) => [column, (field || null) as Field | null]))
}
