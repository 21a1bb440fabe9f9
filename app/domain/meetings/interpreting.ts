import type { Language } from '#prisma/generated/enums.ts'
import { canInterpret, commonLanguages } from './rules.ts'

/** Somebody who interprets, and the slots in which that is possible. */
export type InterpreterTime = { id: string; languages: Language[]; freeIn: ReadonlySet<string> }

/** What a meeting wants of interpreters: one it cannot do without, or one that a side asked for although both speak a language. */
export type InterpretingNeed = {
  meetingId: string
  /** Who could interpret, by id. */
  suitable: string[]
  isHard: boolean
}

/** More kinds of need than this are not combined in every way; see `resourcesFor`. */
const MOST_KINDS = 8

/** The need of two companies with these languages; none when both speak one and neither asks. Of what both speak an interpreter who was asked for is not needed. */
export function needOf(
  meeting: { id: string; pk: Side; kz: Side; isWaived: boolean },
  interpreters: readonly Pick<InterpreterTime, 'id' | 'languages'>[],
): InterpretingNeed | undefined {
  const { pk, kz, isWaived } = meeting
  if (pk.languages.length === 0 || kz.languages.length === 0) return undefined
  const common = commonLanguages(pk.languages, kz.languages)
  const isHard = common.length === 0
  if (isHard ? isWaived : !pk.asksInterpreter && !kz.asksInterpreter) return undefined
  const own = (side: Side) => {
    const alone = side.languages.filter((language) => !common.includes(language))
    return alone.length > 0 ? alone : side.languages
  }
  const suitable = interpreters.filter(({ languages }) => canInterpret(languages, own(pk), own(kz))).map(({ id }) => id)
  return { meetingId: meeting.id, suitable, isHard }
}

type Side = { languages: readonly Language[]; asksInterpreter: boolean }

/** A resource of the engine: how many interpreters of a group are there in each slot, and the meetings that only they can serve. */
export type InterpreterResource = { id: string; count: Record<string, number>; meetings: string[] }

/**
 * What keeps a timetable within the interpreters that there are. Meetings in one slot can be given an interpreter each exactly when no group of them needs more
 * than are there (Hall 1935); it is enough to look at unions of the groups that some meeting needs. So each union is a resource: in every slot no more
 * meetings that only its members can serve than members that are there. With more than MOST_KINDS kinds of need only each kind alone and all together are
 * looked at, and `assignInterpreters` may leave some without.
 */
export function resourcesFor(
  needs: readonly InterpretingNeed[],
  interpreters: readonly InterpreterTime[],
  slots: readonly string[],
): InterpreterResource[] {
  const hard = needs.filter(({ isHard }) => isHard)
  const kinds = [...new Map(hard.map(({ suitable }) => [groupKey(suitable), new Set(suitable)])).values()]
  return unionsOf(kinds).map((members) => ({
    id: `interpreters ${groupKey(members)}`,
    count: Object.fromEntries(
      slots.map((slot) => [slot, interpreters.filter(({ id, freeIn }) => members.has(id) && freeIn.has(slot)).length]),
    ),
    meetings: hard.filter(({ suitable }) => suitable.every((id) => members.has(id))).map(({ meetingId }) => meetingId),
  }))
}

function groupKey(ids: Iterable<string>): string {
  return [...ids].sort().join('+')
}

function unionsOf(kinds: readonly ReadonlySet<string>[]): Set<string>[] {
  const unions = new Map<string, Set<string>>()
  const add = (parts: readonly ReadonlySet<string>[]) => {
    const union = new Set(parts.flatMap((part) => [...part]))
    unions.set(groupKey(union), union)
  }
  if (kinds.length > MOST_KINDS) {
    for (const kind of kinds) add([kind])
    add(kinds)
  } else {
    for (let choice = 1; choice < 2 ** kinds.length; choice++) add(kinds.filter((_, i) => choice & (2 ** i)))
  }
  return [...unions.values()]
}

/**
 * An interpreter for every meeting of one slot that needs one, as far as they suffice: those who cannot do without first, then those who asked. Whoever interprets now
 * (`before`) goes on where that is possible. Augmenting paths (Kőnig 1931), so that nobody who could be served is left out.
 */
export function assignInterpreters(
  needs: readonly InterpretingNeed[],
  here: readonly InterpreterTime[],
  slot: string,
  before: ReadonlyMap<string, string> = new Map(),
): Map<string, string> {
  const free = new Set(here.filter(({ freeIn }) => freeIn.has(slot)).map(({ id }) => id))
  const servedBy = new Map<string, string>()
  const wishes = new Map(
    needs.map((need) => [
      need.meetingId,
      withFirst(
        need.suitable.filter((id) => free.has(id)),
        before.get(need.meetingId),
      ),
    ]),
  )
  const serve = (meetingId: string, asked: Set<string>): boolean =>
    wishes.get(meetingId)!.some((id) => {
      if (asked.has(id)) return false
      asked.add(id)
      const other = [...servedBy].find(([, by]) => by === id)?.[0]
      if (other !== undefined && !serve(other, asked)) return false
      servedBy.set(meetingId, id)
      return true
    })
  for (const { meetingId } of [...needs].sort((a, b) => Number(b.isHard) - Number(a.isHard))) serve(meetingId, new Set())
  return servedBy
}

function withFirst(ids: string[], first: string | undefined): string[] {
  return first !== undefined && ids.includes(first) ? [first, ...ids.filter((id) => id !== first)] : ids
}
