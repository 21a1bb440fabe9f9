import type { IncomingKind } from '#prisma/generated/enums.ts'
import { db, transaction } from './db.server.ts'
import { env } from './env.server.ts'
import { DomainError } from './errors.ts'
import { resendMail, UNDELIVERED, undelivered } from './mail/undelivered.server.ts'
import { codeIn, type Why, whyUndelivered } from './mail/why.ts'

const DAYS = 30
const SHOWN = 100

/** A mail that did not arrive and that no chamber sees: to somebody's account, or to a chamber. */
export type LostMail = { id: string; template: string; address: string; why: Why; statusCode: string | null; at: Date; canResend: boolean }

/** What came in within a month, by what it was, and the mails that did not arrive and are no company's. Never what a message said or who wrote it. */
export type InboxReport = {
  isReading: boolean
  counts: { kind: IncomingKind; count: number }[]
  lastAt: Date | null
  marked: { bounced: number; complained: number }
  lost: LostMail[]
}

export async function readInboxReport(now: Date): Promise<InboxReport> {
  const since = new Date(now.getTime() - DAYS * 86_400_000)
  const [counts, last, marks, lost] = await Promise.all([
    db.incomingMail.groupBy({ by: ['kind'], where: { receivedAt: { gt: since } }, _count: true, orderBy: { kind: 'asc' } }),
    db.incomingMail.findFirst({ orderBy: { receivedAt: 'desc' }, select: { receivedAt: true } }),
    db.suppression.groupBy({ by: ['reason'], _count: true }),
    db.mail.findMany({
      where: { ...(await undelivered(db, now)), companyId: null },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: SHOWN,
      select: UNDELIVERED,
    }),
  ])
  const markedFor = (reason: string) => marks.find((mark) => mark.reason === reason)?._count ?? 0
  return {
    isReading: Boolean(env().IMAP_URL),
    counts: counts.map(({ kind, _count }) => ({ kind, count: _count })),
    lastAt: last?.receivedAt ?? null,
    marked: { bounced: markedFor('bounced'), complained: markedFor('complained') },
    lost: lost.map((mail) => {
      const why = whyUndelivered(mail)
      const canResend = mail.state !== 'sent' && !mail.topic && why !== 'complained'
      const statusCode = mail.statusCode ?? codeIn(mail.lastError)
      return { id: mail.id, template: mail.template, address: mail.toAddress, why, statusCode, at: mail.createdAt, canResend }
    }),
  }
}

/**
 * The mail is sent again to the same address: somebody made sure that it works. Refused (`not-found`) for a company's mail, which its chamber sees, and
 * for one of a topic: news comes by itself.
 */
export async function resendLostMail({ administratorId, id, now }: { administratorId: string; id: string; now: Date }): Promise<void> {
  await transaction(async (tx) => {
    const mail = await tx.mail.findFirst({ where: { id, companyId: null, topic: null }, select: { toAddress: true } })
    if (!mail) throw new DomainError('not-found')
    await resendMail(tx, { mailId: id, address: mail.toAddress, actor: { personId: administratorId }, now })
  })
}
