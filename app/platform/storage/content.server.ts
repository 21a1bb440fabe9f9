import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'

/** What a file is, found in its content, whatever its name says; null for everything that we do not take. */
export async function kindOfContent(bytes: Uint8Array): Promise<'image' | 'pdf' | null> {
  const type = await fileTypeFromBuffer(bytes)
  if (!type) return null
  if (IMAGES.has(type.mime)) return 'image'
  return type.mime === 'application/pdf' && isWholePdf(bytes) ? 'pdf' : null
}

const IMAGES = new Set(['image/png', 'image/jpeg', 'image/webp'])

/** A PDF begins at its first byte and says where it ends. */
function isWholePdf(bytes: Uint8Array): boolean {
  const text = (from: number, to?: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1')
  return text(0, 5) === '%PDF-' && text(-2048).includes('%%EOF')
}

/** Pixels that a picture may have: what a good camera makes, and no bomb that unpacks to gigabytes. */
const MOST_PIXELS = 40_000_000

sharp.cache(false)
sharp.concurrency(1)

/**
 * The picture drawn anew as WebP, in each of the sizes (longest side, never enlarged): upright, without what was written beside the pixels. Null when it
 * cannot be read or has too many pixels.
 */
export async function redraw(bytes: Uint8Array, sizes: readonly number[]): Promise<Uint8Array[] | null> {
  const drawn: Uint8Array[] = []
  try {
    for (const size of sizes)
      drawn.push(
        await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
          .autoOrient()
          .resize(size, size, { fit: 'inside', withoutEnlargement: true })
          .webp({ quality: 84 })
          .timeout({ seconds: 15 })
          .toBuffer(),
      )
  } catch {
    return null
  }
  return drawn
}
