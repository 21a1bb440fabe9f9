import pino from 'pino'

/**
 * The one logger: a JSON line each. Give it ids and codes, never names, addresses, texts, tokens or form values;
 * the usual suspects are blanked all the same.
 */
export const log = pino({
  level: process.env.LOG_LEVEL || 'info',
  base: { service: 'dosti' },
  redact: {
    paths: ['email', 'password', 'token', 'to', 'toAddress', '*.email', '*.password', '*.token', 'req.headers.cookie'],
    censor: '[hidden]',
  },
})

/** What of an error may be logged: its kind, message without quoted values, and stack. */
export function describeError(error: unknown): { kind: string; message: string; stack?: string } {
  if (!(error instanceof Error)) return { kind: typeof error, message: 'not an Error' }
  const message = error.message.replace(/[^\s@<>"']+@[^\s@<>"']+/g, '[address]')
  return { kind: error.name, message, stack: error.stack?.split('\n').slice(1, 8).join('\n') }
}
