import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { withClient } from '#app/start/with-client.mjs'

export type EmptyDatabase = { ownerUrl: string; adminUrl: string; drop: () => Promise<void> }

/** A database without any table, owned by the role that migrates: for tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<EmptyDatabase> {
  const { adminUrl, ownerUrl } = inject('testDatabase')
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`
  const administer = (sql: string) => withClient(adminUrl.replace(/DATABASE$/, 'postgres'), (client) => client.query(sql))
  await administer(`CREATE DATABASE "${name}" OWNER dosti_owner`)
  return {
    ownerUrl: ownerUrl.replace(/DATABASE$/, name),
    adminUrl: adminUrl.replace(/DATABASE$/, name),
    drop: async () => void (await administer(`DROP DATABASE "${name}" WITH (FORCE)`)),
  }
}
