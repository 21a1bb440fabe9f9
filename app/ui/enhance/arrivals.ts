/**
 * A badge that was shown here, or what was done with its holder's row, and is not sent yet: the badge's code and the moment, no name. The id is made here,
 * so that nobody counts twice. What has no act is an arrival.
 */
export type Seen = { id: string; code: string; at: string; act?: 'undo' | 'no-show' }
export type Outcome = {
  id: string
  outcome: 'arrived' | 'already' | 'unknown' | 'other-day' | 'undone' | 'given-up' | 'came'
  at?: string | null
  freed?: number
}

const PREFIX = 'arrivals:'
const MOST_AT_ONCE = 200

/** What waits in this browser to be sent to the address. */
export function listSeen(src: string): Seen[] {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + src) ?? '[]') as Seen[]
  } catch {
    return []
  }
}

export function keepSeen(src: string, seen: readonly Seen[]) {
  if (seen.length > 0) localStorage.setItem(PREFIX + src, JSON.stringify(seen))
  else localStorage.removeItem(PREFIX + src)
}

/** The addresses to which something waits to be sent, of whatever event. */
export function listWaiting(): string[] {
  return Object.keys(localStorage).flatMap((key) => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : []))
}

/** Sends what waits, and answers what became of each; what could not be sent goes on waiting. */
export async function sendSeen(src: string): Promise<Outcome[]> {
  const waiting = listSeen(src)
  if (waiting.length === 0 || !navigator.onLine) return []
  const body = new URLSearchParams({ arrivals: JSON.stringify(waiting.slice(0, MOST_AT_ONCE)) })
  const answer = await fetch(src, { method: 'POST', body }).catch(() => null)
  // A sign-in page instead of an answer: what was seen stays here until somebody has signed in again.
  if (!answer?.ok || !answer.headers.get('Content-Type')?.includes('json')) return []
  const outcomes = (await answer.json()) as Outcome[]
  const done = new Set(outcomes.map(({ id }) => id))
  const left = listSeen(src).filter(({ id }) => !done.has(id))
  keepSeen(src, left)
  return done.size > 0 && left.length > 0 ? [...outcomes, ...(await sendSeen(src))] : outcomes
}

/** Whether the moment is of the day that a clock in the zone shows: yesterday's arrival is none of today. */
export function isToday(at: string | null, timeZone: string, now = new Date()): boolean {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  return at !== null && day.format(new Date(at)) === day.format(now)
}
