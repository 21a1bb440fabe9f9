import { db } from '#app/platform/db.server.ts'
import { verifyPassword } from '#app/platform/session/password.server.ts'
import { forgive, throttle } from '#app/platform/session/throttle.server.ts'

/** Who may have a session now; with a second factor the session still waits for it. */
export type Admitted = { personId: string; hasSecondFactor: boolean }

/**
 * Who the person is, or null: whether the address is unknown, not confirmed yet or the password wrong, the answer and its time are the same.
 * Tries are counted by address and by client; a right password forgets those of the address.
 */
export async function checkCredentials(given: { email: string; password: string; client: string }): Promise<Admitted | null> {
  const email = given.email.trim().toLowerCase()
  await throttle('sign-in-client', given.client)
  await throttle('sign-in-address', email)
  const person = await db.person.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, emailVerifiedAt: true, secondFactor: true },
  })
  const right = await verifyPassword(person?.passwordHash, given.password)
  if (!person || !right || !person.emailVerifiedAt) return null
  await forgive('sign-in-address', email)
  return { personId: person.id, hasSecondFactor: person.secondFactor !== null }
}
