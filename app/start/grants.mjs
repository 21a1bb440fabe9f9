import { withClient } from './with-client.mjs'

/** The application adds to these and never changes or removes a row. */
const APPEND_ONLY = ['AuditEntry', 'ConsentRecord']
/** Which migrations the database has is for the owner alone to write. */
const READ_ONLY = ['_prisma_migrations']

/**
 * The application's role may read and write what the application owns and nothing more: no table of its own, no change of the schema,
 * no change of an audit row. Run it after every deployment: new tables get their rights here.
 * @param {string} ownerUrl @param {string} role who connects as the application; when it is the owner itself nothing can be held back from it
 */
export function grant(ownerUrl, role) {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query('SELECT current_user = $1 AS itself, EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS exists', [
      role,
    ])
    if (rows[0].itself) return
    const name = client.escapeIdentifier(role)
    if (!rows[0].exists)
      throw new Error(`The database has no role ${name}. An administrator creates it: CREATE ROLE ${name} LOGIN PASSWORD '…'`)
    await client.query('BEGIN')
    await client.query('SELECT pg_advisory_xact_lock(410025003)')
    await grantTables(client, name)
    await grantQueue(client, name)
    await client.query('COMMIT')
  })
}

/** @param {import('pg').Client} client @param {string} role */
async function grantTables(client, role) {
  await client.query(`
    GRANT USAGE ON SCHEMA public TO ${role};
    REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${role};
    ${APPEND_ONLY.map((table) => `REVOKE UPDATE, DELETE ON "${table}" FROM ${role};`).join('\n')}
    ${READ_ONLY.map((table) => `REVOKE INSERT, UPDATE, DELETE ON "${table}" FROM ${role};`).join('\n')}
  `)
}

/** The queue's tables admit only their owner row by row; a policy lets the application in. @param {import('pg').Client} client @param {string} role */
async function grantQueue(client, role) {
  await client.query(`
    GRANT USAGE ON SCHEMA graphile_worker TO ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO ${role};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA graphile_worker TO ${role};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO ${role};
  `)
  const closed = await client.query(
    `SELECT relname FROM pg_class WHERE relnamespace = 'graphile_worker'::regnamespace AND relrowsecurity
      AND NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = pg_class.oid AND polroles @> ARRAY[$1::regrole::oid])`,
    [role],
  )
  for (const { relname } of closed.rows) {
    await client.query(
      `CREATE POLICY ${role} ON graphile_worker.${client.escapeIdentifier(relname)} TO ${role} USING (true) WITH CHECK (true)`,
    )
  }
}
