import { CsvError, parse } from 'csv-parse/sync'
import { DELIMITERS, type Delimiter, type Encoding, MOST_LINES, type Sheet, UnreadableSheet } from './sheet.ts'

/** A CSV file as Excel, LibreOffice or a database program wrote it. */
export function readCsv(bytes: Uint8Array, chosen?: Encoding): Sheet {
  const encoding = chosen ?? encodingOf(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  if (/(?![\t\n\v\f\r\u0080-\u009f])\p{Cc}/u.test(text)) throw new UnreadableSheet('no-table')
  // Excel's own first line that names the delimiter.
  const named = /^sep=([,;\t])\r?\n/i.exec(text)
  const delimiter = (named?.[1] as Delimiter | undefined) ?? delimiterOf(text)
  try {
    const options = { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, to: MOST_LINES + 1 }
    const rows: string[][] = parse(named ? text.slice(named[0].length) : text, options)
    // Lines keep the numbers that the file's program shows.
    return { kind: 'csv', encoding, delimiter, rows: named ? [[], ...rows] : rows }
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableSheet('damaged')
    throw error
  }
}

/** By its mark, else by what its bytes can be: text that is no UTF-8 is taken for Windows-1251, which Excel writes in Kazakhstan. */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 2000)
  const zeros = (parity: number) => start.filter((byte, i) => byte === 0 && i % 2 === parity).length
  // UTF-16 without its mark: half of each delimiter, digit and line end is a zero.
  if (zeros(1) > start.length / 20 && zeros(0) === 0) return 'utf-16le'
  if (zeros(0) > start.length / 20 && zeros(1) === 0) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1251'
  }
}

/** The one that parts the first lines into the most columns, and into equally many; quoted text does not count. */
export function delimiterOf(text: string): Delimiter {
  const lines = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim())
    .slice(0, 20)
  const [head = ''] = lines
  const count = (line: string, delimiter: Delimiter) => line.split(delimiter).length - 1
  const merit = (delimiter: Delimiter) =>
    count(head, delimiter) * (1 + lines.filter((line) => count(line, delimiter) === count(head, delimiter)).length)
  return DELIMITERS.reduce((best, delimiter) => (merit(delimiter) > merit(best) ? delimiter : best))
}
