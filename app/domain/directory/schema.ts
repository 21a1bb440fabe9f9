import { z } from 'zod'
import { LANGUAGES } from '#app/i18n/languages.ts'
import { AlertPace, Cooperation, Country, Sector, Side } from '#prisma/generated/enums.ts'

const LONGEST_WORDS = 200
const MOST_CHOICES = 50

export const SORTS = ['relevance', 'newest', 'name'] as const
export type Sort = (typeof SORTS)[number]

/** The choices of which a search may have several: one of them must fit. */
export const CHOICES = ['country', 'city', 'sector', 'category', 'cooperation', 'certification', 'language'] as const

/** A choice that makes no sense, from an old or forged address, is as if it were not there. */
const several = <Value extends string>(known: z.ZodType<Value>) =>
  z.array(z.unknown()).transform((values) => {
    const kept = values.slice(0, MOST_CHOICES).flatMap((value) => known.safeParse(value).data ?? [])
    return [...new Set(kept)].sort()
  })

const Id = z.string().regex(/^[\w.-]{1,60}$/)

/** What somebody looks for in the directory: everything must fit, of each list one. */
export const DirectoryQuerySchema = z.object({
  /** Words in any language or script. */
  q: z
    .string()
    .transform((text) =>
      text
        .replace(/[\p{Cc}\s]+/gu, ' ')
        .trim()
        .slice(0, LONGEST_WORDS),
    )
    .catch(''),
  country: several(z.enum(Country)),
  city: several(Id),
  sector: several(z.enum(Sector)),
  category: several(Id),
  /** Looks among offers, or among needs, alone. */
  side: z.enum(Side).optional().catch(undefined),
  /** The first digits of the goods' code: 41, 4104, 410411. */
  hs: z
    .string()
    .transform((text) => text.replace(/[\s.]/g, ''))
    .pipe(z.string().regex(/^(?:\d{2}|\d{4}|\d{6})$/))
    .optional()
    .catch(undefined),
  cooperation: several(z.enum(Cooperation)),
  certification: several(Id),
  language: several(z.enum(LANGUAGES)),
})

export type DirectoryQuery = z.infer<typeof DirectoryQuerySchema>
export type QueryPart = keyof DirectoryQuery

/** The search without one of its parts, or without one value of it. */
export function letGo(query: DirectoryQuery, part: QueryPart, value?: string): DirectoryQuery {
  if (part === 'q') return { ...query, q: '' }
  if (part === 'side' || part === 'hs') return { ...query, [part]: undefined }
  return { ...query, [part]: value === undefined ? [] : query[part].filter((chosen) => chosen !== value) }
}

/** Where a page of results starts: behind the last company of the page before, by its place in the order. */
const CursorSchema = z.object({ tier: z.int(), at: z.int(), name: z.string().max(300), id: z.uuid() })
export type Cursor = z.infer<typeof CursorSchema>

/** Reads a search from an address. Anything that makes no sense is left out, never refused. */
export function readQuery(params: URLSearchParams): DirectoryQuery {
  const lists = Object.fromEntries(CHOICES.map((name) => [name, params.getAll(name)]))
  return DirectoryQuerySchema.parse({
    ...lists,
    q: params.get('q') ?? '',
    side: params.get('side') || undefined,
    hs: params.get('hs') ?? undefined,
  })
}

/** How results are ordered: as asked; else by relevance when there are words, by newest when there are none. */
export function readSort(params: URLSearchParams, query: DirectoryQuery): Sort {
  const asked = SORTS.find((sort) => sort === params.get('sort'))
  if (!query.q) return asked === 'name' ? 'name' : 'newest'
  return asked ?? 'relevance'
}

/** The search as it stands in an address; equal searches are written equally. */
export function writeQuery(query: DirectoryQuery): URLSearchParams {
  const params = new URLSearchParams()
  if (query.q) params.set('q', query.q)
  for (const name of CHOICES) for (const value of query[name]) params.append(name, value)
  if (query.side) params.set('side', query.side)
  if (query.hs) params.set('hs', query.hs)
  return params
}

export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url')
}

/** The place that the address names, or undefined for the first page; a cursor that nobody gave out is none. */
export function readCursor(params: URLSearchParams): Cursor | undefined {
  try {
    return CursorSchema.parse(JSON.parse(Buffer.from(params.get('after') ?? '', 'base64url').toString()))
  } catch {
    return undefined
  }
}

/** Searches that one person may keep. */
export const MOST_SAVED = 20

const wishes = { name: z.string().min(1).max(80), language: z.enum(LANGUAGES), pace: z.enum(AlertPace) }

/** What the page of saved searches, and the directory's own form, may ask. */
export const SavedSearchSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('save'), query: z.string().max(4000).default(''), ...wishes }),
  z.object({ intent: z.literal('change'), searchId: z.uuid(), ...wishes }),
  z.object({ intent: z.literal('forget'), searchId: z.uuid() }),
])
