import type { Met } from '../evidence.ts'
import type { Company, Missing } from '../types.ts'

const VAGUE_FIT = 0.45

/** What an officer may want to ask before introducing the two, in a fixed order; `met` is the evidence, best first. */
export function missingFor(a: Company, b: Company, met: Met[]): Missing[] {
  const missing: Missing[] = []
  const best = met[0]
  const stated = met.filter(({ want, have }) => want.kind === 'stated' && have.kind === 'stated')
  if (!a.languages.some((language) => b.languages.includes(language))) missing.push('no-common-language')
  if (best && best.fit < VAGUE_FIT) missing.push('general-fit-only')
  if (
    best &&
    best.want.kind === 'stated' &&
    !best.want.cooperation.some((kind) => best.have.cooperation.includes(kind)) &&
    best.have.kind === 'stated'
  )
    missing.push('cooperation-differs')
  if (new Set(stated.filter(({ fit }) => fit >= VAGUE_FIT).map(({ side }) => side)).size < 2) missing.push('one-way-only')
  if (best && !hasCode(a, b, best)) missing.push('no-code')
  if (best && sellerOf(a, b, best).certifications.length === 0) missing.push('no-certificate-named')
  return missing
}

function hasCode(a: Company, b: Company, { want, have, side }: Met): boolean {
  const [wanting, having] = side === 'a' ? [a, b] : [b, a]
  const items = [want.index === null ? null : wanting.needs[want.index], have.index === null ? null : having.offers[have.index]]
  return items.every((item) => item == null || item.hs !== null || item.isic !== null)
}

function sellerOf(a: Company, b: Company, { side }: Met): Company {
  return side === 'a' ? b : a
}
