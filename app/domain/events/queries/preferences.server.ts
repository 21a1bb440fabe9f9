import type { Localised } from '#app/i18n/languages.ts'
import { db, type Tx } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Wish } from '#prisma/generated/enums.ts'
import { LIVE_STATES } from '../rules.ts'
import type { PreferenceQuery } from '../schema.ts'
import { listOthers, type OtherParticipant } from './others.server.ts'

/** A participant of the other country, and what the reader's company wishes of it. */
export type PreferenceRow = OtherParticipant & { wish: Wish | null }

export type PreferencePage = {
  event: { id: string; name: Localised }
  rows: PreferenceRow[]
  total: number
  page: number
  pages: number
}

/**
 * Participants of the other country that the company may meet, with its own wishes and nobody else's. The caller has made sure that the reader belongs to
 * the company. Only for who takes part in a published event (not found). A page past the end is the last one.
 */
export async function getPreferencePage(companyId: string, eventId: string, query: PreferenceQuery): Promise<PreferencePage> {
  const own = await db.participation.findFirst({
    where: { eventId, companyId, state: 'accepted', event: { state: { in: LIVE_STATES } } },
    select: { company: { select: { country: true } }, event: { select: { id: true, name: true } } },
  })
  if (!own) throw new DomainError('not-found')
  const more = wanted(companyId, eventId, query)
  const { others, ...paging } = await listOthers({ eventId, country: own.company.country }, { ...query, more })
  const said = await db.preference.findMany({
    where: { eventId, companyId, otherId: { in: others.map(({ id }) => id) } },
    select: { otherId: true, wish: true },
  })
  const wishOf = new Map(said.map(({ otherId, wish }) => [otherId, wish]))
  const rows = others.map((other) => ({ ...other, wish: wishOf.get(other.id) ?? null }))
  return { event: { id: own.event.id, name: own.event.name as Localised }, rows, ...paging }
}

function wanted(companyId: string, eventId: string, { sector, wish }: PreferenceQuery): Prisma.CompanyWhereInput[] {
  const said = { eventId, companyId }
  return [
    ...(sector ? [{ sectorProfiles: { some: { sector } } }] : []),
    ...(wish === 'none' ? [{ preferredBy: { none: said } }] : wish ? [{ preferredBy: { some: { ...said, wish } } }] : []),
  ]
}

/** Whether one of the two said "no thanks" of the other for this event. For deciding, never for showing. */
export async function hasRefusal(tx: Tx, eventId: string, one: string, other: string): Promise<boolean> {
  const ids = [one, other]
  const count = await tx.preference.count({ where: { eventId, wish: 'no_thanks', companyId: { in: ids }, otherId: { in: ids } } })
  return count > 0
}
