import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { breathe } from '#app/platform/breathe.server.ts'
import type { PdfFont } from './fonts.server.ts'
import type { ShapedLine } from './shape.server.ts'
import { cutFont } from './subset.server.ts'

export type Colour = readonly [red: number, green: number, blue: number]

/** A page's size, in points. */
export const A4 = { width: 595.28, height: 841.89 } as const
export const A6 = { width: 297.64, height: 419.53 } as const

/** A glyph with what it stands for, under one number: whoever copies from the page gets the letters. */
type UsedFont = { font: PdfFont; codes: Map<string, number>; entries: { id: number; text: string; width: number }[] }

/** A page that is drawn on, from its upper left corner. */
export class PdfPage {
  readonly drawn: string[] = []
  constructor(
    readonly document: PdfDocument,
    readonly width: number,
    readonly height: number,
  ) {}

  /** The line with its left end and its base there. */
  line(line: ShapedLine, x: number, base: number, size: number, colour: Colour = [0, 0, 0]) {
    const place = `1 0 0 1 ${number(x)} ${number(this.height - base)} cm`
    this.drawn.push(`q ${place} BT ${rgb(colour)} rg ${this.document.wordsOf(line, size)} ET Q`)
  }

  fill(x: number, y: number, width: number, height: number, colour: Colour) {
    this.drawn.push(`${rgb(colour)} rg ${number(x)} ${number(this.height - y - height)} ${number(width)} ${number(height)} re f`)
  }

  rule(
    x1: number,
    y1: number,
    x2: number,
    y2: number,
    { colour = [0, 0, 0], width = 0.5, dash }: { colour?: Colour; width?: number; dash?: number } = {},
  ) {
    const points = `${number(x1)} ${number(this.height - y1)} m ${number(x2)} ${number(this.height - y2)} l`
    this.drawn.push(`q ${rgb(colour)} RG ${width} w [${dash ?? ''}] 0 d ${points} S Q`)
  }

  /** Squares side by side, as one shape without seams: a QR code. */
  squares(x: number, y: number, size: number, rows: readonly (readonly boolean[])[]) {
    const side = size / rows.length
    const shapes = rows.flatMap((row, i) =>
      row.flatMap((dark, j) =>
        dark ? [`${number(x + j * side)} ${number(this.height - y - (i + 1) * side)} ${number(side)} ${number(side)} re`] : [],
      ),
    )
    this.drawn.push(`0 0 0 rg ${shapes.join(' ')} f`)
  }
}

/** A PDF 1.7 with the fonts that it needs, cut to the glyphs that it has. */
export class PdfDocument {
  readonly pages: PdfPage[] = []
  private readonly fonts = new Map<PdfFont, UsedFont>()
  private readonly written = new WeakMap<ShapedLine, string>()

  constructor(readonly about: { title: string; language: string; direction: 'ltr' | 'rtl' }) {}

  addPage({ width, height }: { width: number; height: number }): PdfPage {
    const page = new PdfPage(this, width, height)
    this.pages.push(page)
    return page
  }

  /** What draws the line from its left end on; the same line is written once. */
  wordsOf(line: ShapedLine, size: number): string {
    const known = this.written.get(line)
    if (known !== undefined) return known
    const words = this.write(line, size)
    this.written.set(line, words)
    return words
  }

  private write(line: ShapedLine, size: number): string {
    const parts: string[] = []
    let font: PdfFont | undefined
    let said: ShapedLine['glyphs'][number]['said'] = null
    for (const glyph of line.glyphs) {
      if (glyph.said !== said && said) parts.push('EMC')
      if (glyph.said !== said && glyph.said) parts.push(`/Span<</ActualText<${utf16(`\ufeff${glyph.said.text}`)}>>>BDC`)
      said = glyph.said
      if (glyph.font !== font) parts.push(`/${this.use(glyph.font)} ${size} Tf`)
      font = glyph.font
      const code = this.codeOf(glyph.font, glyph.id, glyph.text, (glyph.advance / size) * 1000)
      parts.push(`1 0 0 1 ${number(glyph.x)} ${number(glyph.y)} Tm <${hex(code)}> Tj`)
    }
    if (said) parts.push('EMC')
    return parts.join('\n')
  }

  private use(font: PdfFont): string {
    if (!this.fonts.has(font)) this.fonts.set(font, { font, codes: new Map(), entries: [{ id: 0, text: '', width: 0 }] })
    return font.name
  }

  private codeOf(font: PdfFont, id: number, text: string, width: number): number {
    const { codes, entries } = this.fonts.get(font)!
    const key = `${id} ${text}`
    const known = codes.get(key)
    if (known !== undefined) return known
    codes.set(key, entries.length)
    return entries.push({ id, text, width }) - 1
  }

