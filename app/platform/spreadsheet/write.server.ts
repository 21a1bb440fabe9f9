import { Readable } from 'node:stream'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { strToU8, Zip, ZipDeflate } from 'fflate'
import { neutralised, startsFormula } from './neutral.ts'
import type { Cell } from './sheet.ts'

export type Format = 'xlsx' | 'csv'

/** A table to hand out: its name becomes the file's; rows come as they are read, so that a long one fits into little memory. */
export type Table = { name: string; head: string[]; rows: AsyncIterable<readonly Cell[]>; delimiter: ',' | ';' }

const TYPES = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' }

/** The table as a file to save. No cell can become a formula; days and moments are ISO 8601, moments in UTC. */
export function download(table: Table, format: Format): Response {
  const bytes = format === 'xlsx' ? xlsxOf(table) : csvOf(table)
  return new Response(createReadableStreamFromReadable(Readable.from(bytes)), {
    headers: {
      'Content-Type': TYPES[format],
      'Content-Disposition': `attachment; filename="${table.name.replace(/[^a-z0-9-]/gi, '-')}.${format}"`,
      'Cache-Control': 'no-store',
    },
  })
}

const BATCH = 200

async function* batches(rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<readonly (readonly Cell[])[]> {
  let batch: (readonly Cell[])[] = []
  for await (const row of rows) {
    batch.push(row)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  yield batch
}

/** With the mark by which Excel knows UTF-8. */
async function* csvOf({ head, rows, delimiter }: Table): AsyncGenerator<Uint8Array> {
  const line = (cells: readonly Cell[]) => `${cells.map((cell) => quoted(csvText(cell))).join(delimiter)}\r\n`
  yield strToU8(`\ufeff${line(head)}`)
  for await (const batch of batches(rows)) yield strToU8(batch.map(line).join(''))
}

const csvText = (cell: Cell) => (cell instanceof Date ? isoText(cell) : typeof cell === 'string' ? neutralised(cell) : String(cell ?? ''))
const quoted = (text: string) => (/[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** A day (held at midnight UTC) as 2027-03-03, a moment as 2027-03-03T10:00:00Z. */
const isoText = (date: Date) => date.toISOString().replace(/T00:00:00\.000Z$|\.\d{3}(?=Z$)/, '')

const PARTS: [string, string][] = [
  [
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
  ],
  [
    '_rels/.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  ],
  [
    'xl/workbook.xml',
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Dosti" sheetId="1" r:id="rId1"/></sheets></workbook>',
  ],
  [
    'xl/_rels/workbook.xml.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
  ],
  // Styles: 0 plain, 1 head, 2 day, 3 moment, 4 text that stays text however it begins.
  [
    'xl/styles.xml',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf numFmtId="49" quotePrefix="1" applyNumberFormat="1"/></cellXfs></styleSheet>',
  ],
]

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A workbook with one sheet, written part by part: the first line stays in view. */
async function* xlsxOf({ head, rows }: Table): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  const part = (name: string) => {
    const file = new ZipDeflate(name)
    zip.add(file)
    return file
  }
  for (const [name, xml] of PARTS) part(name).push(strToU8(XML + xml), true)
  const sheet = part('xl/worksheets/sheet1.xml')
  const pane = '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>'
  sheet.push(
    strToU8(
      `${XML}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews>${pane}</sheetViews><cols><col min="1" max="${head.length}" width="22" customWidth="1"/></cols><sheetData>${rowXml(head, 1, 1)}`,
    ),
  )
  let row = 1
  for await (const batch of batches(rows)) {
    sheet.push(strToU8(batch.map((cells) => rowXml(cells, ++row)).join('')))
    yield* ready.splice(0)
  }
  sheet.push(strToU8('</sheetData></worksheet>'), true)
  zip.end()
  yield* ready.splice(0)
}

const rowXml = (cells: readonly Cell[], row: number, style?: number) =>
  `<row r="${row}">${cells.map((cell, i) => cellXml(cell, `r="${columnName(i)}${row}"`, style)).join('')}</row>`

/** A, B … Z, AA … */
const columnName = (i: number): string => (i < 26 ? '' : columnName(Math.floor(i / 26) - 1)) + String.fromCharCode(65 + (i % 26))

function cellXml(cell: Cell, at: string, style = 0): string {
  if (cell === null || cell === '') return ''
  if (cell instanceof Date) {
    const isDay = cell.getTime() % 86_400_000 === 0
    return `<c ${at} s="${isDay ? 2 : 3}"><v>${cell.getTime() / 86_400_000 + 25_569}</v></c>`
  }
  if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c ${at} t="b"><v>${cell ? 1 : 0}</v></c>`
  return `<c ${at} t="inlineStr" s="${startsFormula(cell) ? 4 : style}"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`
}

/** A cell of Excel holds 32,767 characters, and XML no control characters. */
const xmlText = (text: string) =>
  text
    .slice(0, 32_767)
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
    .replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!)
