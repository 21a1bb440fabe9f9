const DAY_MS = 86_400_000

/** Days in which an owner can take the deletion of a company back. */
export const DELETION_DAYS = 7

/** When what an owner asks for now is done. */
export function deletionDay(now: Date): Date {
  return new Date(now.getTime() + DELETION_DAYS * DAY_MS)
}

/** Days for which a mail about somebody's account is kept. */
const ACCOUNT_MAIL_DAYS = 365
/** Days for which the mail stays that told somebody that their account is gone. */
const FAREWELL_DAYS = 7
/** Days for which it is kept which address a bounce or a complaint was about. */
const INCOMING_DAYS = 365

/** What was created before these moments is deleted. */
export function keptSince(now: Date): { account: Date; farewell: Date; incoming: Date } {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS)
  return { account: before(ACCOUNT_MAIL_DAYS), farewell: before(FAREWELL_DAYS), incoming: before(INCOMING_DAYS) }
}
