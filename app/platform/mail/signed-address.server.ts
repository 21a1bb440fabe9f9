import { timingSafeEqual } from 'node:crypto'
import { fingerprint } from '../session/secret-box.server.ts'
import { bareId, mailIdOf } from './mail-id.ts'

const SIGNATURE_BYTES = 8

/** The address with an id behind a plus, signed for its purpose, so that nobody can make one up. */
export function signedAddress(purpose: string, base: string, id: string): string {
  const [local, domain] = base.split('@')
  return `${local}+${bareId(id)}${signatureOf(purpose, id).toString('hex')}@${domain}`
}

/** The id in an address of our making; null for any other. Upper and lower case are the same. */
export function idOfSignedAddress(purpose: string, address: string): string | null {
  const [, hex, signature] = /\+([0-9a-f]{32})([0-9a-f]{16})@/i.exec(address) ?? []
  if (!hex || !signature) return null
  const id = mailIdOf(hex)
  return timingSafeEqual(Buffer.from(signature, 'hex'), signatureOf(purpose, id)) ? id : null
}

const signatureOf = (purpose: string, id: string) => fingerprint(purpose, id).subarray(0, SIGNATURE_BYTES)
