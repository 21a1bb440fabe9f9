// Makes a fresh clone ready: packages, Prisma client, build (not with --no-build), a Chromium (with --browser).
// An old Node must be able to read this file and say that it is too old: the rest is loaded after the check.
import { findNodeFault } from './check-node.mjs'

const fault = findNodeFault()
if (fault) {
  console.error(fault)
  process.exit(1)
}
const { setUp } = await import('./set-up.mjs')
const failure = setUp({ build: !process.argv.includes('--no-build'), browser: process.argv.includes('--browser') })
if (failure) {
  console.error(`setup: ${failure}`)
  process.exit(1)
}
