import { randomBytes } from 'node:crypto'
import { db } from '#app/platform/db.server.ts'
import type { Country } from '#prisma/generated/enums.ts'

export type ChamberTraits = {
  id?: string
  country?: Country
  name?: string
  isActive?: boolean
}

/** A chamber of commerce, active unless the test says otherwise. */
export function aChamber({ id = `chamber-${randomBytes(6).toString('hex')}`, country = 'PK', name, isActive = true }: ChamberTraits = {}) {
  const called = name ?? `Chamber ${id.slice(-4)}`
  return db.chamber.create({ data: { id, country, isActive, name: { en: called, ur: called, ru: called, kk: called } } })
}
