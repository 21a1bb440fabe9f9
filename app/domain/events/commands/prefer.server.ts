import type { ActingMember } from '#app/domain/companies/commands/editing.server.ts'
import { MATCHABLE } from '#app/domain/companies/rules.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { enqueue } from '#app/platform/queue/jobs.server.ts'
import type { Wish } from '#prisma/generated/enums.ts'
import { partnerRefusedJob } from '../jobs.server.ts'
import { LIVE_STATES } from '../rules.ts'

/** What a company wishes of another one: nothing any more without a wish. */
export type Preference = { otherId: string; wish: Wish | null }

/**
 * The company has said what it wishes of other participants, or nothing any more; nobody else is told. A "no thanks" hands the pair to the rooms
 * above, which end what is open between the two without saying why. Refused unless the company takes part in the published event (not found). Who takes
 * part no longer, or is of the same country, is left out; the answer says how many were.
 */
export async function sayPreferences({
  member,
  eventId,
  wishes,
  now,
}: {
  member: ActingMember
  eventId: string
  wishes: readonly Preference[]
  now: Date
}): Promise<{ leftOut: number }> {
  const { companyId, personId } = member
  return transaction(async (tx) => {
    const own = await findPlace(tx, eventId, { id: companyId, memberships: { some: { personId } } })
    if (!own) throw new DomainError('not-found')
    let leftOut = 0
    // In one order, so that two colleagues who save the same page wait for each other.
    for (const wish of wishes.toSorted((a, b) => (a.otherId < b.otherId ? -1 : 1)))
      if (!(await keepPreference(tx, { own, companyId, personId, eventId, now }, wish))) leftOut += 1
    return { leftOut }
  })
}

type Speaker = { own: Place; companyId: string; personId: string; eventId: string; now: Date }

async function keepPreference(
  tx: Tx,
  { own, companyId, personId, eventId, now }: Speaker,
  { otherId, wish }: Preference,
): Promise<boolean> {
  const other = await findPlace(tx, eventId, { id: otherId, ...MATCHABLE })
  if (!other || own.company.country === other.company.country) return false
  const key = { eventId, companyId, otherId }
  const said = { wish, saidAt: now }
  if (wish === null) await tx.preference.deleteMany({ where: key })
  else
    await tx.preference.upsert({
      where: { eventId_companyId_otherId: key },
      create: { ...key, country: own.company.country, otherCountry: other.company.country, wish, saidAt: now },
      update: { ...said, wish },
    })
  await writeAudit(tx, {
    actor: { personId },
    act: 'participation.say-preference',
    subject: { type: 'participation', id: own.id },
    detail: { otherId, wish },
    now,
  })
  if (wish === 'no_thanks') await enqueue(tx, partnerRefusedJob, { eventId, companyId, otherId })
  return true
}

type Place = NonNullable<Awaited<ReturnType<typeof findPlace>>>

function findPlace(tx: Tx, eventId: string, company: object) {
  return tx.participation.findFirst({
    where: { eventId, state: 'accepted', event: { state: { in: LIVE_STATES } }, company },
    select: { id: true, company: { select: { country: true } } },
  })
}
