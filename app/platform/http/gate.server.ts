import type { NextFunction, Request, Response } from 'express'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
/** Mail programs unsubscribe their readers from wherever they are (RFC 8058): the link itself says who may. */
const FROM_ANYWHERE = /^\/unsubscribe\/[\w-]+$/

/** Refuses a form that another site sent: beside same-site cookies, the browser's own word on where a request comes from. */
export function refuseForeignForms(origin: string) {
  return (request: Request, response: Response, next: NextFunction) => {
    if (SAFE.has(request.method)) return next()
    if (FROM_ANYWHERE.test(request.path)) {
      // Remix would refuse it a second time.
      delete request.headers.origin
      return next()
    }
    const from = request.get('origin')
    const site = request.get('sec-fetch-site')
    const ours =
      from === undefined
        ? site === undefined || site === 'same-origin' || site === 'none'
        : from === origin || from === `${request.protocol}://${request.get('host')}`
    if (ours) return next()
    response.status(403).type('text').send('This form came from another site.')
  }
}

/** Refuses a body that no form of ours can have, and an address that no database text can hold. Where files are uploaded more may come. */
export function refuseOversized(usual: number, uploads: readonly { path: RegExp; bytes: number }[] = []) {
  return (request: Request, response: Response, next: NextFunction) => {
    const bytes = uploads.find(({ path }) => path.test(request.path))?.bytes ?? usual
    if (/%00/.test(request.originalUrl))
      return void response.status(400).type('text').send('The address holds a character that it may not.')
    if (Number(request.get('content-length') ?? 0) > bytes) return void response.status(413).type('text').send('This is too large.')
    let seen = 0
    request.on('data', (chunk: Buffer) => {
      seen += chunk.length
      if (seen > bytes) request.destroy()
    })
    request.pause()
    next()
  }
}
