import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from 'lucia'
import type { Language } from '#app/i18n/languages.ts'
import type { Person, Session } from '#prisma/generated/client.ts'
import { db } from '../db.server.ts'
import { env } from '../env.server.ts'
import { hashToken } from './token.server.ts'

/** The signed-in person, as far as every page may need. */
export type SignedIn = {
  id: string
  email: string
  name: string
  language: Language
  timeZone: string | null
  isAdministrator: boolean
  hasSecondFactor: boolean
  sessionId: string
  secondFactorPassed: boolean
}

const asSession = (id: string, row: Session): DatabaseSession => ({
  id,
  userId: row.personId,
  expiresAt: row.expiresAt,
  attributes: { secondFactorPassed: row.secondFactorPassed },
})
const asUser = (row: Person): DatabaseUser => ({
  id: row.id,
  attributes: {
    email: row.email,
    name: row.name,
    language: row.language,
    timeZone: row.timeZone,
    isAdministrator: row.isAdministrator,
    hasSecondFactor: row.secondFactor !== null,
  },
})

/** Sessions in our tables, under the hash of the cookie's value: a copy of the table opens no door. */
const adapter: Adapter = {
  async getSessionAndUser(id) {
    const row = await db.session.findUnique({ where: { id: hashToken(id) }, include: { person: true } })
    return row ? [asSession(id, row), asUser(row.person)] : [null, null]
  },
  async getUserSessions(personId) {
    return (await db.session.findMany({ where: { personId } })).map((row) => asSession(row.id, row))
  },
  async setSession({ id, userId, expiresAt, attributes }) {
    await db.session.create({
      data: { id: hashToken(id), personId: userId, expiresAt, secondFactorPassed: attributes.secondFactorPassed },
    })
  },
  async updateSessionExpiration(id, expiresAt) {
    await db.session.updateMany({ where: { id: hashToken(id) }, data: { expiresAt } })
  },
  async deleteSession(id) {
    await db.session.deleteMany({ where: { id: hashToken(id) } })
  },
  async deleteUserSessions(personId) {
    await db.session.deleteMany({ where: { personId } })
  },
  async deleteExpiredSessions() {
    await db.session.deleteMany({ where: { expiresAt: { lte: new Date() } } })
  },
}

let made: Lucia<{ secondFactorPassed: boolean }, Omit<SignedIn, 'id' | 'sessionId' | 'secondFactorPassed'>> | undefined

function lucia() {
  made ??= new Lucia(adapter, {
    sessionExpiresIn: new TimeSpan(30, 'd'),
    sessionCookie: { name: 'dosti_session', attributes: { secure: env().ORIGIN.startsWith('https:'), sameSite: 'lax' } },
    getSessionAttributes: ({ secondFactorPassed }) => ({ secondFactorPassed }),
    getUserAttributes: ({ email, name, language, timeZone, isAdministrator, hasSecondFactor }) => ({
      email,
      name,
      language,
      timeZone,
      isAdministrator,
      hasSecondFactor,
    }),
  })
  return made
}

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof lucia>
    UserId: string
    DatabaseSessionAttributes: { secondFactorPassed: boolean }
    DatabaseUserAttributes: Omit<SignedIn, 'id' | 'sessionId' | 'secondFactorPassed'>
  }
}

/** Who sent the request, and the cookie to renew when half of the session's life is over. */
export async function readSession(request: Request): Promise<{ person: SignedIn | null; renewal: string | null }> {
  const id = lucia().readSessionCookie(request.headers.get('Cookie') ?? '')
  if (!id) return { person: null, renewal: null }
  const { session, user } = await lucia().validateSession(id)
  if (!session) return { person: null, renewal: lucia().createBlankSessionCookie().serialize() }
  const person = { ...user, sessionId: session.id, secondFactorPassed: session.secondFactorPassed }
  return { person, renewal: session.fresh ? lucia().createSessionCookie(session.id).serialize() : null }
}

/** Whether the person has shown everything that the account asks for. */
export function isFullySignedIn(person: SignedIn): boolean {
  return !person.hasSecondFactor || person.secondFactorPassed
}

/** Opens a session; the answer is the Set-Cookie header. */
export async function openSession(personId: string, { secondFactorPassed = false } = {}): Promise<string> {
  const session = await lucia().createSession(personId, { secondFactorPassed })
  return lucia().createSessionCookie(session.id).serialize()
}

/** Ends this browser's session; the answer is the Set-Cookie header. */
export async function closeSession(request: Request): Promise<string> {
  const id = lucia().readSessionCookie(request.headers.get('Cookie') ?? '')
  if (id) await lucia().invalidateSession(id)
  return lucia().createBlankSessionCookie().serialize()
}

/** Ends every session of the person, as after a new password. */
export async function closeAllSessions(personId: string): Promise<void> {
  await lucia().invalidateUserSessions(personId)
}
