import { env } from '../env.server.ts'
import { idOfSignedAddress, signedAddress } from './signed-address.server.ts'

/**
 * Where other servers report that this mail could not be delivered: MAIL_BOUNCE_ADDRESS with the mail behind a plus, signed, so that nobody can
 * make up a report. Null when no such address is set: then reports go to the sender, and nobody reads them.
 */
export function bounceAddressOf(mailId: string): string | null {
  const base = env().MAIL_BOUNCE_ADDRESS
  return base ? signedAddress('return path', base, mailId) : null
}

/** The mail that a report to this address is about; null for any address that is not of our making. */
export function mailIdOfBounceAddress(address: string): string | null {
  return idOfSignedAddress('return path', address)
}

/** Where an answer by mail to this question goes: MAIL_REPLY_ADDRESS with the question behind a plus, signed. Null when none is set. */
export function replyAddressOf(questionId: string): string | null {
  const base = env().MAIL_REPLY_ADDRESS
  return base ? signedAddress('reply', base, questionId) : null
}

/** The question that a mail to this address answers; null for any address that is not of our making. */
export function questionIdOfReplyAddress(address: string): string | null {
  return idOfSignedAddress('reply', address)
}
