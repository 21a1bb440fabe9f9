import { type UnzipFileInfo, unzipSync } from 'fflate'
import { readSheet as readFirstSheet } from 'read-excel-file/universal'
import { type Cell, MOST_COLUMNS, MOST_LINES, type Sheet, UnreadableSheet } from './sheet.ts'

/** Bytes that an XLSX file may unfold to. */
const MOST_BYTES = 80_000_000

/** The first sheet of a workbook. What the file says of its own size is looked at before anything is unfolded. */
export async function readXlsx(bytes: Uint8Array): Promise<Sheet> {
  refuseOversized(bytes)
  try {
    const rows = await readFirstSheet(bytes.slice().buffer as ArrayBuffer, { trim: false })
    return { kind: 'xlsx', rows: rows.map((row) => row.map((cell) => cell as Cell)) }
  } catch {
    // The library throws what its parsers throw; whatever it is, the file cannot be read.
    throw new UnreadableSheet('damaged')
  }
}

function refuseOversized(bytes: Uint8Array) {
  const files = unfold(bytes, ({ name }) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
  if (Object.keys(files).length === 0) throw new UnreadableSheet('no-table')
  for (const sheet of Object.values(files)) refuseFarCells(new TextDecoder().decode(sheet))
}

function unfold(bytes: Uint8Array, wanted: (file: UnzipFileInfo) => boolean) {
  let total = 0
  let isTooLarge = false
  const weigh = (file: UnzipFileInfo) => {
    total += file.originalSize
    isTooLarge ||= total > MOST_BYTES
    return !isTooLarge && wanted(file)
  }
  try {
    const files = unzipSync(bytes, { filter: weigh })
    if (!isTooLarge) return files
  } catch {
    throw new UnreadableSheet('damaged')
  }
  throw new UnreadableSheet('too-many-lines')
}

/** A single cell far out would make a table of billions of empty ones. */
function refuseFarCells(xml: string) {
  for (const [, reference = ''] of xml.matchAll(/\s(?:r|ref)\s*=\s*["']([^"']{0,40})["']/g)) {
    if (reference.includes('&')) throw new UnreadableSheet('damaged')
    for (const [, column, row] of reference.matchAll(/([A-Za-z]*)(\d+)/g)) {
      if (Number(row) > MOST_LINES) throw new UnreadableSheet('too-many-lines')
      if (columnNumber(column!) > MOST_COLUMNS) throw new UnreadableSheet('too-many-columns')
    }
  }
}

const columnNumber = (letters: string) => [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
