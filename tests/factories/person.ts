import { randomBytes } from 'node:crypto'
import { db } from '#app/platform/db.server.ts'
import { hashPassword } from '#app/platform/session/password.server.ts'
import type { Language } from '#prisma/generated/enums.ts'

/** With which every person of a test signs in, unless the test says otherwise. */
export const PASSWORD = 'orchard-river-lantern'

let hashed: Promise<string> | undefined

export type PersonTraits = {
  email?: string
  name?: string
  language?: Language
  password?: string
  /** Whether the address is confirmed; it is. */
  verified?: boolean
  isAdministrator?: boolean
}

/** Somebody with an account. */
export async function aPerson({
  email,
  name = 'Amina Yusuf',
  language = 'en',
  password,
  verified = true,
  isAdministrator,
}: PersonTraits = {}) {
  hashed ??= hashPassword(PASSWORD)
  return db.person.create({
    data: {
      email: (email ?? `person-${randomBytes(6).toString('hex')}@people.example`).toLowerCase(),
      name,
      language,
      passwordHash: password ? await hashPassword(password) : await hashed,
      emailVerifiedAt: verified ? new Date('2026-01-05T09:00:00Z') : null,
      isAdministrator,
    },
  })
}
