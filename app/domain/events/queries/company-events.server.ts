import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import type { ParticipationState } from '#prisma/generated/enums.ts'
import { isLive, LIVE_STATES } from '../rules.ts'
import { asPage, type EventPage, PAGE, startOfDay } from './event-pages.server.ts'

/** An event as a company sees it, with its own place there. */
export type CompanyEventRow = EventPage & {
  participation: { state: ParticipationState; stateReason: string | null; hasDirectConsent: boolean } | null
}

/** Published events to come, the next one first, then what is over of those in which the company has or had a place, the latest first. */
export async function listCompanyEvents(companyId: string, now: Date): Promise<CompanyEventRow[]> {
  const rows = await db.event.findMany({
    where: {
      state: { not: 'draft' },
      OR: [{ state: { in: LIVE_STATES }, endsOn: { gte: startOfDay(now) } }, { participations: { some: { companyId } } }],
    },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    select: { ...PAGE, participations: { where: { companyId }, select: { state: true, stateReason: true, directConsentAt: true } } },
  })
  const inOrder = [...rows.filter(({ state }) => isLive(state)), ...rows.filter(({ state }) => !isLive(state)).reverse()]
  return inOrder.map(({ participations: [own], ...row }) => ({
    ...asPage(row),
    participation: own ? { state: own.state, stateReason: own.stateReason, hasDirectConsent: own.directConsentAt !== null } : null,
  }))
}

/** Events at which the company agreed to be introduced without being asked again. */
export async function listDirectConsents(companyId: string): Promise<{ eventId: string; name: Localised }[]> {
  const rows = await db.participation.findMany({
    where: { companyId, directConsentAt: { not: null } },
    orderBy: { requestedAt: 'asc' },
    select: { eventId: true, event: { select: { name: true } } },
  })
  return rows.map(({ eventId, event }) => ({ eventId, name: event.name as Localised }))
}
