import { hashToken } from '#app/platform/session/token.server.ts'

/** The survey to which a mailed link leads: the link of its mail or the one of its reminder. */
export function holdsSurvey(token: string) {
  const hash = hashToken(token)
  return { OR: [{ tokenHash: hash }, { reminderTokenHash: hash }] }
}
