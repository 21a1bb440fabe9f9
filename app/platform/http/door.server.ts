import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import type { MessageArguments } from '#app/i18n/translate.ts'
import { DomainError, type DomainErrorCode, STATUS_OF_CODE } from '../errors.ts'

/** What the error page is told. */
export type Refusal = { code: DomainErrorCode; key: MessageKey; args?: MessageArguments }

const GENERAL: Record<DomainErrorCode, MessageKey> = {
  'not-found': 'error.notFound',
  forbidden: 'error.forbidden',
  'wrong-state': 'error.wrongState',
  'already-decided': 'error.alreadyDecided',
  taken: 'error.taken',
  expired: 'error.expired',
  invalid: 'error.invalid',
  'too-many': 'error.tooMany',
}

/** Wraps every loader and action: when the business says no, the answer has the right status and a sentence to read. */
export function door<Args extends LoaderFunctionArgs | ActionFunctionArgs, Result>(open: (args: Args) => Promise<Result>) {
  return async (args: Args): Promise<Result> => {
    try {
      return await open(args)
    } catch (error) {
      if (error instanceof DomainError) throw refuse(error)
      throw error
    }
  }
}

function refuse(error: DomainError) {
  const refusal: Refusal = { code: error.code, key: error.sentence?.key ?? GENERAL[error.code], args: error.sentence?.args }
  const headers = error.retryAfterSeconds ? { 'Retry-After': String(error.retryAfterSeconds) } : undefined
  return data(refusal, { status: STATUS_OF_CODE[error.code], headers })
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The id in the address, or not-found: a forged one never reaches the database. */
export function idIn(params: { [name: string]: string | undefined }, name = 'id'): string {
  const id = params[name]
  if (!id || !UUID.test(id)) throw new DomainError('not-found')
  return id.toLowerCase()
}
