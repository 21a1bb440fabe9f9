import { timingSafeEqual } from 'node:crypto'
import type { Language } from '#app/i18n/languages.ts'
import { absolute, unsubscribePath } from '#app/paths.ts'
import { env } from '../env.server.ts'
import { fingerprint } from '../session/secret-box.server.ts'
import { bareId, mailIdOf } from './mail-id.ts'

const ID_BYTES = 16
const SIGNATURE_BYTES = 16

/** The address in a mail that stops mails of its kind: it names the mail and is signed, so nothing has to be kept for it. */
export function unsubscribeUrl(mailId: string, language: Language): string {
  const id = Buffer.from(bareId(mailId), 'hex')
  return absolute(env().ORIGIN, unsubscribePath(Buffer.concat([id, signatureOf(mailId)]).toString('base64url'), language))
}

/** The mail whose reader holds this link, or null when the link is not of our making. */
export function mailIdOfUnsubscribeToken(token: string): string | null {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== ID_BYTES + SIGNATURE_BYTES) return null
  const mailId = mailIdOf(bytes.toString('hex', 0, ID_BYTES))
  return timingSafeEqual(bytes.subarray(ID_BYTES), signatureOf(mailId)) ? mailId : null
}

const signatureOf = (mailId: string) => fingerprint('unsubscribe', mailId).subarray(0, SIGNATURE_BYTES)
