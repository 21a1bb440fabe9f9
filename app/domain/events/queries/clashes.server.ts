import type { Tx } from '#app/platform/db.server.ts'

/** A published meeting of a company, by the company it meets: never a person. */
export type PublishedMeeting = { id: string; sessionId: string; startsAt: Date; otherName: string }

/** Published meetings of the company in these sessions of the event, or in all of it: what it would miss by not coming. */
export async function listClashes(
  tx: Tx,
  { eventId, companyId, sessionIds }: { eventId: string; companyId: string; sessionIds?: readonly string[] },
): Promise<PublishedMeeting[]> {
  const rows = await tx.placement.findMany({
    where: {
      eventId,
      plan: 'published',
      meeting: { state: 'published', OR: [{ pkCompanyId: companyId }, { kzCompanyId: companyId }] },
      ...(sessionIds ? { slot: { sessionId: { in: [...sessionIds] } } } : {}),
    },
    orderBy: { slot: { startsAt: 'asc' } },
    select: {
      meetingId: true,
      slot: { select: { sessionId: true, startsAt: true } },
      meeting: {
        select: { pkCompanyId: true, pkCompany: { select: { legalNameLatin: true } }, kzCompany: { select: { legalNameLatin: true } } },
      },
    },
  })
  return rows.map(({ meetingId, slot, meeting }) => ({
    id: meetingId,
    ...slot,
    otherName: (meeting.pkCompanyId === companyId ? meeting.kzCompany : meeting.pkCompany).legalNameLatin ?? '',
  }))
}
