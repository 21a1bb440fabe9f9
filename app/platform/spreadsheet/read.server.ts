import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.server.ts'
import { type Cell, type Encoding, MOST_COLUMNS, MOST_LINES, type Sheet, UnreadableSheet } from './sheet.ts'

/**
 * The first sheet of an XLSX file, or a CSV file, told apart by what is in it and not by its name. Encoding and delimiter of a CSV file are found out.
 * A chosen encoding stands for the one found out. A file that is neither, is damaged or is larger than any list of members throws UnreadableSheet.
 */
export async function readSheet(bytes: Uint8Array, chosen?: Encoding): Promise<Sheet> {
  if (bytes.length === 0) throw new UnreadableSheet('empty')
  const sheet = startsWith(bytes, 'PK\x03\x04') ? await readXlsx(bytes) : readText(bytes, chosen)
  const rows = withoutTail(sheet.rows)
  if (rows.length === 0) throw new UnreadableSheet('empty')
  if (rows.length > MOST_LINES) throw new UnreadableSheet('too-many-lines')
  if (rows.some((row) => row.length > MOST_COLUMNS)) throw new UnreadableSheet('too-many-columns')
  return { ...sheet, rows }
}

function readText(bytes: Uint8Array, chosen?: Encoding): Sheet {
  // The container of Excel before 2007, and of XLSX files with a password.
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) throw new UnreadableSheet('old-excel')
  if (['%PDF', '{\\rtf', '\x89PNG', '\xff\xd8\xff', 'Rar!', '7z\xbc\xaf', '\x1f\x8b'].some((mark) => startsWith(bytes, mark)))
    throw new UnreadableSheet('no-table')
  return readCsv(bytes, chosen)
}

const startsWith = (bytes: Uint8Array, mark: string) => [...mark].every((letter, i) => bytes[i] === letter.charCodeAt(0))

/** Empty lines at the end, and empty cells at the end of a line, are nothing. */
function withoutTail(rows: Cell[][]): Cell[][] {
  const trimmed = rows.map((row) => row.slice(0, row.findLastIndex((cell) => !isEmpty(cell)) + 1))
  return trimmed.slice(0, trimmed.findLastIndex((row) => row.length > 0) + 1)
}

const isEmpty = (cell: Cell | undefined) => cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