  async toBytes(): Promise<Buffer<ArrayBuffer>> {
    const file = new PdfFile()
    const catalog = file.reserve()
    const tree = file.reserve()
    const fonts = file.reserve()
    const kids: number[] = []
    for (const { drawn, width, height } of this.pages) {
      await breathe()
      const content = file.stream('', Buffer.from(drawn.join('\n'), 'latin1'))
      kids.push(
        file.add(
          `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 ${width} ${height}]/Resources<</Font ${fonts} 0 R>>/Contents ${content} 0 R>>`,
        ),
      )
    }
    file.set(tree, `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`)
    const embedded: string[] = []
    for (const used of this.fonts.values()) {
      await breathe()
      embedded.push(await embed(file, used))
    }
    file.set(fonts, `<<${embedded.join('')}>>`)
    const { title, language, direction } = this.about
    const view = `<</DisplayDocTitle true${direction === 'rtl' ? '/Direction/R2L' : ''}>>`
    file.set(catalog, `<</Type/Catalog/Pages ${tree} 0 R/Lang(${language})/ViewerPreferences${view}>>`)
    const info = file.add(`<</Title<${utf16(`\ufeff${title}`)}>/Producer(Dosti)>>`)
    return file.finish(catalog, info)
  }
}

async function embed(file: PdfFile, { font, entries }: UsedFont): Promise<string> {
  const scale = 1000 / font.unit
  const cut = await cutFont(font.bytes, new Set(entries.map(({ id }) => id)))
  const name = `DOSTIA+${font.name}`
  const program = file.stream(`/Length1 ${cut.length}`, cut)
  const descriptor = file.add(
    `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[-500 ${Math.round(font.descent * scale)} 2000 ${Math.round(font.ascent * scale)}]/ItalicAngle 0/Ascent ${Math.round(font.ascent * scale)}/Descent ${Math.round(font.descent * scale)}/CapHeight 700/StemV 80/FontFile2 ${program} 0 R>>`,
  )
  const glyphOf = file.stream('', Buffer.concat(entries.map(({ id }) => Buffer.from([id >> 8, id & 255]))))
  const widths = entries.map(({ width }) => number(width)).join(' ')
  const descendant = file.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor} 0 R/DW 0/W[0[${widths}]]/CIDToGIDMap ${glyphOf} 0 R>>`,
  )
  const meanings = file.stream('', Buffer.from(meaningOf(entries), 'latin1'))
  const whole = file.add(
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${meanings} 0 R>>`,
  )
  return `/${font.name} ${whole} 0 R`
}

/** What a glyph stands for that another glyph says already: a mark that nobody sees. */
const NOTHING = '\u2060'
const CHUNK = 100

function meaningOf(entries: readonly { text: string }[]): string {
  const lines = entries.map(({ text }, code) => `<${hex(code)}> <${utf16(text || NOTHING)}>`)
  const chunks = Array.from({ length: Math.ceil(lines.length / CHUNK) }, (_, i) => lines.slice(i * CHUNK, (i + 1) * CHUNK))
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...chunks.map((chunk) => `${chunk.length} beginbfchar\n${chunk.join('\n')}\nendbfchar`),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n')
}

/** Numbered objects, and where in the file each begins. */
class PdfFile {
  private readonly objects: (Buffer | null)[] = []

  reserve(): number {
    return this.objects.push(null)
  }

  set(at: number, body: string | Buffer) {
    this.objects[at - 1] = typeof body === 'string' ? Buffer.from(body, 'latin1') : body
  }

  add(body: string | Buffer): number {
    const at = this.reserve()
    this.set(at, body)
    return at
  }

  stream(more: string, bytes: Uint8Array): number {
    const packed = deflateSync(bytes)
    const head = Buffer.from(`<<${more}/Filter/FlateDecode/Length ${packed.length}>>stream\n`, 'latin1')
    return this.add(Buffer.concat([head, packed, Buffer.from('\nendstream', 'latin1')]))
  }

  finish(catalog: number, info: number): Buffer<ArrayBuffer> {
    const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')]
    let length = parts[0]!.length
    const places = this.objects.map((body, i) => {
      const place = length
      const object = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), body!, Buffer.from('\nendobj\n')])
      parts.push(object)
      length += object.length
      return place
    })
    const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
    const count = this.objects.length + 1
    const id = createHash('sha256').update(Buffer.concat(parts)).digest('hex').slice(0, 32)
    const trailer = `trailer\n<</Size ${count}/Root ${catalog} 0 R/Info ${info} 0 R/ID[<${id}><${id}>]>>\nstartxref\n${length}\n%%EOF\n`
    parts.push(Buffer.from(`xref\n0 ${count}\n0000000000 65535 f \n${rows}${trailer}`, 'latin1'))
    return Buffer.concat(parts)
  }
}

const number = (value: number) => String(Math.round(value * 1000) / 1000)
const hex = (code: number) => code.toString(16).padStart(4, '0')
const utf16 = (text: string) => Array.from({ length: text.length }, (_, i) => hex(text.charCodeAt(i))).join('')
const rgb = (colour: Colour) => colour.map((part) => number(part / 255)).join(' ')
