import { formatDay, formatTime } from '#app/i18n/format.ts'
import { directionOf, type Language } from '#app/i18n/languages.ts'
import { localeOf, translate } from '#app/i18n/translate.ts'
import { breathe } from '#app/platform/breathe.server.ts'
import { A4, type Colour, PdfDocument } from '#app/platform/pdf/document.server.ts'
import { Sheet, type Words } from '#app/platform/pdf/sheet.server.ts'
import type { AgendaEvent } from '../queries/plan.server.ts'

export const INK: Colour = [28, 36, 33]
export const QUIET: Colour = [96, 106, 102]
export const RULE: Colour = [205, 212, 208]
export const GREEN: Colour = [17, 94, 66]

const MARGIN = 42
const WIDTH = A4.width - 2 * MARGIN
const BOTTOM = A4.height - 56

/** A column of a table; of all widths together each takes its share. */
export type Column = { label: string; share: number; weight?: 400 | 600 }

/** A row of a table: a text for each column, and what stands under them in one line. */
export type Row = { cells: readonly string[]; note?: string | null }

/** Room for a table's title and the heads of its columns. */
const TITLE_HEIGHT = 60

/** Of a cell that says more than anybody reads, so many lines. */
const MOST_LINES = 12

/** Keeps a name of the other direction whole: its brackets and stops stay with it. */
export const isolate = (text: string) => `\u2068${text}\u2069`

/** Numbers with a sign between them run from left to right in every language. */
export const upright = (text: string) => `\u2066${text}\u2069`

/** Sheets of A4 of an event: letterhead, tables that go on over pages and say of what, and below each when it was made and which page of its subject it is. */
export class Paper {
  readonly document: PdfDocument
  private readonly sheet: Sheet
  private y = 0
  private subject = ''
  /** Where each subject begins: its pages are counted from there. */
  private readonly firsts: number[] = []

  constructor(
    private readonly event: AgendaEvent,
    readonly language: Language,
    title: string,
    private readonly now: Date,
  ) {
    this.document = new PdfDocument({ title, language, direction: directionOf(language) })
    this.sheet = new Sheet(this.document, undefined as never)
  }

  t(key: Parameters<typeof translate>[1], args?: Parameters<typeof translate>[2]): string {
    return translate(this.language, key, args)
  }

  /** A new page under the letterhead, with what it is of and whom it is for. */
  begin(subject: string, about?: string) {
    this.subject = subject
    this.firsts.push(this.document.pages.length)
    this.nextPage()
    const head = { size: 20, weight: 600, hand: 'nastaliq', colour: GREEN } as const
    this.y += this.put(subject, head, 2)
    if (about) this.y += this.put(about, { size: 11, colour: QUIET }, 3)
    this.y += 10
  }

  paragraph(text: string) {
    this.y += this.put(text, { size: 11, colour: QUIET }, 6) + 6
  }

  /** A table under its title, which is kept with the first row. */
  async table(title: string, columns: readonly Column[], rows: readonly Row[]) {
    const shares = columns.reduce((sum, { share }) => sum + share, 0)
    const widths = columns.map(({ share }) => (share / shares) * WIDTH)
    const noteAt = { from: MARGIN + widths[0]!, width: WIDTH - widths[0]! }
    for (const [i, { cells: texts, note }] of rows.entries()) {
      await breathe()
      const cells = texts.map((text, i) => ({ text, width: widths[i]! - 10, words: cellWords(columns[i]!) }))
      const ofCells = Math.max(...cells.map(({ text, width, words }) => this.sheet.measure(text, width, words, MOST_LINES)))
      const height = ofCells + (note ? this.sheet.measure(note, noteAt.width - 10, NOTE, MOST_LINES) : 0) + 8
      const isFirst = i === 0
      const isFull = this.y + height + (isFirst ? TITLE_HEIGHT : 0) > BOTTOM
      if (isFull) this.goOn(isFirst ? null : title)
      if (isFirst) this.title(title)
      if (isFirst || isFull) this.head(columns, widths)
      const below = { x: this.sheet.fromStart(noteAt.from, noteAt.width) + 5, y: this.y + 3 + ofCells, width: noteAt.width - 10 }
      if (note) this.sheet.text(note, { ...below, most: MOST_LINES }, NOTE)
      this.row(cells, widths, height)
    }
    this.y += 10
  }

