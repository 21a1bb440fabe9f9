import { Transform } from 'node:stream'

/**
 * Takes null bytes out of a page on its way out. React 18 writes its pages in views of 2,048 bytes and sends a whole view even when a letter of
 * several bytes no longer fitted at its end: the bytes left over are null, and a browser shows each as "�" in the middle of a Cyrillic or Urdu
 * word (facebook/react#24985; mended in React 19 only). No page of ours has a null byte of its own.
 */
export function dropNullBytes(): Transform {
  return new Transform({
    transform(chunk: Buffer | string, encoding, done) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk
      done(null, bytes.includes(0) ? bytes.filter((byte) => byte !== 0) : bytes)
    },
  })
}
