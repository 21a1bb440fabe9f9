import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext, type HandleErrorFunction } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { dropNullBytes } from './drop-null-bytes.server.ts'
import { describeError, log } from './platform/log.server.ts'
import { DocumentContext } from './ui/document.tsx'

const TIMEOUT_MS = 8000

export default async function handleRequest(
  _request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  load: AppLoadContext,
) {
  const document = { nonce: load.nonce, script: remix.manifest.entry.module }
  return new Promise<Response>((resolve, reject) => {
    let answer = status
    const { pipe, abort } = renderToPipeableStream(
      <DocumentContext.Provider value={document}>
        <RemixServer context={remix} url={_request.url} abortDelay={TIMEOUT_MS} nonce={load.nonce} />
      </DocumentContext.Provider>,
      {
        nonce: load.nonce,
        // Pages are whole when they leave: nothing in the browser waits for a second part.
        onAllReady() {
          const body = dropNullBytes()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store')
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: answer }))
          pipe(body)
        },
        onShellError: reject,
        onError(error: unknown) {
          answer = 500
          log.error(describeError(error), 'page could not be rendered')
        },
      },
    )
    setTimeout(abort, TIMEOUT_MS + 1000).unref()
  })
}

export const handleError: HandleErrorFunction = (error, { request }) => {
  if (!request.signal.aborted) log.error(describeError(error), 'request failed')
}
