import { db } from '#app/platform/db.server.ts'
import { holdsLink } from '../link.server.ts'

/**
 * The page behind a mailed link was shown for the first time. Only this moment is kept: the link answers nothing by it, and whether its reader or a
 * program that looks at mails before them opened it nobody can tell.
 */
export async function noteLinkOpened({ token, now }: { token: string; now: Date }): Promise<void> {
  await db.invitation.updateMany({ where: { ...holdsLink(token), openedAt: null }, data: { openedAt: now } })
}