  async toBytes() {
    const { timeZone } = this.event
    const moment = `${formatDay(this.language, this.now, timeZone)}, ${upright(formatTime(this.language, this.now, timeZone))}`
    const made = this.t('agenda.paperMade', { moment })
    for (const [i, page] of this.document.pages.entries()) {
      await breathe()
      this.sheet.page = page
      const words = { size: 8.5, colour: QUIET } as const
      const from = (x: number, width: number) => ({ x: this.sheet.fromStart(MARGIN + x, width), width, y: A4.height - 40, most: 1 })
      this.sheet.text(`${made} · ${this.t('agenda.paperZone')}`, from(0, WIDTH - 60), words)
      const first = this.firsts.findLast((at) => at <= i) ?? 0
      const next = this.firsts.find((at) => at > i) ?? this.document.pages.length
      this.sheet.text(upright(`${i - first + 1} / ${next - first}`), from(WIDTH - 60, 60), { ...words, align: 'end' })
    }
    return this.document.toBytes()
  }

  private title(text: string) {
    this.y += 8
    this.y += this.put(text, { size: 13, weight: 600, colour: INK }, 2) + 4
  }

  /** The next page says what goes on there: sheets get mixed up. */
  private goOn(title: string | null) {
    this.nextPage()
    const what = [this.subject, title].filter(Boolean).join(' · ')
    this.y += this.put(this.t('agenda.continued', { what }), { size: 11, weight: 600, colour: GREEN }, 2) + 6
  }

  private nextPage() {
    this.sheet.page = this.document.addPage(A4)
    this.sheet.page.fill(0, 0, A4.width, 6, GREEN)
    const { name, city, venue } = this.event
    const where = [city[this.language], isolate(venue)].join(' · ')
    const [title, place] = [WIDTH * 0.51, WIDTH * 0.47]
    const from = (x: number, width: number) => ({ x: this.sheet.fromStart(MARGIN + x, width), width, y: 22, most: 1 })
    this.sheet.text(name[this.language], from(0, title), { size: 10, weight: 600, colour: INK })
    this.sheet.text(where, from(WIDTH - place, place), { size: 9.5, colour: QUIET, align: 'end' })
    this.y = 48
  }

  private head(columns: readonly Column[], widths: readonly number[]) {
    const cells = columns.map(({ label }, i) => ({
      text: label,
      width: widths[i]! - 10,
      words: { size: 9, weight: 600, colour: QUIET } as Words,
    }))
    const height = Math.max(...cells.map(({ text, width, words }) => this.sheet.measure(text, width, words, 2))) + 6
    this.row(cells, widths, height)
  }

  private row(cells: readonly { text: string; width: number; words: Words }[], widths: readonly number[], height: number) {
    let from = MARGIN
    for (const [i, { text, width, words }] of cells.entries()) {
      this.sheet.text(text, { x: this.sheet.fromStart(from, widths[i]!) + 5, y: this.y + 3, width, most: MOST_LINES }, words)
      from += widths[i]!
    }
    this.y += height
    this.sheet.page.rule(MARGIN, this.y, MARGIN + WIDTH, this.y, { colour: RULE })
  }

  private put(text: string, words: Words, most: number): number {
    return this.sheet.text(text, { x: MARGIN, width: WIDTH, y: this.y, most }, words)
  }
}

const NOTE: Words = { size: 9, colour: QUIET }

const cellWords = ({ weight }: Column): Words => ({ size: 10.5, weight, colour: INK })

/** A clock takes long to make, and each row asks for one. */
const clocks = new Map<string, Intl.DateTimeFormat>()

function clock(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${Object.keys(options).length}`
  const known = clocks.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone })
  clocks.set(key, known)
  return known
}

/** "10:00–10:30" by the event's clock. */
export function timesOf({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, timeZone: string): string {
  const minutes = clock('en-GB', timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return upright(`${minutes.format(startsAt)}–${minutes.format(endsAt)}`)
}

/** "Monday, 1 March 2027" by the event's clock, as a heading: it begins with a capital, and ends without the Russian word for year. */
export function dayName(language: Language, moment: Date, timeZone: string): string {
  const day = clock(localeOf(language), timeZone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const name = day.format(moment).replace(/\sг\.$/, '')
  return name.charAt(0).toLocaleUpperCase(localeOf(language)) + name.slice(1)
}

/** The rows of each day, in the order of time. */
export function byDay<Row extends { startsAt: Date }>(rows: readonly Row[], language: Language, timeZone: string): [string, Row[]][] {
  const days = new Map<string, Row[]>()
  for (const row of rows) {
    const day = dayName(language, row.startsAt, timeZone)
    days.set(day, [...(days.get(day) ?? []), row])
  }
  return [...days]
}
