/** A stretch of a day with meetings one after the other. Moments are in milliseconds when they are compared, so plain dates do. */
export type Stretch = { startsAt: Date; endsAt: Date; slotMinutes: number; gapMinutes: number }

export type Span = { startsAt: Date; endsAt: Date }

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** The times of a stretch: as many whole slots as fit, the pause between two of them and none after the last. */
export function slotTimes({ startsAt, endsAt, slotMinutes, gapMinutes }: Stretch): Span[] {
  const times: Span[] = []
  const length = slotMinutes * MINUTE
  for (let at = startsAt.getTime(); at + length <= endsAt.getTime(); at += length + gapMinutes * MINUTE)
    times.push({ startsAt: new Date(at), endsAt: new Date(at + length) })
  return times
}

/** Whether it is a whole day, of which no hours are told. Moments may come as text. */
export function isWholeDay({ startsAt, endsAt }: { startsAt: Date | string; endsAt: Date | string }): boolean {
  return new Date(endsAt).getTime() - new Date(startsAt).getTime() >= DAY
}

export function overlaps(one: Span, other: Span): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt
}

/** The first two that overlap, or null: of stretches in any order. */
export function findOverlap<Piece extends Span>(pieces: readonly Piece[]): [Piece, Piece] | null {
  const sorted = [...pieces].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  for (const [i, piece] of sorted.entries()) {
    const next = sorted[i + 1]
    if (next && overlaps(piece, next)) return [piece, next]
  }
  return null
}

type KnownSlot = Span & { id: string; sessionId: string; isTaken: boolean }
type WantedSlot = Span & { sessionId: string }

/**
 * What makes the slots that stand the slots that are wanted. A slot that begins when a wanted one does stays the same slot. `clashes` are slots with a
 * meeting that would vanish or end at another time.
 */
export function compareSlots(known: readonly KnownSlot[], wanted: readonly WantedSlot[]) {
  const byStart = new Map(wanted.map((slot) => [slot.startsAt.getTime(), slot]))
  const starts = new Set(known.map((slot) => slot.startsAt.getTime()))
  const pairs = known.map((slot) => ({ slot, want: byStart.get(slot.startsAt.getTime()) }))
  const endsOtherwise = ({ slot, want }: (typeof pairs)[number]) => want?.endsAt.getTime() !== slot.endsAt.getTime()
  return {
    clashes: pairs.filter((pair) => pair.slot.isTaken && endsOtherwise(pair)).map(({ slot }) => slot.id),
    remove: pairs.filter(({ want }) => !want).map(({ slot }) => slot.id),
    change: pairs.flatMap((pair) =>
      pair.want && (endsOtherwise(pair) || pair.want.sessionId !== pair.slot.sessionId) ? [{ id: pair.slot.id, ...pair.want }] : [],
    ),
    create: wanted.filter((slot) => !starts.has(slot.startsAt.getTime())),
  }
}
