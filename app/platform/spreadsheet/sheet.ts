/** What a cell holds. A CSV file knows only text. */
export type Cell = string | number | boolean | Date | null

/** A table as its program wrote it: the first row first, every cell in its place. Row 1 is `rows[0]`, also when it is empty. */
export type Sheet = {
  kind: 'xlsx' | 'csv'
  /** How the text of a CSV file is encoded and parted. */
  encoding?: Encoding
  delimiter?: Delimiter
  rows: Cell[][]
}

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'windows-1256'] as const
export type Encoding = (typeof ENCODINGS)[number]

export const DELIMITERS = [',', ';', '\t'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** Why a file is no table that can be read. */
export type SheetFault = 'empty' | 'old-excel' | 'no-table' | 'damaged' | 'too-many-lines' | 'too-many-columns'

/** Lines and columns that a file may have: more is no list of members. */
export const MOST_LINES = 10_000
export const MOST_COLUMNS = 200

/** A file that is no readable table; `fault` says why. */
export class UnreadableSheet extends Error {
  constructor(readonly fault: SheetFault) {
    super(`unreadable sheet: ${fault}`)
    this.name = 'UnreadableSheet'
  }
}
