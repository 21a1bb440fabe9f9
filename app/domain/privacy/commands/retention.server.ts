import { writeAudit } from '#app/platform/audit.server.ts'
import { db, type Tx, transaction } from '#app/platform/db.server.ts'
import { keptSince } from '../rules.ts'
import {
  type Counts,
  eraseIntroductions,
  eraseMeetingRequests,
  eraseParticipations,
  eraseReports,
  eraseWordsOfMatches,
  sum,
} from './erase.server.ts'

/**
 * Of events that ended as many months ago as their organisers set, what was kept of companies is erased: notes, reasons, reviewers' words, wishes, delegates,
 * interpreters, links and mails. States, decisions and answers stay. Each erasure is counted, for its chambers. Safe to run twice.
 */
export async function eraseOldEvents({ now }: { now: Date }): Promise<void> {
  const due = await db.$queryRaw<{ id: string }[]>`SELECT "id"::text FROM "Event"
    WHERE "erasedAt" IS NULL AND "state" <> 'draft' AND "endsOn" + make_interval(months => "retentionMonths") <= ${now}::timestamptz::date`
  for (const { id } of due) await transaction((tx) => eraseEvent(tx, id, now))
}

async function eraseEvent(tx: Tx, eventId: string, now: Date) {
  const begun = await tx.event.updateMany({ where: { id: eventId, erasedAt: null }, data: { erasedAt: now } })
  if (begun.count === 0) return
  const counts = sum(
    await eraseWordsOfMatches(tx, { eventId }),
    await eraseIntroductions(tx, { eventId }),
    await eraseParticipations(tx, { eventId }),
    await eraseMeetingRequests(tx, { eventId }),
    await eraseReports(tx, { meeting: { eventId } }),
    await eraseSurveys(tx, eventId),
    { mails: await eraseLetters(tx, eventId), Preference: (await tx.preference.deleteMany({ where: { eventId } })).count },
    { Interpreter: await eraseInterpreters(tx, eventId) },
  )
  await tx.erasure.create({ data: { at: now, what: 'event', eventId, counts } })
  await writeAudit(tx, { actor: {}, act: 'event.erase', subject: { type: 'event', id: eventId }, detail: counts, now })
}

/** Whom the event's surveys asked by which link, and their mails; what was answered stays. */
async function eraseSurveys(tx: Tx, eventId: string): Promise<Counts> {
  const ids = (await tx.survey.findMany({ where: { eventId }, select: { id: true } })).map(({ id }) => id)
  const mails = await tx.mail.deleteMany({ where: { aboutType: 'survey', aboutId: { in: ids } } })
  await tx.survey.deleteMany({ where: { eventId } })
  return { links: ids.length, mails: mails.count }
}

/** Who interpreted; that there was somebody at a meeting stays nowhere. */
async function eraseInterpreters(tx: Tx, eventId: string): Promise<number> {
  await tx.placement.updateMany({ where: { eventId, interpreterId: { not: null } }, data: { interpreterId: null } })
  await tx.interpreterAbsence.deleteMany({ where: { eventId } })
  return (await tx.interpreter.deleteMany({ where: { eventId } })).count
}

/** What campaigns wrote to companies about the event (to whom stays, as a figure), and what was told of its meetings. */
async function eraseLetters(tx: Tx, eventId: string): Promise<number> {
  const letters = await tx.campaignRecipient.findMany({
    where: { campaign: { eventId }, mailId: { not: null } },
    select: { mailId: true },
  })
  const { count } = await tx.mail.deleteMany({ where: { id: { in: letters.flatMap(({ mailId }) => mailId ?? []) } } })
  const meetings = await tx.meeting.findMany({ where: { eventId }, select: { id: true } })
  const told = await tx.mail.deleteMany({ where: { aboutType: 'meeting', aboutId: { in: meetings.map(({ id }) => id) } } })
  return count + told.count
}

/** Nothing is left of invitations of colleagues that ran out, of old mails about accounts, of last mails to those who left, and of addresses in what came in a year ago. */
export async function forgetTheRest({ now }: { now: Date }): Promise<void> {
  const { account, farewell, incoming } = keptSince(now)
  await transaction(async (tx) => {
    await tx.incomingMail.updateMany({ where: { receivedAt: { lt: incoming }, address: { not: null } }, data: { address: null } })
    await tx.colleagueInvitation.deleteMany({ where: { expiresAt: { lte: now } } })
    await tx.mail.deleteMany({
      where: {
        OR: [
          { aboutType: 'person', createdAt: { lt: account } },
          { template: 'account-deleted', createdAt: { lt: farewell } },
        ],
      },
    })
  })
}
