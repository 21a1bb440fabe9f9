import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Blob, Face, Font } from 'harfbuzzjs'
import { unpackWoff } from './woff.ts'

export type Weight = 400 | 600

/** One of our fonts, read once a process. `unit` is its measure of an em. */
export type PdfFont = {
  name: string
  bytes: Buffer
  face: Font
  unit: number
  ascent: number
  descent: number
  has: (code: number) => boolean
}

/** How Urdu is written: in the hanging hand of books and names, or in the level one where lines are tight. */
export type Hand = 'nastaliq' | 'naskh'

const FAMILIES = {
  nastaliq: ['@fontsource/noto-nastaliq-urdu', 'noto-nastaliq-urdu', ['arabic']],
  naskh: ['@fontsource/noto-naskh-arabic', 'noto-naskh-arabic', ['arabic']],
  sans: ['@fontsource/source-sans-3', 'source-sans-3', ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext']],
} as const

const require = createRequire(import.meta.url)
const kept = new Map<string, PdfFont[]>()

/** The fonts of a family: each has some of its letters. */
export function fontsOf(family: keyof typeof FAMILIES, weight: Weight): PdfFont[] {
  const key = `${family} ${weight}`
  const known = kept.get(key)
  if (known) return known
  const [name, file, parts] = FAMILIES[family]
  const folder = path.join(path.dirname(require.resolve(`${name}/index.css`)), 'files')
  const fonts = parts.map((part) => readFont(path.join(folder, `${file}-${part}-${weight}-normal.woff`)))
  kept.set(key, fonts)
  return fonts
}

function readFont(file: string): PdfFont {
  const bytes = unpackWoff(fs.readFileSync(file))
  const face = new Face(new Blob(bytes))
  const font = new Font(face)
  const letters = new Set(face.collectUnicodes())
  const { ascender, descender } = font.hExtents()
  const name = path.basename(file, '-normal.woff').replace(/[^A-Za-z0-9]/g, '')
  return { name, bytes, face: font, unit: face.upem, ascent: ascender, descent: descender, has: (code) => letters.has(code) }
}
