/**
 * A formula in conjunctive normal form that grows clause by clause. Literals are non-zero integers, −v being "not v"; TRUE and FALSE are
 * constants that disappear from clauses as they are added, so that what is already decided costs the solver nothing.
 */
export interface Cnf {
  /** Variables handed out so far. */
  variables: number
  clauses: number
  /** All clauses, one after the other, each closed by 0. */
  literals: Int32Array
  length: number
}

/** The literal that always holds. No variable has this number: a formula never has so many. */
export const TRUE = 0x3fffffff
export const FALSE = -TRUE

export function emptyCnf(): Cnf {
  return { variables: 0, clauses: 0, literals: new Int32Array(1 << 16), length: 0 }
}

/** A variable that nothing is said about yet. */
export function newVariable(cnf: Cnf): number {
  return ++cnf.variables
}

/** Says that at least one of the literals holds. */
export function addClause(cnf: Cnf, literals: readonly number[]): void {
  if (literals.includes(TRUE)) return
  if (cnf.length + literals.length + 1 > cnf.literals.length) {
    const larger = new Int32Array(cnf.literals.length * 2 + literals.length)
    larger.set(cnf.literals)
    cnf.literals = larger
  }
  for (const literal of literals) if (literal !== FALSE) cnf.literals[cnf.length++] = literal
  cnf.literals[cnf.length++] = 0
  cnf.clauses++
}

/** A literal that is true exactly when one of the given is. */
export function anyOf(cnf: Cnf, literals: readonly number[]): number {
  const open = literals.filter((literal) => literal !== FALSE)
  if (open.includes(TRUE)) return TRUE
  if (open.length === 0) return FALSE
  if (open.length === 1) return open[0]!
  const any = newVariable(cnf)
  addClause(cnf, [-any, ...open])
  for (const literal of open) addClause(cnf, [-literal, any])
  return any
}
