import { randomBytes } from 'node:crypto'
import { db } from '#app/platform/db.server.ts'
import type { Language } from '#prisma/generated/enums.ts'

export type DelegateTraits = {
  eventId: string
  companyId: string
  personId?: string
  name?: string
  nameLatin?: string | null
  jobTitle?: string
  email?: string | null
  language?: Language
}

/** Somebody who comes for a company that has a place at the event; with an address of their own, unless the test says otherwise. */
export async function aDelegate({ eventId, companyId, name = 'Bilal Ahmed', language = 'en', email, ...traits }: DelegateTraits) {
  const { id: participationId } = await db.participation.findUniqueOrThrow({ where: { eventId_companyId: { eventId, companyId } } })
  const address = email === undefined ? `delegate-${randomBytes(5).toString('hex')}@delegates.example` : email
  return db.delegate.create({ data: { participationId, eventId, companyId, name, language, email: address, ...traits } })
}
