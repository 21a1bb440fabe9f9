import bidiFactory from 'bidi-js'
import { Direction, Buffer as GlyphBuffer, shape } from 'harfbuzzjs'
import { fontsOf, type Hand, type PdfFont, type Weight } from './fonts.server.ts'

/** How a text is set. */
export type TextStyle = { size: number; weight?: Weight; hand?: Hand }

/**
 * A glyph of a font where it is drawn, from the line's left end and its base. `text` is what it stands for, nothing when another glyph says it; `said` is all
 * that its stretch says, where the letters of the glyphs alone would not tell.
 */
export type Glyph = { font: PdfFont; id: number; x: number; y: number; advance: number; text: string; said: { text: string } | null }

/** One line as it is drawn, from left to right. */
export type ShapedLine = { glyphs: Glyph[]; width: number }

const bidi = bidiFactory()

/** What was made of the same words before: names and times come again and again. Forgotten when there is too much of it. */
class Kept<Value> {
  private readonly values = new Map<string, Value>()
  constructor(private readonly most: number) {}

  get(key: string, make: () => Value): Value {
    const known = this.values.get(key)
    if (known) return known
    if (this.values.size >= this.most) this.values.clear()
    const value = make()
    this.values.set(key, value)
    return value
  }
}

const lines = new Kept<ShapedLine>(4000)
const stretches = new Kept<Placed[]>(8000)

/** A stretch in one direction and one font. */
type Run = { text: string; level: number; font: PdfFont }

/**
 * The text as one line: letters joined and placed by their font's own rules (HarfBuzz), stretches of the other direction in their order by the Unicode
 * bidirectional algorithm, in a line that runs in the given direction.
 */
export function shapeLine(text: string, style: TextStyle, direction: 'ltr' | 'rtl'): ShapedLine {
  return lines.get(`${direction} ${style.size} ${style.weight} ${style.hand} ${text}`, () => setLine(text, style, direction))
}

function setLine(text: string, style: TextStyle, direction: 'ltr' | 'rtl'): ShapedLine {
  let x = 0
  const glyphs: Glyph[] = []
  for (const run of visualOrder(runsOf(text, style, direction))) {
    const scale = style.size / run.font.unit
    const said = run.level % 2 === 1 ? { text: run.text } : null
    for (const { id, dx, dy, advance, text: letters } of shapeRun(run)) {
      glyphs.push({ font: run.font, id, x: x + dx * scale, y: dy * scale, advance: advance * scale, text: letters, said })
      x += advance * scale
    }
  }
  return { glyphs, width: x }
}

function runsOf(text: string, { weight = 400, hand = 'naskh' }: TextStyle, direction: 'ltr' | 'rtl'): Run[] {
  const { levels } = bidi.getEmbeddingLevels(text, direction)
  const fonts = [...fontsOf('sans', weight), ...fontsOf(hand, weight)]
  const runs: Run[] = []
  let at = 0
  for (const letter of text) {
    const level = levels[at]!
    at += letter.length
    if (isInvisible(letter)) continue
    const last = runs.at(-1)
    const font = fontFor(letter, fonts, last?.font)
    if (last && last.level === level && last.font === font) last.text += letter
    else runs.push({ text: letter, level, font })
  }
  return runs
}

/** Marks that say which way a text runs: they have said so. */
const isInvisible = (letter: string) => /[\u200e\u200f\u202a-\u202e\u2066-\u2069\n\r\t]/.test(letter)

/** Marks and spaces stay in the font of what is before them; otherwise the first font that has the letter. */
function fontFor(letter: string, fonts: readonly PdfFont[], before: PdfFont | undefined): PdfFont {
  const code = letter.codePointAt(0)!
  const isNeutral = letter === ' ' || /\p{M}|\u200c|\u200d/u.test(letter)
  if (isNeutral && before?.has(code)) return before
  return fonts.find((font) => font.has(code)) ?? fonts[0]!
}

/** The stretches as the eye meets them from the left: rule L2 of the algorithm. */
function visualOrder(runs: readonly Run[]): Run[] {
  const order = [...runs]
  const highest = Math.max(0, ...runs.map(({ level }) => level))
  for (let level = highest; level > 0; level--)
    for (let from = 0; from < order.length; from++) {
      if (order[from]!.level < level) continue
      let to = from
      while (to < order.length && order[to]!.level >= level) to++
      order.splice(from, to - from, ...order.slice(from, to).reverse())
      from = to
    }
  return order
}

type Placed = { id: number; dx: number; dy: number; advance: number; text: string }

function shapeRun(run: Run): Placed[] {
  return stretches.get(`${run.font.name} ${run.level % 2} ${run.text}`, () => placeGlyphs(run))
}

const buffer = new GlyphBuffer()

function placeGlyphs({ text, level, font }: Run): Placed[] {
  buffer.reset()
  buffer.addText(text)
  buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR)
  if (level % 2 === 1) buffer.setLanguage('ur')
  buffer.guessSegmentProperties()
  shape(font.face, buffer)
  const infos = buffer.getGlyphInfos()
  const positions = buffer.getGlyphPositions()
  const texts = textsOf(
    text,
    infos.map(({ cluster }) => cluster),
  )
  return infos.map(({ codepoint }, i) => {
    const { xAdvance, xOffset, yOffset } = positions[i]!
    return { id: codepoint, dx: xOffset, dy: yOffset, advance: xAdvance, text: texts[i]! }
  })
}

/** What each glyph stands for: the letters of its cluster, said by the cluster's last glyph, its base where others are marks on it. */
function textsOf(text: string, clusters: readonly number[]): string[] {
  const starts = [...new Set(clusters)].sort((one, other) => one - other)
  const textFrom = new Map(starts.map((start, i) => [start, text.slice(start, starts[i + 1] ?? text.length)]))
  return clusters.map((cluster, i) => (clusters[i + 1] === cluster ? '' : textFrom.get(cluster)!))
}
