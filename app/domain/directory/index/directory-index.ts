/** A company as the index keeps it: what orders the results. `name` is in small Latin letters, `at` when it was verified. */
export type Kept = { id: string; revision: string; name: string; at: number }
export type Entry = Kept & { tokens: readonly string[] }

/**
 * The whole directory in memory: for each token the slots of the companies that have it, in the order in which they came. A company that changed
 * gets a new slot and its old one is empty, so nothing is ever taken out of a list.
 */
export type DirectoryIndex = {
  slots: (Kept | null)[]
  slotOf: Map<string, number>
  postings: Map<string, number[]>
  /** Which values each kind of token has: `city` → PK-LHE, KZ-ALA … */
  values: Map<string, string[]>
}

const NONE: readonly number[] = []
/** What nobody lists the values of. */
const UNLISTED = /^(?:word|name|place|item)/

export function openIndex(entries: Iterable<Entry> = []): DirectoryIndex {
  const index: DirectoryIndex = { slots: [], slotOf: new Map(), postings: new Map(), values: new Map() }
  for (const entry of entries) putEntry(index, entry)
  return index
}

/** The company is found under these tokens and no others. The same revision again changes nothing. */
export function putEntry(index: DirectoryIndex, { tokens, ...kept }: Entry): void {
  if (hasRevision(index, kept)) return
  dropEntry(index, kept.id)
  const slot = index.slots.push(kept) - 1
  index.slotOf.set(kept.id, slot)
  for (const token of tokens) postingOf(index, token).push(slot)
}

/** The company is not found any more. */
export function dropEntry(index: DirectoryIndex, id: string): void {
  const slot = index.slotOf.get(id)
  if (slot === undefined) return
  index.slots[slot] = null
  index.slotOf.delete(id)
}

export function hasRevision(index: DirectoryIndex, { id, revision }: Pick<Kept, 'id' | 'revision'>): boolean {
  const slot = index.slotOf.get(id)
  return slot !== undefined && index.slots[slot]!.revision === revision
}

/** Whether more slots are empty than not, so that building anew is cheaper than searching on. */
export function isWorn({ slots, slotOf }: DirectoryIndex): boolean {
  return slots.length > 2 * slotOf.size + 1000
}

/** The slots, some of them empty, of the companies that have the token; ascending. */
export function slotsWith(index: DirectoryIndex, token: string): readonly number[] {
  return index.postings.get(token) ?? NONE
}

function postingOf(index: DirectoryIndex, token: string): number[] {
  const known = index.postings.get(token)
  if (known) return known
  const made: number[] = []
  index.postings.set(token, made)
  const [kind = '', value = ''] = token.split('=')
  if (!UNLISTED.test(kind)) index.values.set(kind, [...(index.values.get(kind) ?? []), value])
  return made
}
