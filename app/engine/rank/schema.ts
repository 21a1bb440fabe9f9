import { z } from 'zod'
import { type Fault, type Parsed, parseDocument, repeatedIds } from '../document.ts'

export const COOPERATIONS = [
  'supply',
  'services',
  'distribution',
  'agency',
  'manufacturing',
  'joint_venture',
  'licence',
  'technology_transfer',
  'investment',
  'research',
] as const

const LONGEST_TEXT = 20_000
const Id = z.string().min(1).max(200)
const Text = z.string().max(LONGEST_TEXT)
const HsCode = z.string().regex(/^\d{2}(\d{2}(\d{2})?)?$/, '{value} is not an HS code')
const IsicCode = z.string().regex(/^\d{2,4}$/, '{value} is not an ISIC code')
const Meetings = z.int({ error: '{value} is not a whole number of meetings' }).min(0).max(1000)

const ItemSchema = z.object({
  text: Text,
  hs: HsCode.nullish().transform(orNull),
  isic: IsicCode.nullish().transform(orNull),
  cooperation: z.array(z.enum(COOPERATIONS)).min(1),
})

const CompanySchema = z.object({
  id: Id,
  country: z.enum(['PK', 'KZ']),
  name: Text,
  city: z.string().nullish(),
  sectors: z.array(z.string()),
  employees: z.number().min(0).nullish(),
  languages: z.array(z.string()),
  about: Text,
  certifications: z.array(z.string()),
  offers: z.array(ItemSchema),
  needs: z.array(ItemSchema),
})

/** The document that step *rank* reads. Unknown keys (the labels of an evaluation set) are ignored. */
export const RankSchema = z.object({
  event: z.object({ id: Id, meetingsPerCompany: Meetings, sectors: z.array(z.string()).optional() }),
  companies: z.array(CompanySchema),
  exclude: z.array(z.object({ a: Id, b: Id })).optional(),
})

export type RankDocument = z.infer<typeof RankSchema>
export type Company = z.infer<typeof CompanySchema>
export type Item = z.infer<typeof ItemSchema>
export type Cooperation = (typeof COOPERATIONS)[number]

/** Reads a document of step *rank*, or tells every fault of it. */
export function parseRankDocument(json: unknown): Parsed<RankDocument> {
  return parseDocument(RankSchema, json, ({ companies, exclude = [] }): Fault[] => {
    const known = new Set(companies.map(({ id }) => id))
    const unknown = exclude.flatMap((pair, i) =>
      (['a', 'b'] as const)
        .filter((side) => !known.has(pair[side]))
        .map((side) => ({ path: ['exclude', i, side], message: '{value} is no company' })),
    )
    return [...repeatedIds(companies, 'companies'), ...unknown]
  })
}

function orNull(code: string | null | undefined): string | null {
  return code ?? null
}
