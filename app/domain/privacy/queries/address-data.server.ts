import { db } from '#app/platform/db.server.ts'
import { addressKey } from '#app/platform/mail/address.ts'
import type { HeldPart } from '../held.ts'

/** What is held about an address itself: which mail it stopped or cannot take, and what came back from it. */
export async function getAddressData(email: string): Promise<HeldPart[]> {
  const address = addressKey(email)
  const [stops, returned] = await Promise.all([
    db.suppression.findMany({ where: { address }, orderBy: { createdAt: 'asc' }, select: { reason: true, topic: true, createdAt: true } }),
    db.incomingMail.findMany({
      where: { address },
      orderBy: { receivedAt: 'asc' },
      select: { kind: true, statusCode: true, receivedAt: true },
    }),
  ])
  return [
    { part: 'stops', rows: stops },
    { part: 'returned', rows: returned },
  ]
}
