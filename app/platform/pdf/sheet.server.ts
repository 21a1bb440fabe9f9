import type { Colour, PdfDocument, PdfPage } from './document.server.ts'
import { type ShapedLine, shapeLine, type TextStyle } from './shape.server.ts'

export type Words = TextStyle & { colour?: Colour; align?: 'start' | 'center' | 'end' }

/** How far apart the bases of two lines are, in ems: the hanging hand needs room. */
const LEADING = { nastaliq: 2, naskh: 1.45 } as const
const ARABIC = /\p{Script=Arabic}/u

/** Sets texts on a page in one direction: what begins at the start begins at the right in Urdu. */
export class Sheet {
  private readonly direction: 'ltr' | 'rtl'
  constructor(
    readonly document: PdfDocument,
    public page: PdfPage,
  ) {
    this.direction = document.about.direction
  }

  private leading(text: string, { size, hand = 'naskh' }: TextStyle): number {
    return size * (this.direction === 'rtl' || ARABIC.test(text) ? LEADING[hand] : 1.35)
  }

  /** The text in as many lines as it takes between the two sides, `most` of them at most: the last then ends in dots. Answers its height. */
  text(text: string, box: { x: number; y: number; width: number; most?: number }, words: Words): number {
    const lines = this.linesOf(text, box.width, words, box.most)
    const height = this.leading(text, words)
    for (const [i, line] of lines.entries()) {
      const base = box.y + i * height + (height + words.size * 0.66) / 2
      this.page.line(line, this.startOf(line, box, words), base, words.size, words.colour)
    }
    return lines.length * height
  }

  /** The height that the text would take. */
  measure(text: string, width: number, words: Words, most?: number): number {
    return this.linesOf(text, width, words, most).length * this.leading(text, words)
  }

  /** From the start side of the page, whichever that is. */
  fromStart(x: number, width: number): number {
    return this.direction === 'rtl' ? this.page.width - x - width : x
  }

  private startOf(line: ShapedLine, { x, width }: { x: number; width: number }, { align = 'start' }: Words): number {
    if (align === 'center') return x + (width - line.width) / 2
    const isLeft = (align === 'start') === (this.direction === 'ltr')
    return isLeft ? x : x + width - line.width
  }

  private linesOf(text: string, width: number, words: Words, most = 20): ShapedLine[] {
    const set = (line: string) => shapeLine(line, words, this.direction)
    const lines: string[] = []
    for (const paragraph of text.split('\n')) {
      if (set(paragraph).width <= width) {
        lines.push(paragraph)
        continue
      }
      const broken: string[] = []
      let line = ''
      const words = directed(paragraph).split(' ')
      for (const [i, word] of words.flatMap((one) => piecesOf(one, (piece) => set(piece).width <= width)).entries()) {
        const longer = i > 0 && !word.startsWith(GOES_ON) ? `${line} ${word}` : word
        if (i > 0 && (word.startsWith(GOES_ON) || set(longer).width > width)) {
          broken.push(line)
          line = word.replace(GOES_ON, '')
        } else line = longer
      }
      lines.push(...carried([...broken, line]))
    }
    const kept = lines.slice(0, most)
    if (lines.length > most) kept[most - 1] = `${lines[most - 1]} …`
    return kept.map((line) => fitted(line, width, set))
  }
}

/** Stands before what goes on with a word of the line before. */
const GOES_ON = '\u0000'

/** A word too long for a line, such as an address, in pieces; letters that join stay together. */
function piecesOf(word: string, fits: (text: string) => boolean): string[] {
  if (fits(word) || ARABIC.test(word)) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece && !fits(piece + letter)) {
      pieces.push(piece)
      piece = GOES_ON
    }
    piece += letter
  }
  return [...pieces, piece]
}

/** What is kept whole says which way it runs, by its first letter, so that it can be broken. */
function directed(text: string): string {
  return text.replace(/\u2068([^\u2066-\u2069]*)/g, (_whole, kept: string) => {
    const first = /\p{L}/u.exec(kept)?.[0] ?? ''
    return `${ARABIC.test(first) ? '\u2067' : '\u2066'}${kept}`
  })
}

/** What is kept whole and goes on in the next line is closed at the end of the one, and opened again in the other. */
function carried(lines: readonly string[]): string[] {
  let open: string[] = []
  return lines.map((line) => {
    const text = open.join('') + line
    open = []
    for (const letter of text) {
      if (/[\u2066-\u2068]/.test(letter)) open.push(letter)
      if (letter === '\u2069') open.pop()
    }
    return text + '\u2069'.repeat(open.length)
  })
}

/** A word too long for its line is cut, with dots. */
function fitted(text: string, width: number, set: (text: string) => ShapedLine): ShapedLine {
  let letters = [...text]
  let line = set(text)
  while (line.width > width && letters.length > 1) {
    letters = letters.slice(0, Math.max(1, Math.floor((letters.length * width) / line.width) - 1))
    line = set(`${letters.join('')}…`)
  }
  return line
}
