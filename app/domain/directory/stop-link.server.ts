import { timingSafeEqual } from 'node:crypto'
import { fingerprint } from '#app/platform/session/secret-box.server.ts'

const ID_BYTES = 16
const SIGNATURE_BYTES = 16

/** The secret in a mail that stops one saved search: it names the search and is signed, so nothing has to be kept for it. */
export function stopToken(searchId: string): string {
  return Buffer.concat([Buffer.from(searchId.replaceAll('-', ''), 'hex'), signatureOf(searchId)]).toString('base64url')
}

/** The search whose reader holds the link, or null when the link is not of our making. */
export function searchIdOf(token: string): string | null {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== ID_BYTES + SIGNATURE_BYTES) return null
  const searchId = bytes.toString('hex', 0, ID_BYTES).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return timingSafeEqual(bytes.subarray(ID_BYTES), signatureOf(searchId)) ? searchId : null
}

const signatureOf = (searchId: string) => fingerprint('stop saved search', searchId).subarray(0, SIGNATURE_BYTES)
