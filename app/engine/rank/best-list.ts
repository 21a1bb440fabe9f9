/**
 * The best of those put in, best first, at most `top`; of equal scores the smaller place is the better. A market has such a list for
 * each company and most of what is put in falls out again, so a list is left unordered until it has run over by a half; then it is sorted and cut.
 * `least` is a score that no later entry may be under, -1 while none is known. Each entry is one number that sorts as wanted: what its score lacks to 1, in millionths, then its place.
 */
export type BestList = { top: number; size: number; keys: Float64Array; least: number }

const ROOM = 16
const MILLION = 1e6
/** More places than a side can have; what a score lacks times this is still exact in a double. */
const PLACES = 2 ** 31

export function makeBestList(top = Number.POSITIVE_INFINITY): BestList {
  return { top, size: 0, least: -1, keys: new Float64Array(Math.min(roomOf(top), ROOM)) }
}

/** Puts one in, whose score has six decimals. */
export function put(list: BestList, place: number, score: number) {
  if (list.size === list.keys.length) grow(list)
  list.keys[list.size++] = (MILLION - Math.round(score * MILLION)) * PLACES + place
  if (list.size === roomOf(list.top)) settle(list)
}

/** What the list holds in the end. */
export function entriesOf(list: BestList): { place: number; score: number }[] {
  settle(list)
  return Array.from(list.keys.subarray(0, list.size), (key) => ({ place: key % PLACES, score: scoreOf(key) }))
}

function roomOf(top: number): number {
  return top + Math.ceil(top / 2)
}

function settle(list: BestList) {
  const { top, keys } = list
  keys.subarray(0, list.size).sort()
  list.size = Math.min(list.size, top)
  if (top > 0 && list.size === top) list.least = scoreOf(keys[top - 1]!)
}

function scoreOf(key: number): number {
  return (MILLION - Math.floor(key / PLACES)) / MILLION
}

function grow(list: BestList) {
  const keys = new Float64Array(Math.min(roomOf(list.top), list.keys.length * 2))
  keys.set(list.keys)
  list.keys = keys
}
