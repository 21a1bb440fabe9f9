import { range } from './problem.ts'
import type { Placement, TableId } from './result.ts'
import type { TimetableDocument } from './schema.ts'
import { tableNames } from './schema.ts'

/**
 * Gives every placed meeting that needs one a table, no table twice in a slot. Slot by slot, a meeting gets the table its participants had last where it
 * can: first where both had the same, then as many others as possible (augmenting paths), then the lowest free one. Locked tables are kept.
 */
export function assignTables(document: TimetableDocument, slotOf: ReadonlyMap<string, string>): { meetings: Placement[]; changes: number } {
  const names = tableNames(document)
  const number = new Map(names.map((name, i) => [name, i]))
  const last = new Map<string, number>()
  const tableOf = new Map<string, number>()
  let changes = 0
  for (const { id: slot } of document.slots) {
    const here = document.meetings.filter(({ id, needsTable }) => needsTable !== false && slotOf.get(id) === slot)
    const tables = tablesOfSlot(
      here.map(({ locked }) => (locked?.table === undefined ? undefined : number.get(String(locked.table)))),
      here.map(({ participants }) => participants.map((p) => last.get(p))),
      names.length,
    )
    here.forEach(({ id, participants }, i) => {
      tableOf.set(id, tables[i]!)
      for (const p of participants) {
        if (last.has(p) && last.get(p) !== tables[i]) changes++
        last.set(p, tables[i]!)
      }
    })
  }
  const meetings = document.meetings.flatMap(({ id, locked }): Placement[] => {
    const table: TableId | null = locked?.table ?? names[tableOf.get(id) ?? -1] ?? null
    return slotOf.has(id) ? [{ id, slot: slotOf.get(id)!, table }] : []
  })
  return { meetings, changes }
}

/** The tables of one slot's meetings: `fixed` where it is locked, else by preference for the `before` tables of its two participants. */
function tablesOfSlot(fixed: (number | undefined)[], before: (number | undefined)[][], tables: number): number[] {
  const owner = new Map<number, number>()
  const lockedTables = new Set(fixed)
  const wishes = before.map((pair, i) =>
    fixed[i] === undefined ? pair.filter((table): table is number => table !== undefined && !lockedTables.has(table)) : [],
  )
  const agreed = (i: number) => (wishes[i]!.length === 2 && wishes[i]![0] === wishes[i]![1] ? 0 : 1)
  for (const i of range(fixed.length).sort((a, b) => agreed(a) - agreed(b) || a - b)) claim(i, wishes, owner, new Set())
  const chosen: (number | undefined)[] = [...fixed]
  for (const [table, i] of owner) chosen[i] = table
  const taken = new Set(chosen)
  let next = 0
  return chosen.map((table) => {
    if (table !== undefined) return table
    while (taken.has(next) && next < tables) next++
    return next++
  })
}

/** Gives meeting i one of its wishes, moving owners to their other wish where that helps. */
function claim(i: number, wishes: number[][], owner: Map<number, number>, asked: Set<number>): boolean {
  for (const table of wishes[i]!) {
    if (asked.has(table)) continue
    asked.add(table)
    const other = owner.get(table)
    if (other === undefined || claim(other, wishes, owner, asked)) {
      owner.set(table, i)
      return true
    }
  }
  return false
}
