import { absolute, badgePath } from '#app/paths.ts'
import { env } from '#app/platform/env.server.ts'
import { fingerprint } from '#app/platform/session/secret-box.server.ts'
import { codeOf } from './badge-code.ts'

/**
 * What stands on a delegate's badge: made from the delegate's id with a key of this installation, so that it is kept nowhere and nobody can make one up.
 * Ten signs to type, the last of which shows a mistake; of 45 bits, so that one in thirty million guesses would hit somebody of an event of a thousand.
 */
export function badgeCodeOf(delegateId: string): string {
  return codeOf([...fingerprint('badge', delegateId).subarray(0, 9)].map((byte) => byte & 31))
}

/** The address in a badge's QR code: an officer's camera opens it. */
export function badgeUrlOf(delegateId: string): string {
  return absolute(env().ORIGIN, badgePath(badgeCodeOf(delegateId)))
}
