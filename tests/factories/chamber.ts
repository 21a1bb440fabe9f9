import { randomBytes } from 'node:crypto'
import { db } from '#app/platform/db.server.ts'
import type { Country } from '#prisma/generated/enums.ts'

export type ChamberTraits = {
  id?: string
  country?: Country
  name?: string
  isActive?: boolean
  nudgeMonths?: number
  expireMonths?: number
}

/** A chamber of commerce, active unless the test says otherwise. */
export function aChamber({
  id = `chamber-${randomBytes(6).toString('hex')}`,
  country = 'PK',
  name,
  isActive = true,
  ...terms
}: ChamberTraits = {}) {
  const called = name ?? `Chamber ${id.slice(-4)}`
  return db.chamber.create({ data: { id, country, isActive, ...terms, name: { en: called, ur: called, ru: called, kk: called } } })
}
