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
  return absolute(env().ORIGIN, unsubscribePath(tokenOf(mailId), language))
}

/** What a mail says, said by another mail in its place: the link to stop such mails is the new one's, and stops them for its reader. */
export function withLinkOf({ id, html, text }: { id: string; html: string; text: string }, newId: string) {
  const withNew = (part: string) => part.replaceAll(tokenOf(id), tokenOf(newId))
  return { html: withNew(html), text: withNew(text) }
}

/** The mail whose reader holds this link, or null when the link is not of our making. */
export function mailIdOfUnsubscribeToken(token: string): string | null {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== ID_BYTES + SIGNATURE_BYTES) return null
  const mailId = mailIdOf(bytes.toString('hex', 0, ID_BYTES))
  return timingSafeEqual(bytes.subarray(ID_BYTES), signatureOf(mailId)) ? mailId : null
}

function tokenOf(mailId: string): string {
  const id = Buffer.from(bareId(mailId), 'hex')
  return Buffer.concat([id, signatureOf(mailId)]).toString('base64url')
}

const signatureOf = (mailId: string) => fingerprint('unsubscribe', mailId).subarray(0, SIGNATURE_BYTES)
