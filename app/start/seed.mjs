// Fills the database: reference data, and with --demonstration the fictional story. Run again it changes nothing.
import './load-env-file.mjs'
import { openServerCode } from './load-server.mjs'

const { load, vite } = await openServerCode()
const { seedReference, seedDemonstration } = await load('seed')
await seedReference()
const told = process.argv.includes('--demonstration') ? await seedDemonstration() : null
await vite?.close()
if (process.send) process.send(told, () => process.exit(0))
else process.exit(0)
