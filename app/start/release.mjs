// `npm run deploy`: brings a database up to this version before its web and worker processes start.
import './load-env-file.mjs'
import { findClockFault } from './check-node.mjs'
import { runSeed } from './child.mjs'
import { prepareDatabase } from './prepare-database.mjs'

const fault = findClockFault()
if (fault) {
  console.error(fault)
  process.exit(1)
}
const { DATABASE_URL, DATABASE_OWNER_URL } = process.env
if (!DATABASE_URL) {
  console.error('DATABASE_URL is missing: say which database (.env.example explains each key).')
  process.exit(1)
}
const applied = await prepareDatabase({ ownerUrl: DATABASE_OWNER_URL || DATABASE_URL, appUrl: DATABASE_URL })
await runSeed(false, process.env)
console.log(applied.length > 0 ? `Migrations applied: ${applied.join(', ')}` : 'The database was up to date.')
