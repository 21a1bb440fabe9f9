import { defineConfig } from '@playwright/test'
import { findChromium } from './app/start/chromium.mjs'

const port = Number(process.env.E2E_PORT ?? 3100)
const data = port === 3100 ? '.data/e2e' : `.data/e2e-${port}`

// Playwright reads this file in each of its processes: look for the browser once.
process.env.CHROMIUM ||= findChromium()
process.env.E2E_MAIL_DIR = `${data}/mail`

/** The browser tests' own server: the build, with a fresh demonstration, its own database and mail, whatever the environment says. */
const server = {
  command: `exec node app/start/start.mjs --data ${data} --fresh`,
  url: `http://localhost:${port}/readyz`,
  env: {
    PORT: String(port),
    HOST: '127.0.0.1',
    NODE_ENV: '',
    ORIGIN: '',
    DATABASE_URL: '',
    DATABASE_OWNER_URL: '',
    SMTP_URL: '',
    DEMONSTRATION: '1',
  },
  timeout: 180_000,
  reuseExistingServer: false,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 20_000 },
  stdout: 'ignore' as const,
  stderr: 'pipe' as const,
}

export default defineConfig({
  testDir: 'tests/e2e',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM,
      // Runs as root and in small containers, and asks nothing of the network.
      args: [
        ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-quic'],
        ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-default-apps'],
      ].flat(),
    },
  },
  webServer: server,
})
