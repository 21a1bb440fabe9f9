import { timingSafeEqual } from 'node:crypto'
import { env } from '../env.server.ts'
import { fingerprint } from '../session/secret-box.server.ts'
import { bareId, mailIdOf } from './mail-id.ts'

const SIGNATURE_BYTES = 8

/**
 * Where other servers report that this mail could not be delivered: MAIL_BOUNCE_ADDRESS with the mail behind a plus, signed, so that nobody can
 * make up a report. Null when no such address is set: then reports go to the sender, and nobody reads them.
 */
export function bounceAddressOf(mailId: string): string | null {
  const [local, domain] = env().MAIL_BOUNCE_ADDRESS?.split('@') ?? []
  return local ? `${local}+${bareId(mailId)}${signatureOf(mailId).toString('hex')}@${domain}` : null
}

/** The mail that a report to this address is about; null for any address that is not of our making. Upper and lower case are the same. */
export function mailIdOfBounceAddress(address: string): string | null {
  const [, hex, signature] = /\+([0-9a-f]{32})([0-9a-f]{16})@/i.exec(address) ?? []
  if (!hex || !signature) return null
  const mailId = mailIdOf(hex)
  const isOurs = timingSafeEqual(Buffer.from(signature, 'hex'), signatureOf(mailId))
  return isOurs ? mailId : null
}

const signatureOf = (mailId: string) => fingerprint('return path', mailId).subarray(0, SIGNATURE_BYTES)
