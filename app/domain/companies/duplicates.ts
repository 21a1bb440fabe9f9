import { nameKeys, nameLikeness } from './name-key.ts'

/** A company, or a line of a file, that another may be the same as. */
export type Known = { id: string; names: readonly string[]; registerNumber: string | null; email: string | null }

/** A company's facts as the finder compares them. */
export function asKnown(
  id: string,
  company: {
    legalName: string | null
    legalNameLatin: string | null
    legalNameKazakh?: string | null
    registerNumber: string | null
    contactEmail?: string | null
  },
): Known {
  const names = [...new Set([company.legalName, company.legalNameLatin, company.legalNameKazakh ?? null].filter((name) => name !== null))]
  return { id, names, registerNumber: company.registerNumber, email: company.contactEmail ?? null }
}

/** Why two may be one: the same number, the same name, a name that is nearly the same, or addresses at one domain. */
export type Likeness = 'number' | 'name' | 'similar' | 'domain'

/** Addresses at these say nothing of the firm. */
const FREE_MAIL =
  /^(?:gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|msn|icloud|me|mac|aol|proton|protonmail|pm|gmx|zoho|mail|inbox|bk|list|xmail|rambler|lenta|yandex|ya|internet|nur|cyber|brain|wol)\.(?:com|net|ru|kz|pk|me|by|co\.uk|com\.pk|net\.pk|[a-z]{2})$/

/** Names that are at least this alike are worth a look; of companies of one city, those that are at least that alike. */
const ALIKE = 0.85
const ALIKE_IN_ONE_CITY = 0.75
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
    if (one.registerNumber) this.#numbers.set(numberKey(one.registerNumber), one)
    const domain = mailDomain(one.email)
    if (domain) this.#domains.set(domain, one)
    for (const name of one.names) {
      this.#names.set(foldName(name), one)
      for (const key of nameKeys(name)) this.#keys.set(key, (this.#keys.get(key) ?? new Set()).add(one))
    }
  }

  /** The surest of what is known that this may be. Two with different numbers are two, however alike their names. */
  find(one: Omit<Known, 'id'>): { known: Known; by: Likeness } | null {
    const numbered = one.registerNumber ? this.#numbers.get(numberKey(one.registerNumber)) : undefined
    if (numbered) return { known: numbered, by: 'number' }
    const mayBe = (known: Known | undefined): known is Known => known !== undefined && !(known.registerNumber && one.registerNumber)
    const named = one.names.map((name) => this.#names.get(foldName(name))).find(mayBe)
    if (named) return { known: named, by: 'name' }
    const alike = this.#alike(one.names, mayBe)
    if (alike) return { known: alike, by: 'similar' }
    const domain = mailDomain(one.email)
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

/** Everything that speaks for two being one, the surest first. */
export function likenesses(one: Known, other: Known, { inOneCity }: { inOneCity: boolean }): Likeness[] {
  const found: Likeness[] = []
  if (one.registerNumber && other.registerNumber && numberKey(one.registerNumber) === numberKey(other.registerNumber)) found.push('number')
  const [ours, theirs] = [one.names.map(foldName), other.names.map(foldName)]
  const alike = Math.max(0, ...one.names.flatMap((name) => other.names.map((another) => nameLikeness(name, another))))
  if (ours.some((name) => theirs.includes(name))) found.push('name')
  else if (alike >= (inOneCity ? ALIKE_IN_ONE_CITY : ALIKE)) found.push('similar')
  const domain = mailDomain(one.email)
  if (domain && domain === mailDomain(other.email)) found.push('domain')
  return found
}

/** The number by which two are compared: an NTN is the same with and without its eighth digit, whatever it was called. */
export function numberKey(number: string): string {
  return number.length === 8 ? number.slice(0, 7) : number
}

const foldName = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()

/** The domain of an address that says something of the firm: not one at which everybody has addresses. */
export function mailDomain(email: string | null): string | null {
  const domain = email?.split('@')[1]?.toLowerCase()
  return domain && !FREE_MAIL.test(domain) ? domain : null
}
