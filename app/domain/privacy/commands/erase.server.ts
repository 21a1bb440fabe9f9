import type { Tx } from '#app/platform/db.server.ts'
import { addressKey } from '#app/platform/mail/address.ts'
import type { Prisma } from '#prisma/generated/client.ts'

/** How many rows were erased, by what they were. */
export type Counts = Record<string, number>

/** What matches keep of the companies' words, and what reviewers wrote; scores, states and decisions stay. */
export async function eraseWordsOfMatches(tx: Tx, where: Prisma.MatchWhereInput): Promise<Counts> {
  const matches = await tx.match.updateMany({ where, data: { reasons: { met: [], missing: [] } } })
  const notes = await tx.review.updateMany({ where: { match: where, note: { not: null } }, data: { note: null } })
  // A veto has a reason: a check demands it.
  const vetoes = await tx.review.updateMany({ where: { match: where, reason: { not: null } }, data: { reason: '—' } })
  return { matches: matches.count, reviews: notes.count + vetoes.count }
}

/** Links to answer by, reasons, and every mail of the introductions; their states and answers stay. */
export async function eraseIntroductions(tx: Tx, where: Prisma.IntroductionWhereInput): Promise<Counts> {
  const introductions = await tx.introduction.findMany({ where, select: { id: true, invitations: { select: { id: true } } } })
  const ids = introductions.map(({ id }) => id)
  const invitations = introductions.flatMap((introduction) => introduction.invitations)
  await tx.introduction.updateMany({ where: { id: { in: ids } }, data: { stateReason: null } })
  for (const { id } of invitations)
    await tx.invitation.update({ where: { id }, data: { tokenHash: `erased:${id}`, reminderTokenHash: null } })
  const mails = await tx.mail.deleteMany({ where: { aboutType: 'introduction', aboutId: { in: ids } } })
  return { introductions: ids.length, links: invitations.length, mails: mails.count }
}

/** What officers wrote on participations, who came for them, and the mails about them. */
export async function eraseParticipations(tx: Tx, where: Prisma.ParticipationWhereInput): Promise<Counts> {
  const rows = await tx.participation.findMany({ where, select: { id: true } })
  const ids = rows.map(({ id }) => id)
  await tx.participation.updateMany({ where: { id: { in: ids } }, data: { stateReason: null, directConsentAt: null } })
  await tx.absence.deleteMany({ where: { participationId: { in: ids } } })
  await tx.checkIn.deleteMany({ where: { delegate: { participationId: { in: ids } } } })
  await tx.noShow.deleteMany({ where: { participationId: { in: ids } } })
  const calendars = await tx.calendarEntry.deleteMany({ where: { participationId: { in: ids } } })
  const delegates = await tx.delegate.deleteMany({ where: { participationId: { in: ids } } })
  const changes = await tx.changeRequest.deleteMany({ where: { participationId: { in: ids } } })
  const mails = await tx.mail.deleteMany({ where: { aboutType: 'participation', aboutId: { in: ids } } })
  return {
    participations: ids.length,
    calendars: calendars.count,
    delegates: delegates.count,
    changes: changes.count,
    mails: mails.count,
  }
}

/** Somebody does not come to any event, and stands in no change that was asked for: whoever has the account or the address. */
export async function eraseDelegate(tx: Tx, { personId, email }: { personId: string; email: string }): Promise<Counts> {
  const changes = await tx.$executeRaw`UPDATE "ChangeRequest" SET "before" = NULL, "after" = NULL
    WHERE "delegateId" IN (SELECT "id" FROM "Delegate" WHERE "personId" = ${personId}::uuid OR "email" = ${email})
      OR "after"->>'personId' = ${personId} OR "after"->>'email' = ${email} OR "before"->>'email' = ${email}`
  const delegates = await tx.delegate.deleteMany({ where: { OR: [{ personId }, { email }] } })
  return { changes, delegates: delegates.count }
}

