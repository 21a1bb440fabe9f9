import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { Busboy, type BusboyHeaders } from '@fastify/busboy'
import { DomainError } from '../errors.ts'

/** A file as it came: what its name says and what is in it are two things. */
export type Upload = { fileName: string; bytes: Uint8Array }

/** Text fields beside a file are few and short. */
const LIMITS = { fields: 40, fieldSize: 20_000, files: 4, parts: 44, headerPairs: 20 }

/**
 * Reads a form with one file in the field as it comes in; null when none was chosen. Of a file with more than `most` bytes only so many are kept that it
 * shows as too large, and of other files nothing. `form` holds the text fields, for `parseForm`.
 */
export async function readUpload(request: Request, name: string, most: number): Promise<{ form: FormData; file: Upload | null }> {
  const form = new FormData()
  let file: { fileName: string; pieces: Uint8Array[] } | null = null
  try {
    const headers = { 'content-type': request.headers.get('Content-Type') ?? '' } as BusboyHeaders
    const parser = new Busboy({ headers, limits: { ...LIMITS, fileSize: most + 1 } })
    parser.on('field', (field, value) => form.append(field, value))
    parser.on('file', (field, stream, fileName) => {
      if (field !== name || file) return void stream.resume()
      const pieces: Uint8Array[] = []
      // Browsers write a quotation mark in a name like this.
      file = { fileName: (fileName ?? '').replaceAll('%22', '"'), pieces }
      stream.on('data', (piece: Uint8Array) => pieces.push(piece))
    })
    if (!request.body) throw new Error('There is no body.')
    const body = Readable.fromWeb(request.body as ReadableStream)
    // Not a pipeline: that one ends before the last file was read.
    await new Promise((resolve, reject) => body.once('error', reject).pipe(parser).once('error', reject).once('finish', resolve))
  } catch {
    throw new DomainError('invalid')
  }
  return { form, file: chosen(file) }
}

/** A field in which no file was chosen comes without a name and without content. */
function chosen(file: { fileName: string; pieces: Uint8Array[] } | null): Upload | null {
  if (!file) return null
  // Its own memory: of a buffer from the pool some readers would see more than the file.
  const bytes = new Uint8Array(Buffer.concat(file.pieces))
  return file.fileName || bytes.length > 0 ? { fileName: file.fileName, bytes } : null
}
