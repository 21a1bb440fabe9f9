import { randomBytes } from 'node:crypto'
import { db, type Tx } from '../db.server.ts'
import { describeError, log } from '../log.server.ts'
import { storage } from './storage.server.ts'

/** How long an upload may take before its bytes count as left behind. */
const HOUR = 3_600_000
const MOST_A_TIME = 200

/**
 * Puts the bytes into the storage and answers their key. They are noted as left behind until a transaction takes them (`takeBytes`), so that nothing stays
 * of an upload that ended halfway.
 */
export async function keepBytes(bytes: Uint8Array, now: Date): Promise<string> {
  const key = randomBytes(20).toString('hex')
  await db.unneededBytes.create({ data: { key, dueAt: new Date(now.getTime() + HOUR) } })
  await (await storage()).put(key, bytes)
  return key
}

/** From now on a row of the transaction needs the bytes. */
export async function takeBytes(tx: Tx, key: string): Promise<void> {
  await tx.unneededBytes.delete({ where: { key } })
}

/** What no row needs is deleted from the storage. What the storage does not let go is tried again the next time. */
export async function forgetBytes({ now }: { now: Date }): Promise<void> {
  const due = await db.unneededBytes.findMany({ where: { dueAt: { lte: now } }, orderBy: { dueAt: 'asc' }, take: MOST_A_TIME })
  for (const { key } of due) {
    try {
      await (await storage()).delete(key)
      await db.unneededBytes.deleteMany({ where: { key } })
    } catch (error) {
      log.warn(describeError(error), 'stored bytes could not be deleted')
    }
  }
}
