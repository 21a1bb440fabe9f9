import type { Tx } from '#app/platform/db.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'

const NAMED = 4

/** Meetings that stand in the way of a plan, by the companies that meet: how many, and the first few by name. For the event's organisers. */
export async function nameMeetings(tx: Tx, where: Prisma.PlacementWhereInput): Promise<{ count: number; meetings: string }> {
  const company = { select: { legalName: true, legalNameLatin: true } }
  const placements = await tx.placement.findMany({
    where,
    distinct: ['meetingId'],
    orderBy: { slot: { startsAt: 'asc' } },
    select: { meeting: { select: { pkCompany: company, kzCompany: company } } },
  })
  const nameOf = (row: { legalName: string | null; legalNameLatin: string | null }) => row.legalNameLatin ?? row.legalName ?? '?'
  const names = placements.slice(0, NAMED).map(({ meeting }) => `${nameOf(meeting.pkCompany)} × ${nameOf(meeting.kzCompany)}`)
  return { count: placements.length, meetings: `${names.join('; ')}${placements.length > NAMED ? '; …' : ''}` }
}
