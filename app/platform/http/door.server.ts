import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import type { MessageKey } from '#app/i18n/catalogue.ts'
import { type MessageArguments, translate } from '#app/i18n/translate.ts'
import { DomainError, type DomainErrorCode, STATUS_OF_CODE } from '../errors.ts'
import { readSession } from '../session/session.server.ts'
import { languageOf } from './language.server.ts'

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

/** The same for an address that is a file and has no error page: the answer is the sentence alone, in the reader's language. */
export function fileDoor<Args extends LoaderFunctionArgs | ActionFunctionArgs, Result>(open: (args: Args) => Promise<Result>) {
  return async (args: Args): Promise<Result> => {
    try {
      return await open(args)
    } catch (error) {
      if (error instanceof DomainError) throw await refuseFile(error, args.request)
      throw error
    }
  }
}

function refuse(error: DomainError) {
  return data(refusalOf(error), { status: STATUS_OF_CODE[error.code], headers: retryAfter(error) })
}

async function refuseFile(error: DomainError, request: Request): Promise<Response> {
  const { person } = await readSession(request)
  const { key, args } = refusalOf(error)
  const headers = { ...retryAfter(error), 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store' }
  return new Response(translate(await languageOf(request, person?.language), key, args), { status: STATUS_OF_CODE[error.code], headers })
}

const refusalOf = ({ code, sentence }: DomainError): Refusal => ({ code, key: sentence?.key ?? GENERAL[code], args: sentence?.args })

const retryAfter = ({ retryAfterSeconds }: DomainError) => (retryAfterSeconds ? { 'Retry-After': String(retryAfterSeconds) } : undefined)

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The id in the address, or not-found: a forged one never reaches the database. */
export function idIn(params: { [name: string]: string | undefined }, name = 'id'): string {
  const id = params[name]
  if (!id || !UUID.test(id)) throw new DomainError('not-found')
  return id.toLowerCase()
}
