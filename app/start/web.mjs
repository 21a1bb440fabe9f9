// Serves the site: `npm run web`, and a child of start.mjs.
import './load-env-file.mjs'
import { openServerCode } from './load-server.mjs'
import { runService } from './run-service.mjs'

await runService(async () => {
  const { load, vite } = await openServerCode({ browser: true })
  const { startWeb } = await load('app')
  const address = { port: Number(process.env.PORT || 3000), host: process.env.HOST || '127.0.0.1' }
  if (!vite) return startWeb(address)
  const web = await startWeb({ ...address, app: withReload(vite, load) })
  return {
    stop: async () => {
      await vite.close()
      await web.stop()
    },
  }
})

/**
 * Vite answers for the sources; every other request gets the application as its files are now.
 * @param {import('vite').ViteDevServer} vite @param {import('./load-server.mjs').ServerCode['load']} load
 */
function withReload(vite, load) {
  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  return (request, response) =>
    vite.middlewares(request, response, async () => {
      try {
        const { createApp } = await load('app')
        createApp()(request, response)
      } catch (error) {
        console.error(/** @type {Error} */ (error).stack)
        response.writeHead(500).end('The application does not load: its terminal says why.')
      }
    })
}
