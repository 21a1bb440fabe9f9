/** Days between the question whether a profile is still right and its expiry at the earliest, also when a chamber shortens its terms. */
export const NOTICE_DAYS = 14

/** After how many months without a word a company is asked, and after how many it expires: as its chamber sets. */
export type ProfileTerms = { nudgeMonths: number; expireMonths: number }

/** The same day so many months later (earlier when negative), or the month's last day when it has no such day. */
export function addMonths(date: Date, months: number): Date {
  const moved = new Date(date)
  moved.setUTCDate(1)
  moved.setUTCMonth(moved.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate()
  moved.setUTCDate(Math.min(date.getUTCDate(), lastDay))
  return moved
}

/** When a company that was asked at `nudgedAt` expires if it says nothing. */
export function expiresAt({ confirmedAt, nudgedAt }: { confirmedAt: Date; nudgedAt: Date }, { expireMonths }: ProfileTerms): Date {
  const byTerm = addMonths(confirmedAt, expireMonths)
  const byNotice = new Date(nudgedAt.getTime() + NOTICE_DAYS * 86_400_000)
  return byTerm > byNotice ? byTerm : byNotice
}
