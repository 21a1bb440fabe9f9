import { hashToken } from '#app/platform/session/token.server.ts'

/** The invitation to which a mailed link leads: the link of the invitation itself or the one of its reminder. */
export function holdsLink(token: string) {
  const hash = hashToken(token)
  return { OR: [{ tokenHash: hash }, { reminderTokenHash: hash }] }
}
