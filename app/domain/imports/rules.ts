import type { ImportState } from '#prisma/generated/enums.ts'

export type ImportAct = 'map' | 'check' | 'start' | 'finish' | 'fail'

/** What may be done with an import in which state, and what it becomes. What was not imported can be chosen and imported later. */
export const IMPORT_TRANSITIONS: Record<ImportAct, Partial<Record<ImportState, ImportState>>> = {
  map: { mapping: 'checking', checked: 'checking', failed: 'checking' },
  check: { checking: 'checked' },
  start: { checked: 'importing', imported: 'importing' },
  finish: { importing: 'imported' },
  fail: { checking: 'failed', importing: 'failed' },
}

/** The states in which the act may be done. */
export function statesFor(act: ImportAct): ImportState[] {
  return Object.keys(IMPORT_TRANSITIONS[act]) as ImportState[]
}

/** Lines that a file may have. */
export const MOST_MEMBERS = 10_000

/** Bytes that an uploaded file may have. */
export const LARGEST_FILE = 5_000_000

/** Days after which the lines of a file, and with them its people's data, are forgotten. */
export const FORGET_DAYS = 30
