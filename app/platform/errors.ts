import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { MessageArguments } from '#app/i18n/translate.ts'

/** Why the business says no, and the HTTP status that says so. */
export const STATUS_OF_CODE = {
  'not-found': 404,
  forbidden: 403,
  'wrong-state': 409,
  'already-decided': 409,
  taken: 409,
  expired: 410,
  invalid: 422,
  'too-many': 429,
} as const

export type DomainErrorCode = keyof typeof STATUS_OF_CODE

/** The business says no. `sentence` names a message for the person in front of the screen; without it the code has a general one. */
export class DomainError extends Error {
  readonly code: DomainErrorCode
  readonly sentence?: { key: MessageKey; args?: MessageArguments }
  readonly retryAfterSeconds?: number

  constructor(code: DomainErrorCode, key?: MessageKey, args?: MessageArguments & { retryAfterSeconds?: number }) {
    super(`${code}${key ? ` ${key}` : ''}`)
    this.name = 'DomainError'
    this.code = code
    if (key) this.sentence = { key, args }
    this.retryAfterSeconds = args?.retryAfterSeconds
  }
}
