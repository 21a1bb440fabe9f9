import type { Country, Wish } from '#prisma/generated/enums.ts'

/** What one company said of another, for the event that is matched. */
export type Said = { companyId: string; country: Country; otherId: string; wish: Wish }

/** Two companies, one of each country. */
export type Pair = { pkCompanyId: string; kzCompanyId: string }

export const WISHES_TO_MEET = ['must_meet', 'would_like'] as const satisfies Wish[]
type WishToMeet = (typeof WISHES_TO_MEET)[number]

/** Who asked to meet the other, and how much. */
export type Asked = { by: Country; wish: WishToMeet }

/**
 * What a wish adds to the weight of a pair, beside its score in [0, 1]. `must_meet` outweighs every pair that nobody asked for, however well it fits: it is
 * left out only for lack of room or for another must. `would_like` decides between pairs that fit about as well: at 0 it would say nothing, at 1 as much
 * as a must. Wishes of both sides add up.
 */
export const WISH_WEIGHTS: Record<WishToMeet, number> = { must_meet: 1, would_like: 0.2 }

/** Every pair that was asked for, by `pairKey`, and the pairs that must not be proposed. */
export type Wishes = { asked: [string, Asked[]][]; excluded: Pair[] }

/**
 * What the wishes of an event mean for its run. A "no thanks" of either side excludes the pair, whatever the other says. Two who know each other, because
 * one says so or because they were introduced before (`met`), are excluded too, unless one of them asks for it.
 */
export function readWishes(said: readonly Said[], met: readonly Pair[]): Wishes {
  const asked = new Map<string, Asked[]>()
  for (const one of said)
    if (isToMeet(one.wish)) asked.set(keyOf(one), [...(asked.get(keyOf(one)) ?? []), { by: one.country, wish: one.wish }])
  const refused = said.filter(({ wish }) => wish === 'no_thanks').map(pairOf)
  const known = [...said.filter(({ wish }) => wish === 'already_known').map(pairOf), ...met].filter((pair) => !asked.has(pairKey(pair)))
  for (const pair of refused) asked.delete(pairKey(pair))
  const excluded = new Map([...refused, ...known].map((pair) => [pairKey(pair), pair]))
  return { asked: sorted(asked), excluded: sorted(excluded).map(([, pair]) => pair) }
}

/** What a side's wish, or both sides' together, adds to the pair's weight. */
export function weightOf(asked: readonly Asked[], by?: Country): number {
  return asked.filter((one) => by === undefined || one.by === by).reduce((sum, { wish }) => sum + WISH_WEIGHTS[wish], 0)
}

export const pairKey = ({ pkCompanyId, kzCompanyId }: Pair) => `${pkCompanyId} ${kzCompanyId}`

function pairOf({ companyId, country, otherId }: Said): Pair {
  return country === 'PK' ? { pkCompanyId: companyId, kzCompanyId: otherId } : { pkCompanyId: otherId, kzCompanyId: companyId }
}

const keyOf = (said: Said) => pairKey(pairOf(said))
const isToMeet = (wish: Wish): wish is WishToMeet => (WISHES_TO_MEET as readonly Wish[]).includes(wish)
const sorted = <Value>(map: ReadonlyMap<string, Value>) => [...map].sort(([one], [other]) => (one < other ? -1 : 1))
