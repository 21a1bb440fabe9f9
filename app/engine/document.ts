import type { z } from 'zod'
import { showValue, wordsOf } from './fault-words.ts'

/** A document that fits its format, or every fault it has, one line each: `edges[3].weight: "abc" is not a number`. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; faults: string[] }

/** A place in a document and what is wrong there. `{value}` in the message stands for what is found at the place. */
export interface Fault {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

/**
 * Reads a document by its schema, and then by the rules between its parts (`faultsBetween`: unknown ids, repeated ids …), which are asked
 * only when every part alone has the right form. Each step exports one such reader from its `schema.ts`:
 * `parsePairDocument`, `parseTimetableDocument`, `parseRankDocument`.
 *
 * Messages that a schema gives (`z.number({ error: '{value} is not a positive number' })`) are kept; zod's own are said in house words.
 * What is not there at all "is missing", whatever the schema says.
 */
export function parseDocument<T>(schema: z.ZodType<T>, json: unknown, faultsBetween?: (document: T) => Iterable<Fault>): Parsed<T> {
  const parsed = schema.safeParse(json, { error: wordsOf })
  const faults: Fault[] = parsed.success ? [...(faultsBetween?.(parsed.data) ?? [])] : parsed.error.issues
  if (parsed.success && faults.length === 0) return { ok: true, value: parsed.data }
  return { ok: false, faults: faults.map((fault) => faultLine(json, fault)) }
}

/** The faults of a list whose ids must all differ; `name` is the list's place in the document. */
export function repeatedIds(rows: readonly { readonly id: string }[], name: string): Fault[] {
  const seen = new Set<string>()
  return rows.flatMap(({ id }, i) => {
    if (seen.has(id)) return [{ path: [name, i, 'id'], message: '{value} is used twice' }]
    seen.add(id)
    return []
  })
}

/** A path as a person writes it: `companies[3].offers[0].hs`; the document itself is called `document`. */
export function pathText(path: readonly PropertyKey[]): string {
  const text = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${plainKey(String(key))}`)).join('')
  return text === '' ? 'document' : text.replace(/^\./, '')
}

function faultLine(json: unknown, { path, message }: Fault): string {
  const value = path.reduce<unknown>(partOf, json)
  return `${pathText(path)}: ${value === undefined ? 'is missing' : message.replaceAll('{value}', () => showValue(value))}`
}

function partOf(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<PropertyKey, unknown>)[key] : undefined
}

/** Keys of the document may hold anything, line breaks too: a fault stays on its one line. */
function plainKey(key: string): string {
  return /^[\w-]+$/.test(key) ? key : JSON.stringify(key)
}
