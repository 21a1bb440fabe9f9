/**
 * The best of those put in, best first, at most `top`; of equal scores the smaller place is the better. Places and scores lie in typed
 * arrays, as a market has a list for each company and most of what is put in falls out again.
 */
export type BestList = { top: number; size: number; places: Int32Array; scores: Float64Array }

const ROOM = 16

export function makeBestList(top = Number.POSITIVE_INFINITY): BestList {
  const room = Math.min(top, ROOM)
  return { top, size: 0, places: new Int32Array(room), scores: new Float64Array(room) }
}

/** Puts one in, and answers the least score that may still enter: -1 while there is room. */
export function put(list: BestList, place: number, score: number): number {
  const at = rankOf(list, place, score)
  if (at >= list.top) return leastOf(list)
  if (list.size < list.top) list.size += 1
  if (list.size > list.places.length) grow(list)
  const { places, scores, size } = list
  for (let i = size - 1; i > at; i--) {
    places[i] = places[i - 1]!
    scores[i] = scores[i - 1]!
  }
  places[at] = place
  scores[at] = score
  return leastOf(list)
}

function rankOf({ places, scores, size }: BestList, place: number, score: number): number {
  let low = 0
  let high = size
  while (low < high) {
    const middle = (low + high) >> 1
    if (scores[middle]! > score || (scores[middle] === score && places[middle]! < place)) low = middle + 1
    else high = middle
  }
  return low
}

function leastOf({ top, size, scores }: BestList): number {
  return size < top ? -1 : (scores[top - 1] ?? Number.POSITIVE_INFINITY)
}

function grow(list: BestList) {
  const room = Math.min(list.top, list.places.length * 2)
  const { places, scores } = list
  list.places = new Int32Array(room)
  list.places.set(places)
  list.scores = new Float64Array(room)
  list.scores.set(scores)
}
