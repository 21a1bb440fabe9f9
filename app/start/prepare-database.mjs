import { runMigrations } from 'graphile-worker'
import { deploy } from './deploy.mjs'
import { grant } from './grants.mjs'
import { withClient } from './with-client.mjs'

/**
 * The database has the tables of this version of Dosti and of its queue, and the application's role may use them.
 * Changes nothing that is right already; safe to run several times at once.
 * @param {{ ownerUrl: string, appUrl: string }} urls
 * @returns {Promise<string[]>} the migrations applied now
 */
export async function prepareDatabase({ ownerUrl, appUrl }) {
  const applied = await deploy(ownerUrl)
  await createQueue(ownerUrl)
  await grant(ownerUrl, decodeURIComponent(new URL(appUrl).username))
  return applied
}

/** One after the other: graphile-worker's own migrations do not wait for each other. @param {string} ownerUrl */
function createQueue(ownerUrl) {
  return withClient(ownerUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock(410025004)')
    await runMigrations({ connectionString: ownerUrl })
  })
}
