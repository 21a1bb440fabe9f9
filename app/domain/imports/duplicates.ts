import { nameKeys, nameLikeness } from '#app/domain/companies/name-key.ts'

/** A company, or an earlier line, that another may be the same as. */
export type Known = { id: string; names: readonly string[]; registerNumber: string | null; email: string | null }

/** Why two may be one: the same number, the same name, a name that is nearly the same, or addresses at one domain. */
export type Likeness = 'number' | 'name' | 'similar' | 'domain'

/** Addresses at these say nothing of the firm. */
const FREE_MAIL =
  /^(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|aol|proton|protonmail|gmx|mail|inbox|bk|list|rambler|yandex|ya|internet|nur)\.[a-z.]+$/

/** Names that are at least this alike are worth a look. */
const ALIKE = 0.85
/** A word that more names share tells nothing. */
const COMMON = 60

/** Everything that a line can be a duplicate of, found without comparing each with each. */
export class DuplicateIndex {
  readonly #numbers = new Map<string, Known>()
  readonly #names = new Map<string, Known>()
  readonly #domains = new Map<string, Known>()
  readonly #keys = new Map<string, Set<Known>>()

  constructor(known: Iterable<Known> = []) {
    for (const one of known) this.add(one)
  }

  add(one: Known) {
    if (one.registerNumber) this.#numbers.set(one.registerNumber.slice(0, numberLength(one.registerNumber)), one)
    const domain = domainOf(one.email)
    if (domain) this.#domains.set(domain, one)
    for (const name of one.names) {
      this.#names.set(foldName(name), one)
      for (const key of nameKeys(name)) this.#keys.set(key, (this.#keys.get(key) ?? new Set()).add(one))
    }
  }

  /** The surest of what is known that this may be. Two with different numbers are two, however alike their names. */
  find(one: Omit<Known, 'id'>): { known: Known; by: Likeness } | null {
    const number = one.registerNumber?.slice(0, numberLength(one.registerNumber))
    const numbered = number ? this.#numbers.get(number) : undefined
    if (numbered) return { known: numbered, by: 'number' }
    const mayBe = (known: Known | undefined): known is Known => known !== undefined && !(known.registerNumber && one.registerNumber)
    const named = one.names.map((name) => this.#names.get(foldName(name))).find(mayBe)
    if (named) return { known: named, by: 'name' }
    const alike = this.#alike(one.names, mayBe)
    if (alike) return { known: alike, by: 'similar' }
    const domain = domainOf(one.email)
    const neighbour = domain ? this.#domains.get(domain) : undefined
    return neighbour ? { known: neighbour, by: 'domain' } : null
  }

  #alike(names: readonly string[], mayBe: (known: Known) => boolean): Known | undefined {
    for (const name of names)
      for (const key of nameKeys(name)) {
        const candidates = this.#keys.get(key)
        if (!candidates || candidates.size > COMMON) continue
        for (const candidate of candidates)
          if (mayBe(candidate) && candidate.names.some((other) => nameLikeness(name, other) >= ALIKE)) return candidate
      }
    return undefined
  }
}

/** An NTN is the same with and without its eighth digit. */
const numberLength = (number: string) => (number.length === 8 ? 7 : number.length)

const foldName = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()

function domainOf(email: string | null): string | null {
  const domain = email?.split('@')[1]
  return domain && !FREE_MAIL.test(domain) ? domain : null
}
