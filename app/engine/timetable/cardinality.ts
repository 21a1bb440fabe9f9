import type { Cnf } from './cnf.ts'
import { addClause, FALSE, newVariable, TRUE } from './cnf.ts'

/** Up to so many literals "at most one" is said pair by pair. */
const PAIRWISE = 5

/** Says that at most one of the literals holds. */
export function atMostOne(cnf: Cnf, literals: readonly number[]): void {
  let open = literals.filter((literal) => literal !== FALSE)
  while (open.length > PAIRWISE) {
    const more = newVariable(cnf)
    pairwise(cnf, [...open.slice(0, PAIRWISE - 2), more])
    open = [-more, ...open.slice(PAIRWISE - 2)]
  }
  pairwise(cnf, open)
}

function pairwise(cnf: Cnf, literals: readonly number[]): void {
  literals.forEach((a, i) => {
    for (const b of literals.slice(i + 1)) addClause(cnf, [-a, -b])
  })
}

/** Says that at most `k` of the literals hold. */
export function atMost(cnf: Cnf, literals: readonly number[], k: number): void {
  bound(cnf, literals, k)
}

/** Says that at least `k` of the literals hold. */
export function atLeast(cnf: Cnf, literals: readonly number[], k: number): void {
  bound(
    cnf,
    literals.map((literal) => -literal),
    literals.length - k,
  )
}

function bound(cnf: Cnf, literals: readonly number[], most: number): void {
  const open = literals.filter((literal) => literal !== FALSE && literal !== TRUE)
  const k = most - literals.filter((literal) => literal === TRUE).length
  if (k >= open.length) return
  if (k < 0) addClause(cnf, [])
  else if (k === 0) for (const literal of open) addClause(cnf, [-literal])
  else if (k === 1) atMostOne(cnf, open)
  else if (k <= open.length - k) addClause(cnf, [-countUp(cnf, open, k + 1)[k]!])
  else
    addClause(cnf, [
      countDown(
        cnf,
        open.map((literal) => -literal),
        open.length - k,
      )[open.length - k - 1]!,
    ])
}

/**
 * Counts literals (totalizer of Bailleux and Boufkhad 2003, cut off at `limit`): output j − 1 is forced true when at least j hold.
 * It says nothing the other way: a true output does not mean that many hold.
 */
export function countUp(cnf: Cnf, literals: readonly number[], limit: number): number[] {
  return merge(cnf, literals, limit, (outputs, left, right) => {
    for (let i = 0; i <= left.length; i++)
      for (let j = 0; j <= right.length; j++) {
        const sum = Math.min(i + j, outputs.length)
        if (sum > 0) addClause(cnf, [i > 0 ? -left[i - 1]! : FALSE, j > 0 ? -right[j - 1]! : FALSE, outputs[sum - 1]!])
      }
  })
}

/** The same the other way: a true output j − 1 forces at least j of the literals. */
export function countDown(cnf: Cnf, literals: readonly number[], limit: number): number[] {
  return merge(cnf, literals, limit, (outputs, left, right) => {
    for (let i = 0; i <= left.length; i++)
      for (let j = 0; j <= right.length; j++)
        if (i + j < outputs.length) addClause(cnf, [-outputs[i + j]!, left[i] ?? FALSE, right[j] ?? FALSE])
  })
}

function merge(
  cnf: Cnf,
  literals: readonly number[],
  limit: number,
  link: (outputs: number[], left: number[], right: number[]) => void,
): number[] {
  if (literals.length <= 1) return literals.slice(0, limit)
  const half = literals.length >> 1
  const left = merge(cnf, literals.slice(0, half), limit, link)
  const right = merge(cnf, literals.slice(half), limit, link)
  const outputs = Array.from({ length: Math.min(limit, literals.length) }, () => newVariable(cnf))
  link(outputs, left, right)
  return outputs
}