/** What participants of events wrote to each other to meet, why a chamber stopped it, the links and every mail of it; states stay. */
export async function eraseMeetingRequests(tx: Tx, where: Prisma.MeetingRequestWhereInput): Promise<Counts> {
  const ids = (await tx.meetingRequest.findMany({ where, select: { id: true } })).map(({ id }) => id)
  // Checks demand a message, and a reason with a veto.
  await tx.meetingRequest.updateMany({ where: { id: { in: ids }, stateReason: { not: null } }, data: { stateReason: '—' } })
  const requests = await tx.meetingRequest.updateMany({ where: { id: { in: ids } }, data: { message: '—' } })
  const links = await tx.meetingRequestLink.deleteMany({ where: { requestId: { in: ids } } })
  const mails = await tx.mail.deleteMany({ where: { aboutType: 'meeting-request', aboutId: { in: ids } } })
  return { meetingRequests: requests.count, links: links.count, mails: mails.count }
}

/** What sides of meetings wrote to their chambers; what they said became of them stays, as a figure. */
export async function eraseReports(tx: Tx, where: Prisma.MeetingReportWhereInput): Promise<Counts> {
  const { count } = await tx.meetingReport.updateMany({ where: { ...where, comment: { not: null } }, data: { comment: null } })
  return { reports: count }
}

/** What the company wrote in expressions of interest, what was answered to its items, the links and every mail of them; states stay. */
export async function eraseInterests(tx: Tx, companyId: string): Promise<Counts> {
  const where = { OR: [{ senderId: companyId }, { receiverId: companyId }] }
  const ids = (await tx.interest.findMany({ where, select: { id: true } })).map(({ id }) => id)
  // A check demands a pitch, and a reason with a decision against it.
  await tx.interest.updateMany({ where: { id: { in: ids }, stateReason: { not: null } }, data: { stateReason: '—' } })
  const interests = await tx.interest.updateMany({ where: { id: { in: ids } }, data: { pitch: '—', itemText: '—' } })
  const links = await tx.interestLink.deleteMany({ where: { interestId: { in: ids } } })
  const mails = await tx.mail.deleteMany({ where: { aboutType: 'interest', aboutId: { in: ids } } })
  return { interests: interests.count, links: links.count, mails: mails.count }
}

/**
 * The address in copies of mails to others, in what came back from it, and its mark as undeliverable. That it stopped or reported mail stays, so that it
 * is not written to again.
 */
export async function eraseAddress(tx: Tx, email: string): Promise<Counts> {
  const address = addressKey(email)
  const copies =
    await tx.$executeRaw`UPDATE "Mail" SET "copyTo" = array_remove("copyTo", ${email}), "deliveredTo" = array_remove("deliveredTo", ${email})
    WHERE ${email} = ANY("copyTo") OR ${email} = ANY("deliveredTo")`
  const incoming = await tx.incomingMail.updateMany({ where: { address }, data: { address: null } })
  const marks = await tx.suppression.deleteMany({ where: { address, reason: 'bounced' } })
  return { copies, incoming: incoming.count, marks: marks.count }
}

/** A foreign key whose rows die with the company or person that they point to. */
type Dependent = { table: string; column: string }

/**
 * Every row that would die with the company or person (`onDelete: Cascade`), also in tables that came after this was written. Twice, because a deletion
 * can make a trigger write into a table that was emptied before.
 */
export async function eraseDependents(tx: Tx, of: 'Company' | 'Person', id: string): Promise<Counts> {
  const dependents = await tx.$queryRaw<Dependent[]>`
    SELECT conrelid::regclass::text AS "table", attname AS "column" FROM pg_constraint
    JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
    WHERE contype = 'f' AND confdeltype = 'c' AND confrelid = ${`"${of}"`}::regclass ORDER BY 1, 2`
  let total: Counts = {}
  for (const { table, column } of [...dependents, ...dependents]) {
    const count = await tx.$executeRawUnsafe(`DELETE FROM ${table} WHERE "${column}" = $1::uuid`, id)
    total = sum(total, { [table.replaceAll('"', '')]: count })
  }
  return total
}

export function sum(...counts: Counts[]): Counts {
  const total: Counts = {}
  for (const [what, count] of counts.flatMap((each) => Object.entries(each))) total[what] = (total[what] ?? 0) + count
  return total
}
