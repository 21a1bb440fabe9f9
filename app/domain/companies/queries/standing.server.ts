import type { Office } from '#app/domain/chambers/queries.server.ts'
import { db } from '#app/platform/db.server.ts'
import type { CompanyState } from '#prisma/generated/enums.ts'
import { knownTo } from '../rules.ts'
import { getChamberDossier, listMissing } from './profile.server.ts'

/** How far a company has come that its chamber registered. */
export type Standing = {
  state: CompanyState
  /** How many things stand between a draft and its submission. */
  missing: number
  owner: 'there' | 'asked' | 'none'
}

/** How far the chamber's companies have come, by their ids. Companies of other chambers are left out. */
export async function listStandings(chamber: Office, ids: readonly string[], now: Date): Promise<Map<string, Standing>> {
  const rows = await db.company.findMany({
    where: { id: { in: [...ids] }, ...knownTo(chamber.chamberId) },
    select: {
      id: true,
      state: true,
      _count: { select: { memberships: { where: { role: 'owner' } }, colleagues: { where: { expiresAt: { gt: now } } } } },
    },
  })
  const standings = rows.map(async ({ id, state, _count }) => {
    const missing = state === 'draft' ? (await listMissing(await getChamberDossier(chamber, id))).length : 0
    const owner = _count.memberships > 0 ? 'there' : _count.colleagues > 0 ? 'asked' : 'none'
    return [id, { state, missing, owner }] as const
  })
  return new Map(await Promise.all(standings))
}
