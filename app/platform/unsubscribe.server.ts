import { MailTopic } from '#prisma/generated/enums.ts'
import { db, type Tx, transaction } from './db.server.ts'
import { DomainError } from './errors.ts'
import { addressKey } from './mail/address.ts'
import { liftSuppression, suppress } from './mail/suppression.server.ts'
import { mailIdOfUnsubscribeToken } from './mail/unsubscribe-link.server.ts'

/** What the holder of an unsubscribe link is shown. The address is there in part: a mail may have been forwarded with its link. */
export type Subscription = { address: string; topic: MailTopic; isStopped: boolean; isAllStopped: boolean }

type Link = { token: string; now: Date }

/** Refused (`not-found`) when the link is not of our making or its mail is gone. */
export async function getSubscription(token: string): Promise<Subscription> {
  const { toAddress, topic } = await findMail(db, token)
  const stopped = await db.suppression.findMany({
    where: { address: addressKey(toAddress), reason: 'unsubscribed' },
    select: { topic: true },
  })
  return {
    address: toAddress.replace(/^(.).*@/, '$1…@'),
    topic,
    isStopped: stopped.some((mark) => mark.topic === topic),
    isAllStopped: stopped.length === Object.keys(MailTopic).length,
  }
}

/** No more mail of the link's kind goes to its reader; with `all`, of no kind that can be stopped. A second time changes nothing. */
export async function unsubscribe({ token, all, now }: Link & { all: boolean }): Promise<void> {
  await transaction(async (tx) => {
    const mail = await findMail(tx, token)
    for (const topic of all ? Object.values(MailTopic) : [mail.topic])
      await suppress(tx, { address: mail.toAddress, reason: 'unsubscribed', topic, mailId: mail.id, now })
  })
}

/** Mail of the link's kind goes to its reader again. */
export async function resubscribe({ token, now }: Link): Promise<void> {
  await transaction(async (tx) => {
    const { toAddress, topic } = await findMail(tx, token)
    await liftSuppression(tx, { address: toAddress, reason: 'unsubscribed', topic, now })
  })
}

async function findMail(tx: Tx, token: string) {
  const id = mailIdOfUnsubscribeToken(token)
  const mail = id ? await tx.mail.findUnique({ where: { id }, select: { id: true, toAddress: true, topic: true } }) : null
  if (!mail?.topic) throw new DomainError('not-found')
  return { ...mail, topic: mail.topic }
}
