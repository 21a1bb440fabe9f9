import type { Tx } from '#app/platform/db.server.ts'
import type { Language } from '#prisma/generated/enums.ts'
import { PLANNED_STATES } from '../rules.ts'
import type { TimetableInput } from '../timetabling.ts'

/**
 * An event as its timetable is made from, in a fixed order. With `keepsPlaced` whatever has a place in the draft counts as locked there. Reads one after the other:
 * a transaction has one connection, and whoever holds the event must not wait for another one.
 */
export async function readTimetableInput(tx: Tx, eventId: string, { keepsPlaced = false } = {}): Promise<TimetableInput> {
  const event = await tx.event.findUniqueOrThrow({
    where: { id: eventId },
    select: { kind: true, city: { select: { country: true } } },
  })
  const slots = await tx.slot.findMany({
    where: { eventId },
    orderBy: { startsAt: 'asc' },
    select: { id: true, sessionId: true, startsAt: true, endsAt: true },
  })
  const tables = await tx.place.findMany({
    where: { eventId, boothOfId: null },
    orderBy: [{ position: 'asc' }, { label: 'asc' }],
    select: { id: true },
  })
  const participations = await tx.participation.findMany({
    where: { eventId, state: 'accepted' },
    orderBy: { companyId: 'asc' },
    select: PARTICIPATION,
  })
  const programme = await tx.programmeItem.findMany({
    where: { eventId, blocks: true },
    select: { startsAt: true, endsAt: true, country: true },
  })
  const interpreters = await tx.interpreter.findMany({
    where: { eventId },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, languages: true, absences: { select: { sessionId: true } } },
  })
  const meetings = await tx.meeting.findMany({
    where: { eventId, state: { in: [...PLANNED_STATES] } },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      pkCompanyId: true,
      kzCompanyId: true,
      interpreterWaiver: true,
      placements: { where: { plan: 'draft' }, select: { slotId: true, placeId: true, interpreterId: true, isLocked: true } },
    },
  })
  const busy = await listBusyElsewhere(tx, eventId)
  return {
    isOnline: event.kind === 'online_session',
    country: event.city.country,
    slots,
    tables,
    companies: participations.map(({ company, absences, booth, ...said }) => ({
      id: company.id,
      country: company.country,
      languages: spoken(said.languages, company.languages),
      asksInterpreter: said.needsInterpreter,
      absentFrom: absences.map(({ sessionId }) => sessionId),
      busy: busy.get(company.id) ?? [],
      boothId: booth?.id ?? null,
    })),
    programme,
    interpreters: interpreters.map(({ absences, ...one }) => ({ ...one, absentFrom: absences.map(({ sessionId }) => sessionId) })),
    meetings: meetings.map(({ placements: [placement], interpreterWaiver, ...meeting }) => ({
      ...meeting,
      isWaived: interpreterWaiver !== null,
      locked: placement && (keepsPlaced || placement.isLocked) ? placement : null,
    })),
  }
}

const PARTICIPATION = {
  languages: true,
  needsInterpreter: true,
  absences: { select: { sessionId: true } },
  booth: { select: { id: true } },
  company: { select: { id: true, country: true, languages: true } },
} as const

/** In which languages a company meets: those it named for the event, else its own. */
export function spoken(forEvent: Language[], own: Language[]): Language[] {
  return forEvent.length > 0 ? forEvent : own
}

/** When companies of the event, or people who come for them, are told to be at another event meanwhile. */
async function listBusyElsewhere(tx: Tx, eventId: string): Promise<Map<string, { startsAt: Date; endsAt: Date }[]>> {
  const rows = await tx.$queryRaw<{ companyId: string; startsAt: Date; endsAt: Date }[]>`
    SELECT DISTINCT p."companyId", o."startsAt", o."endsAt"
    FROM "Participation" p
    LEFT JOIN "Delegate" d ON d."participationId" = p."id" AND d."personId" IS NOT NULL
    JOIN "Occupation" o ON o."plan" = 'published' AND o."thing" IN ('company:' || p."companyId", 'person:' || d."personId")
    JOIN "Meeting" m ON m."id" = o."meetingId" AND m."eventId" <> p."eventId"
    WHERE p."eventId" = ${eventId}::uuid AND p."state" = 'accepted' ORDER BY 1, 2`
  const byCompany = new Map<string, { startsAt: Date; endsAt: Date }[]>()
  for (const { companyId, ...when } of rows) byCompany.set(companyId, [...(byCompany.get(companyId) ?? []), when])
  return byCompany
}
