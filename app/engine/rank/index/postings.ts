import type { Claim, Profile } from '../claims.ts'

/**
 * All claims of one kind (wants or haves) of one country's companies, by node: for each node the claims that belong to it,
 * greatest impact first. Impact = weight × share × strength, in (0, 1].
 */
export type Postings = {
  /** Where each node's entries start; one more at the end. */
  start: Int32Array
  claim: Int32Array
  impact: Float64Array
  claims: Claim[]
  companyOf: Int32Array
}

/** Builds the postings of the wants or of the haves of these profiles; a company is known by its place in the list. */
export function buildPostings(profiles: Profile[], side: 'wants' | 'haves', nodes: number): Postings {
  const claims: Claim[] = []
  const company: number[] = []
  profiles.forEach((profile, place) => {
    for (const claim of profile[side]) {
      claims.push(claim)
      company.push(place)
    }
  })
  const start = new Int32Array(nodes + 1)
  for (const claim of claims) for (const node of claim.reach.nodes) start[node + 1]! += 1
  for (let node = 0; node < nodes; node++) start[node + 1]! += start[node]!
  const postings: Postings = {
    start,
    claim: new Int32Array(start[nodes]!),
    impact: new Float64Array(start[nodes]!),
    claims,
    companyOf: Int32Array.from(company),
  }
  fill(postings)
  return postings
}

function fill({ start, claim, impact, claims }: Postings) {
  const next = start.slice(0, -1)
  const order = [...claims.keys()]
  for (const id of order) {
    const { nodes, impacts } = claims[id]!.reach
    nodes.forEach((node, i) => {
      const at = next[node]!++
      claim[at] = id
      impact[at] = impacts[i]!
    })
  }
  for (let node = 0; node + 1 < start.length; node++) sortByImpact(claim, impact, start[node]!, start[node + 1]!)
}

function sortByImpact(claim: Int32Array, impact: Float64Array, from: number, to: number) {
  if (to - from < 2) return
  const order = Array.from({ length: to - from }, (_, i) => from + i).sort((a, b) => impact[b]! - impact[a]! || claim[a]! - claim[b]!)
  const claims = order.map((at) => claim[at]!)
  const impacts = order.map((at) => impact[at]!)
  claim.set(claims, from)
  impact.set(impacts, from)
}
