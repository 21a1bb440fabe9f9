import { db } from '#app/platform/db.server.ts'
import { aPerson, type PersonTraits } from './person.ts'

export type OfficerTraits = PersonTraits & {
  chamberId: string
  since?: Date
  /** When the office ended; it has not. */
  until?: Date
}

/** A person who acts for the chamber. */
export async function anOfficer({ chamberId, since = new Date('2026-01-05T09:00:00Z'), until, ...traits }: OfficerTraits) {
  const person = await aPerson({ name: 'Daniyar Omarov', ...traits })
  await db.officer.create({ data: { personId: person.id, chamberId, since, until } })
  return { ...person, personId: person.id, chamberId }
}
