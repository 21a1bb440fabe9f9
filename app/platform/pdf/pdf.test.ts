import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { A4, PdfDocument } from './document.server.ts'
import { fontsOf } from './fonts.server.ts'
import { shapeLine } from './shape.server.ts'
import { Sheet } from './sheet.server.ts'

const URDU = 'پاکستان اور قازقستان'
const xs = (line: ReturnType<typeof shapeLine>) => line.glyphs.filter(({ advance }) => advance > 0)
const letterAt = (line: ReturnType<typeof shapeLine>, letter: string) => line.glyphs.find(({ text }) => text.includes(letter))!.x

describe('a line of Urdu', () => {
  test.each(['naskh', 'nastaliq'] as const)('is joined by the rules of the %s font, not letter by letter', (hand) => {
    const style = { size: 12, hand }
    const joined = shapeLine('پاکستان', style, 'rtl')
    const apart = [...'پاکستان'].map((letter) => shapeLine(letter, style, 'rtl'))

    expect(joined.width).toBeLessThan(0.9 * apart.reduce((sum, { width }) => sum + width, 0))
    expect(joined.glyphs.map(({ id }) => id)).not.toEqual(apart.flatMap(({ glyphs }) => glyphs.map(({ id }) => id)).reverse())
    expect(joined.glyphs.every(({ id }) => id > 0)).toBe(true)
  })

  test('begins at the right', () => {
    const line = shapeLine(URDU, { size: 12, hand: 'naskh' }, 'rtl')

    expect(letterAt(line, 'پ')).toBeGreaterThan(letterAt(line, 'و'))
    expect(letterAt(line, 'و')).toBeGreaterThan(letterAt(line, 'ز'))
    expect(xs(line).map(({ x }) => x)).toEqual([...xs(line).map(({ x }) => x)].sort((one, other) => one - other))
  })

  test('keeps a Latin name that is broken running its own way in each line, and no letter of a long address is lost', () => {
    const drawn: string[] = []
    const document = new PdfDocument({ title: URDU, language: 'ur', direction: 'rtl' })
    const page = document.addPage(A4)
    page.line = (line) => void drawn.push(line.glyphs.map(({ text }) => text).join(''))
    const sheet = new Sheet(document, page)
    const address = 'https://meet.example/rooms/3f2c9a1e-77b0-4d53'

    sheet.text('\u2068Lyallpur Textiles (Private) Limited\u2069', { x: 0, y: 0, width: 110 }, { size: 12 })
    sheet.text(`\u2066${address}\u2069`, { x: 0, y: 0, width: 110 }, { size: 12 })

    expect(drawn.slice(0, 2)).toEqual(['Lyallpur Textiles', '(Private) Limited'])
    expect(drawn.length).toBeGreaterThan(4)
    expect(drawn.slice(2).join('')).toBe(address)
  })

  test('has Latin names, numbers and brackets inside it in their own order', () => {
    const line = shapeLine('ملاقات \u2068Zhetysu (LLP)\u2069 10:30 بجے', { size: 12, hand: 'naskh' }, 'rtl')
    const drawn = line.glyphs.map(({ text }) => text).join('')

    expect(drawn).toContain('10:30 Zhetysu (LLP)')
    expect(letterAt(line, 'م')).toBeGreaterThan(letterAt(line, 'Z'))
    expect(letterAt(line, 'Z')).toBeGreaterThan(letterAt(line, '1'))
  })
})

test.each([400, 600] as const)('every letter of the four languages is in the fonts (%i)', (weight) => {
  const letters = 'AĀaāzЁёЯяӘәҒғҚқҢңӨөҰұҮүҺһІіآابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیے،۔؟٪0123456789–—«»“”…·'
  const all = [...fontsOf('sans', weight), ...fontsOf('naskh', weight), ...fontsOf('nastaliq', weight)]

  expect([...letters].filter((letter) => !all.some(({ has }) => has(letter.codePointAt(0)!)))).toEqual([])
})

test('a document holds its words, cut fonts, language and direction, and is the same each time', async () => {
  const make = () => {
    const document = new PdfDocument({ title: URDU, language: 'ur', direction: 'rtl' })
    const sheet = new Sheet(document, document.addPage(A4))
    sheet.text(`${URDU} Қазақстан`, { x: 40, y: 40, width: 500 }, { size: 12, hand: 'nastaliq' })
    return document.toBytes()
  }
  const bytes = await make()
  const source = bytes.toString('latin1')

  expect(source.startsWith('%PDF-1.7')).toBe(true)
  expect(source).toContain('/Lang(ur)')
  expect(source).toContain('/Direction/R2L')
  expect(bytes.length).toBeLessThan(60_000)
  expect(Buffer.compare(bytes, await make())).toBe(0)
  const words = streamsOf(bytes).join('\n')
  const said = [...words.matchAll(/ActualText<feff([0-9a-f]+)>/g)].map(([, code]) => Buffer.from(code!, 'hex').swap16().toString('utf16le'))
  expect(said.join('').trim()).toBe(URDU)
  const starts = [...source.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, at]) => Number(at))
  for (const [i, at] of starts.entries()) expect(source.slice(at, at + 20)).toMatch(new RegExp(`^${i + 1} 0 obj`))
})

function streamsOf(bytes: Buffer): string[] {
  const source = bytes.toString('latin1')
  return [...source.matchAll(/\/Length (\d+)>>stream\n/g)].map((match) => {
    const at = match.index + match[0].length
    return inflateSync(bytes.subarray(at, at + Number(match[1]))).toString('latin1')
  })
}
