import { randomUUID } from 'node:crypto'
import type { Prisma } from '#prisma/generated/client.ts'
import { type Actor, writeAudit } from '../audit.server.ts'
import type { Tx } from '../db.server.ts'
import { DomainError } from '../errors.ts'
import { addressKey } from './address.ts'
import { attachWhatHas } from './attachments.server.ts'
import { findSuppressed, liftSuppression } from './suppression.server.ts'
import { withLinkOf } from './unsubscribe-link.server.ts'

/** How far back people look for mails that did not arrive. */
const DAYS = 90

/** Mails that did not reach their reader, or that the reader reported, and that nobody has sent again. */
export async function undelivered(tx: Tx, now: Date) {
  const since = new Date(now.getTime() - DAYS * 86_400_000)
  const complaints = await tx.incomingMail.findMany({
    where: { kind: 'complaint', receivedAt: { gt: since }, mailId: { not: null } },
    select: { mailId: true },
    take: 1000,
    orderBy: { receivedAt: 'desc' },
  })
  return {
    createdAt: { gt: since },
    resentAs: null,
    OR: [
      { state: { in: ['bounced', 'failed'] } },
      { state: 'suppressed', suppressedFor: { in: ['bounced', 'complained'] } },
      { state: 'sent', id: { in: complaints.map(({ mailId }) => mailId!) } },
    ],
  } satisfies Prisma.MailWhereInput
}

/** What `whyUndelivered` and a list of such mails need. */
export const UNDELIVERED = {
  id: true,
  template: true,
  state: true,
  topic: true,
  toAddress: true,
  statusCode: true,
  lastError: true,
  failure: true,
  suppressedFor: true,
  createdAt: true,
} as const

type Resending = { mailId: string; address: string; actor: Actor; now: Date }

/**
 * The mail is queued once more, word for word and with what goes with it, to this address: a new row that names the old one, and no copies; a link to stop mails of its topic
 * is the new row's own. Whoever does so says that the address works: the mark of a bounce is lifted. Refused: a mail that arrived or whose reader
 * wants no such mail (wrong state), a second time (already decided), and an address that complained or unsubscribed from the topic, which only its
 * owner can mend (wrong state). Answers the new row's id.
 */
export async function resendMail(tx: Tx, { mailId, address, actor, now }: Resending): Promise<string> {
  const old = await tx.mail.findUnique({ where: { id: mailId }, include: { resentAs: { select: { id: true } } } })
  if (!old) throw new DomainError('not-found')
  if (old.resentAs) throw new DomainError('already-decided', 'undelivered.resentAlready')
  if (!['bounced', 'failed', 'suppressed'].includes(old.state) || old.suppressedFor === 'unsubscribed') throw new DomainError('wrong-state')
  await liftSuppression(tx, { address, reason: 'bounced', now, actor })
  const hindrance = (await findSuppressed(tx, [address], old.topic)).get(address)
  if (hindrance) throw new DomainError('wrong-state', hindrance === 'unsubscribed' ? 'undelivered.stopped' : 'undelivered.do.complained')
  const id = randomUUID()
  const { template, language, topic, toName, replyTo, subject, calendar, companyId, aboutType, aboutId } = old
  const content = { template, language, topic, toName, replyTo, subject, calendar, companyId, aboutType, aboutId, ...withLinkOf(old, id) }
  const [created] = await tx.mail.createManyAndReturn({
    data: [{ ...content, id, toAddress: address, resendOfId: mailId, dueAt: now }],
    skipDuplicates: true,
    select: { id: true },
  })
  if (!created) throw new DomainError('already-decided', 'undelivered.resentAlready')
  await attachWhatHas(tx, mailId, created.id)
  await writeAudit(tx, {
    actor,
    act: 'mail.resend',
    subject: { type: 'mail', id: mailId },
    from: old.state,
    detail: { again: created.id, isNewAddress: addressKey(address) !== addressKey(old.toAddress) },
    now,
  })
  return created.id
}
