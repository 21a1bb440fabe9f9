import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig, type Plugin } from 'vite'
import remixConfig from './remix.config.js'

/** Bundles the Express app, the worker and the seed beside Remix's server build, in one module graph: one pool a process. */
function serverEntries(): Plugin {
  return {
    name: 'server-entries',
    config(_user, { isSsrBuild, command }) {
      if (command !== 'build' || !isSsrBuild) return
      return {
        build: {
          target: 'node20',
          rollupOptions: {
            input: {
              environment: './app/platform/env.server.ts',
              app: './app/server.ts',
              worker: './app/worker.server.ts',
              seed: './prisma/seed/index.ts',
              administrator: './app/create-administrator.ts',
              'receive-mail': './app/receive-mail.ts',
              'engine-thread': './app/engine/threads/engine-thread.ts',
            },
            output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
          },
        },
      }
    },
  }
}

export default defineConfig({
  plugins: [remix(remixConfig), serverEntries()],
  build: { sourcemap: false, assetsInlineLimit: 0 },
  ssr: { noExternal: [/^@fontsource/] },
  // Server-only packages that Vite's scan for browser dependencies must not try to bundle.
  optimizeDeps: { exclude: ['@node-rs/argon2', 'graphile-worker', 'pg'] },
})
