import { z } from 'zod'
import { type Fault, type Parsed, parseDocument, repeatedIds } from '../document.ts'
import { canBeAdded, isWeight } from './units.ts'

/** What a typed array of whole numbers holds. */
const LARGEST_CAPACITY = 2_147_483_647

const IdSchema = z.string().min(1).max(200)
const CompanySchema = z.object({
  id: IdSchema,
  capacity: z.int({ error: '{value} is not a whole number of meetings' }).min(0).max(LARGEST_CAPACITY),
})
const WeightSchema = z
  .number({ error: '{value} is not a positive number with at most six decimals' })
  .refine(isWeight, '{value} is not a positive number with at most six decimals')

/** The document that step *pair* reads. Unknown keys are ignored. */
export const PairDocumentSchema = z.object({
  left: z.array(CompanySchema),
  right: z.array(CompanySchema),
  edges: z.array(
    z.object({
      left: IdSchema,
      right: IdSchema,
      weight: WeightSchema,
      leftScore: z.number().optional(),
      rightScore: z.number().optional(),
    }),
  ),
  mode: z.enum(['weight', 'stable']).optional(),
  coverFirst: z.boolean().optional(),
  forced: z.array(z.object({ left: IdSchema, right: IdSchema })).optional(),
})

/** Companies of two sides, the candidate pairs between them, and how to choose. */
export type PairDocument = z.infer<typeof PairDocumentSchema>

/** Reads a document, or names every fault in it. */
export function parsePairDocument(json: unknown): Parsed<PairDocument> {
  return parseDocument(PairDocumentSchema, json, faultsBetween)
}

/** Repeated and unknown ids, repeated pairs, forced pairs beyond a capacity, and weights that no double can add. */
function faultsBetween({ left, right, edges, forced = [] }: PairDocument): Fault[] {
  const capacity = { left: capacities(left), right: capacities(right) }
  const faults = [...repeatedIds(left, 'left'), ...repeatedIds(right, 'right')]
  for (const [name, pairs] of [
    ['edges', edges],
    ['forced', forced],
  ] as const) {
    for (const side of ['left', 'right'] as const) faults.push(...unknownIds(name, pairs, side, capacity[side]))
    faults.push(...repeatedPairs(name, pairs))
  }
  faults.push(...crowded(forced, 'left', capacity.left), ...crowded(forced, 'right', capacity.right))
  const weights = Float64Array.from(edges, ({ weight }) => weight)
  if (!canBeAdded(weights)) faults.push({ path: ['edges'], message: 'the weights have too many digits to be added exactly' })
  return faults
}

type PairOfIds = { left: string; right: string }

function capacities(companies: PairDocument['left']): Map<string, number> {
  return new Map(companies.map(({ id, capacity }) => [id, capacity]))
}

function unknownIds(name: string, pairs: readonly PairOfIds[], side: 'left' | 'right', known: ReadonlyMap<string, number>): Fault[] {
  return pairs.flatMap((pair, k) =>
    known.has(pair[side]) ? [] : [{ path: [name, k, side], message: `no company of ${side} has the id {value}` }],
  )
}

function repeatedPairs(name: string, pairs: readonly PairOfIds[]): Fault[] {
  const seen = new Map<string, Set<string>>()
  return pairs.flatMap(({ left, right }, k) => {
    const partners = seen.get(left) ?? new Set()
    seen.set(left, partners)
    if (partners.has(right)) return [{ path: [name, k], message: `${JSON.stringify(left)} and ${JSON.stringify(right)} are paired twice` }]
    partners.add(right)
    return []
  })
}

/** Forced pairs are kept whatever they weigh, so a company cannot have more of them than meetings. */
function crowded(forced: readonly PairOfIds[], side: 'left' | 'right', capacity: ReadonlyMap<string, number>): Fault[] {
  const free = new Map(capacity)
  return forced.flatMap((pair, k) => {
    const left = free.get(pair[side])
    if (left === undefined) return []
    free.set(pair[side], left - 1)
    return left > 0
      ? []
      : [{ path: ['forced', k, side], message: `{value} has more forced pairs than its capacity of ${capacity.get(pair[side])}` }]
  })
}
