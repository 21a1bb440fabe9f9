import fs from 'node:fs'
import { createRequire } from 'node:module'

/** The functions of HarfBuzz's cutter that are needed here; pointers are numbers. */
type Cutter = Record<
  | 'malloc'
  | 'hb_blob_create'
  | 'hb_face_create'
  | 'hb_subset_input_create_or_fail'
  | 'hb_subset_input_glyph_set'
  | 'hb_subset_input_set'
  | 'hb_subset_or_fail'
  | 'hb_face_reference_blob'
  | 'hb_blob_get_length'
  | 'hb_blob_get_data',
  (...args: number[]) => number
> &
  Record<
    'free' | 'hb_set_add' | 'hb_subset_input_set_flags' | 'hb_subset_input_destroy' | 'hb_face_destroy' | 'hb_blob_destroy' | '_initialize',
    (...args: number[]) => void
  > & { memory: WebAssembly.Memory }

let loaded: Promise<Cutter> | undefined

async function load(): Promise<Cutter> {
  const file = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')
  const { instance } = await WebAssembly.instantiate(await fs.promises.readFile(file))
  const cutter = instance.exports as unknown as Cutter
  cutter._initialize()
  return cutter
}

const READ_ONLY = 1
/** Glyphs keep their numbers, and nothing is added that no glyph here needs. */
const FLAGS = 0x2 | 0x200
const DROPPED_TABLES = 3
const tag = (name: string) => Buffer.from(name).readUInt32BE()

/** The font with these glyphs alone, under their numbers; rules for shaping are left out, because what is drawn has been shaped. */
export async function cutFont(font: Uint8Array, glyphs: Iterable<number>): Promise<Buffer> {
  loaded ??= load()
  const hb = await loaded
  const at = hb.malloc(font.length)
  new Uint8Array(hb.memory.buffer).set(font, at)
  const blob = hb.hb_blob_create(at, font.length, READ_ONLY, 0, 0)
  const face = hb.hb_face_create(blob, 0)
  const input = hb.hb_subset_input_create_or_fail()
  hb.hb_subset_input_set_flags(input, FLAGS)
  for (const glyph of glyphs) hb.hb_set_add(hb.hb_subset_input_glyph_set(input), glyph)
  for (const name of ['GSUB', 'GPOS', 'GDEF']) hb.hb_set_add(hb.hb_subset_input_set(input, DROPPED_TABLES), tag(name))
  const cut = hb.hb_subset_or_fail(face, input)
  if (cut === 0) throw new Error('a font could not be cut')
  const result = hb.hb_face_reference_blob(cut)
  const length = hb.hb_blob_get_length(result)
  const bytes = Buffer.from(new Uint8Array(hb.memory.buffer, hb.hb_blob_get_data(result, 0), length))
  hb.hb_blob_destroy(result)
  hb.hb_face_destroy(cut)
  hb.hb_subset_input_destroy(input)
  hb.hb_face_destroy(face)
  hb.hb_blob_destroy(blob)
  hb.free(at)
  return bytes
}
