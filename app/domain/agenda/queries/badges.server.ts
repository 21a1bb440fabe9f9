import { LIVE_STATES } from '#app/domain/events/rules.ts'
import { db } from '#app/platform/db.server.ts'
import type { Country } from '#prisma/generated/enums.ts'
import { readBadgeCode } from '../badge-code.ts'
import { badgeCodeOf } from '../badges.server.ts'

/** Whose badge it is. */
export type BadgeHolder = {
  delegateId: string
  eventId: string
  participationId: string
  companyId: string
  country: Country
  /** In the holder's own script. */
  name: string
  nameLatin: string | null
  company: string
}

/**
 * Whose badge has the code, among the delegates of accepted companies at events that the officer's chamber organises and that are not over, or at the one
 * asked about; null for any other code. Codes are kept nowhere: each delegate's is made anew and compared, some milliseconds for thousands.
 */
export async function findDelegateByBadgeCode(
  viewer: { chamberId: string },
  typed: string,
  { eventId }: { eventId?: string } = {},
): Promise<BadgeHolder | null> {
  const code = readBadgeCode(typed)
  if (!code) return null
  const rows = await db.delegate.findMany({
    where: {
      eventId,
      participation: {
        state: 'accepted',
        company: { state: 'verified' },
        event: { state: { in: LIVE_STATES }, organisers: { some: { chamberId: viewer.chamberId } } },
      },
    },
    select: { id: true },
  })
  const holder = rows.find(({ id }) => badgeCodeOf(id) === code)
  return holder ? getHolder(holder.id) : null
}

async function getHolder(delegateId: string): Promise<BadgeHolder> {
  const { id, company, ...row } = await db.delegate.findUniqueOrThrow({
    where: { id: delegateId },
    select: {
      id: true,
      eventId: true,
      participationId: true,
      companyId: true,
      name: true,
      nameLatin: true,
      company: { select: { country: true, legalName: true, legalNameLatin: true } },
    },
  })
  return { ...row, delegateId: id, country: company.country, company: company.legalNameLatin ?? company.legalName ?? '' }
}
