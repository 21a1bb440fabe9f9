import { closeSession, openSession } from '#app/platform/session/session.server.ts'

/** The Set-Cookie header of a fresh session. Whatever session the browser brought along has ended: nobody can plant one. */
export async function enter(request: Request, personId: string, passed: { secondFactorPassed: boolean }): Promise<Headers> {
  await closeSession(request)
  return new Headers({ 'Set-Cookie': await openSession(personId, passed) })
}

/** The Set-Cookie header that forgets the session, which has ended. */
export async function leave(request: Request): Promise<Headers> {
  return new Headers({ 'Set-Cookie': await closeSession(request) })
}
