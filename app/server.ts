import { randomBytes, randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import * as build from 'virtual:remix/server-build'
import { createRequestHandler } from '@remix-run/express'
import compression from 'compression'
import express, { type NextFunction, type Request, type Response } from 'express'
import helmet from 'helmet'
import { mostBytes } from './domain/companies/files.ts'
import { isDirectoryRead, prepareDirectory } from './domain/directory/queries/kept-index.server.ts'
import { LARGEST_FILE } from './domain/imports/rules.ts'
import { prepareCodeSearch } from './domain/taxonomy/codes.server.ts'
import { isLanguage } from './i18n/languages.ts'
import { importsPath } from './paths.ts'
import { closeDb, pool } from './platform/db.server.ts'
import { env } from './platform/env.server.ts'
import { refuseForeignForms, refuseOversized } from './platform/http/gate.server.ts'
import { keepLanguage } from './platform/http/language.server.ts'
import { describeError, log } from './platform/log.server.ts'

/** Pages that take files, with room to say kindly that one is too large. */
const UPLOADS = [
  { path: new RegExp(`^${importsPath()}$`), bytes: 4 * LARGEST_FILE },
  { path: /^\/company\/[0-9a-f-]{36}\/profile\/files(\/[0-9a-z-]+)?$/i, bytes: 4 * mostBytes('catalogue') },
]

/** The web application as Express middleware: safety headers, files, health, then Remix. */
export function createApp() {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', env().TRUST_PROXY)
  app.use(logRequests)
  app.get('/healthz', (_request, response) => void response.json({ ok: true }))
  app.get('/readyz', ready)
  app.use(securityHeaders(), letOwnHeadersStand)
  app.use(compression())
  if (import.meta.env.PROD) {
    app.use('/assets', express.static('build/client/assets', { immutable: true, maxAge: '1y' }))
    app.use(express.static('build/client', { maxAge: '1h' }))
  }
  app.use(keepAskedLanguage)
  app.use(refuseForeignForms(env().ORIGIN), refuseOversized(1_000_000, UPLOADS))
  app.all(
    '*',
    createRequestHandler({
      build,
      mode: import.meta.env.PROD ? 'production' : 'development',
      getLoadContext: (request, response) => ({ nonce: response.locals.nonce as string, client: request.ip ?? 'unknown' }),
    }),
  )
  return app
}

/** Serves until `stop` is called: running requests end, then the database is let go. */
export async function startWeb({
  port,
  host,
  app = createApp(),
}: {
  port: number
  host: string
  app?: (request: Request, response: Response) => void
}) {
  const server = createServer(app as Parameters<typeof createServer>[1])
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  prepareCodeSearch()
  prepareDirectory()
  return { stop: () => stopWeb(server) }
}

async function stopWeb(server: Server): Promise<void> {
  draining = true
  const hard = setTimeout(() => server.closeAllConnections(), 8000)
  await new Promise((resolve) => {
    server.close(resolve)
    server.closeIdleConnections()
  })
  clearTimeout(hard)
  await closeDb()
}

const OURS_UNLESS_OWN = new Set(['content-security-policy', 'origin-agent-cluster'])

/** A page that brings its own policy, as a framed mail does, has that one instead of ours: of two policies a browser keeps both. */
function letOwnHeadersStand(_request: Request, response: Response, next: NextFunction) {
  const append = response.append.bind(response)
  response.append = (name, value) => (OURS_UNLESS_OWN.has(name.toLowerCase()) ? response.set(name, value) : append(name, value))
  next()
}

/** `?lng=` in any address, also one that only sends the reader on, sets the language from then on. */
async function keepAskedLanguage(request: Request, response: Response, next: NextFunction) {
  const asked = request.query.lng
  if (isLanguage(asked)) response.append('Set-Cookie', await keepLanguage(asked))
  next()
}

let draining = false

async function ready(_request: Request, response: Response) {
  try {
    if (draining) throw new Error('stopping')
    await pool.query('SELECT 1')
    if (!isDirectoryRead()) throw new Error('reading the directory')
    response.json({ ready: true })
  } catch {
    response.status(503).json({ ready: false })
  }
}

function logRequests(request: Request, response: Response, next: NextFunction) {
  const started = performance.now()
  const id = randomUUID()
  response.locals.nonce = randomBytes(16).toString('base64')
  response.setHeader('X-Request-Id', id)
  if (draining) response.setHeader('Connection', 'close')
  response.on('finish', () => {
    // The path with ids and secrets blanked; no query, no address of the client.
    const path = request.path.replace(/[A-Za-z0-9_-]{30,}/g, ':secret').slice(0, 200)
    log.info({ id, method: request.method, path, status: response.statusCode, ms: Math.round(performance.now() - started) }, 'request')
  })
  next()
}

function securityHeaders() {
  const nonce = (_request: unknown, response: unknown) => `'nonce-${(response as Response).locals.nonce}'`
  const development = !import.meta.env.PROD
  return helmet({
    hsts: env().ORIGIN.startsWith('https:'),
    // With 'no-referrer' a form without script sends 'Origin: null', which Remix refuses.
    referrerPolicy: { policy: 'same-origin' },
    contentSecurityPolicy: {
      useDefaults: true,
      directives: {
        'script-src': ["'self'", nonce],
        'script-src-attr': ["'none'"],
        'style-src': development ? ["'self'", "'unsafe-inline'"] : ["'self'", nonce],
        'style-src-attr': ["'unsafe-inline'"],
        'font-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'connect-src': development ? ["'self'", 'ws:'] : ["'self'"],
        'form-action': ["'self'"],
        'frame-src': ["'self'"],
        'frame-ancestors': ["'self'"],
        'upgrade-insecure-requests': null,
      },
    },
  })
}

process.on('unhandledRejection', (reason) => log.error(describeError(reason), 'unhandled rejection'))
