/** @typedef {{ load: (name: 'app' | 'worker' | 'seed' | 'environment') => Promise<Record<string, any>>, vite?: import('vite').ViteDevServer }} ServerCode */

const SOURCES = {
  app: 'app/server.ts',
  worker: 'app/worker.server.ts',
  seed: 'prisma/seed/index.ts',
  environment: 'app/platform/env.server.ts',
}

/**
 * The server's code: from the build, or in development from its sources through Vite.
 * @param {{ browser?: boolean }} [options] whether a browser is served, which then reloads with the sources
 * @returns {Promise<ServerCode>}
 */
export async function openServerCode({ browser = false } = {}) {
  if (process.env.NODE_ENV !== 'development') return { load: (name) => import(`../../build/server/${name}.js`) }
  const { createServer } = await import('vite')
  const vite = await createServer({ server: { middlewareMode: true, ...(browser ? {} : { hmr: false, ws: false }) }, appType: 'custom' })
  return { load: (name) => vite.ssrLoadModule(SOURCES[name]), vite }
}
