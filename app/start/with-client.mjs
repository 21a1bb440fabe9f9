import pg from 'pg'

/**
 * Runs the work on one connection, which is closed afterwards whatever happened.
 * @template Result
 * @param {string | pg.ClientConfig} where
 * @param {(client: pg.Client) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withClient(where, work) {
  const client = new pg.Client(where)
  // A server that stops under an idle connection must not end this process.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
