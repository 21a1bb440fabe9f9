import { inflateSync } from 'node:zlib'

const HEADER = 44
const ENTRY = 20

/** The font as it was before it was packed for the web (WOFF 1.0): what shapes and cuts fonts reads it so. */
export function unpackWoff(woff: Buffer): Buffer {
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, i) => {
    const at = HEADER + ENTRY * i
    const [offset, packed, length] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)]
    const bytes = woff.subarray(offset, offset + packed)
    return { tag: woff.subarray(at, at + 4), checksum: woff.readUInt32BE(at + 16), bytes: packed < length ? inflateSync(bytes) : bytes }
  })
  const directory = 12 + 16 * tables.length
  const font = Buffer.alloc(tables.reduce((size, { bytes }) => size + padded(bytes.length), directory))
  font.writeUInt32BE(woff.readUInt32BE(4), 0)
  font.writeUInt16BE(tables.length, 4)
  let offset = directory
  for (const [i, { tag, checksum, bytes }] of tables.entries()) {
    font.set(tag, 12 + 16 * i)
    font.writeUInt32BE(checksum, 16 + 16 * i)
    font.writeUInt32BE(offset, 20 + 16 * i)
    font.writeUInt32BE(bytes.length, 24 + 16 * i)
    font.set(bytes, offset)
    offset += padded(bytes.length)
  }
  return font
}

const padded = (length: number) => (length + 3) & ~3
