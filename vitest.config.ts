import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// Not vite.config.ts: the Remix plugin has no place in tests.
export default defineConfig({
  test: {
    // Its own default leaves one processor idle: with two that is half the time.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['app/**/*.test.{ts,tsx}', 'emails/**/*.test.{ts,tsx}', 'prisma/**/*.test.ts', 'tests/conventions/**/*.test.ts'],
          setupFiles: ['tests/setup/silence.ts'],
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/setup/global-setup.ts'],
          setupFiles: ['tests/setup/silence.ts', 'tests/setup/database.ts'],
          pool: 'forks',
          testTimeout: 20_000,
        },
      },
    ],
  },
})
