import { DomainError } from '#app/platform/errors.ts'
import { throttle } from '#app/platform/session/throttle.server.ts'

/** Nothing of the page of a mailed link may stay in a cache or be told to the next site. */
export const PRIVATE = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' }

/** Only links that do not exist are counted: many who hold one may share an address. */
export async function slowDownGuesses<Result>(client: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not-found') await throttle('answer-client', client)
    throw error
  }
}
