import type { Mail } from '#prisma/generated/client.ts'
import type { MailTopic, SuppressionReason } from '#prisma/generated/enums.ts'
import { type Actor, writeAudits } from '../audit.server.ts'
import { db, type Tx } from '../db.server.ts'
import { addressKey } from './address.ts'

type Mark = { address: string; now: Date; actor?: Actor } & (
  | { reason: 'bounced' | 'complained'; topic?: never }
  | { reason: 'unsubscribed'; topic: MailTopic }
)

/**
 * Mail does not go to the address any more, and mail that waits for it is suppressed instead of sent. `unsubscribed` stops one topic; whoever
 * bounced or complained gets nothing at all, also not about their own matters, until the mark is lifted. A second mark of the same kind
 * changes nothing. `mailId` is the mail that brought it about, `detail` the other server's status code.
 */
export async function suppress(tx: Tx, { address, reason, topic, now, actor = {}, ...cause }: Mark & { mailId?: string; detail?: string }) {
  const created = await tx.suppression.createManyAndReturn({
    data: [{ address: addressKey(address), reason, topic, createdAt: now, ...cause }],
    skipDuplicates: true,
    select: { id: true },
  })
  await writeAudits(
    tx,
    created.map(({ id }) => ({
      actor,
      act: 'mail.suppress',
      subject: { type: 'suppression', id },
      to: reason,
      detail: { topic: topic ?? null, mailId: cause.mailId ?? null },
      now,
    })),
  )
}

/** The mark is gone and mail goes to the address again; what was suppressed meanwhile stays so. Nothing happens when there is no such mark. */
export async function liftSuppression(tx: Tx, { address, reason, topic, now, actor = {} }: Mark): Promise<void> {
  const where = { address: addressKey(address), reason, topic: topic ?? null }
  const marks = await tx.suppression.findMany({ where, select: { id: true } })
  await tx.suppression.deleteMany({ where })
  await writeAudits(
    tx,
    marks.map(({ id }) => ({
      actor,
      act: 'mail.lift-suppression',
      subject: { type: 'suppression', id },
      from: reason,
      detail: { topic: topic ?? null },
      now,
    })),
  )
}

/** Why mail of this topic, or without one mail about their own matters, does not go to these addresses; who is missing gets it. */
export async function findSuppressed(
  tx: Tx,
  addresses: readonly string[],
  topic: MailTopic | null,
): Promise<Map<string, SuppressionReason>> {
  return reasonsAmong(await readMarks(tx, addresses), addresses, topic)
}

type Addressed = Pick<Mail, 'toAddress' | 'copyTo' | 'topic'>

/** The same for each of these mails, in order, to whomever it goes. */
export async function findSuppressedOf(mails: readonly Addressed[]): Promise<Map<string, SuppressionReason>[]> {
  const addressesOf = ({ toAddress, copyTo }: Addressed) => [toAddress, ...copyTo]
  const marks = mails.length > 0 ? await readMarks(db, mails.flatMap(addressesOf)) : []
  return mails.map((mail) => reasonsAmong(marks, addressesOf(mail), mail.topic))
}

type Marks = Awaited<ReturnType<typeof readMarks>>

function readMarks(tx: Tx, addresses: readonly string[]) {
  return tx.suppression.findMany({
    where: { address: { in: [...new Set(addresses.map(addressKey))] } },
    // As the reasons are declared: the gravest last is the one that a map keeps.
    orderBy: { reason: 'desc' },
    select: { address: true, reason: true, topic: true },
  })
}

function reasonsAmong(marks: Marks, addresses: readonly string[], topic: MailTopic | null): Map<string, SuppressionReason> {
  const reasons = new Map(marks.flatMap((mark) => (mark.topic === null || mark.topic === topic ? [[mark.address, mark.reason]] : [])))
  return new Map(addresses.flatMap((address) => (reasons.has(addressKey(address)) ? [[address, reasons.get(addressKey(address))!]] : [])))
}
