import type { ActingMember } from '#app/domain/companies/commands/editing.server.ts'
import { MATCHABLE } from '#app/domain/companies/rules.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { enqueue } from '#app/platform/queue/jobs.server.ts'
import type { Wish } from '#prisma/generated/enums.ts'
import { partnerRefusedJob } from '../jobs.server.ts'
import { LIVE_STATES } from '../rules.ts'

/**
 * The company has said what it wishes of another participant, or nothing any more; nobody else is told. A "no thanks" hands the pair to the rooms
 * above, which end what is open between the two without saying why. Refused unless both take part in the published event and come from different
 * countries (not found).
 */
export async function sayPreference({
  member,
  eventId,
  otherId,
  wish,
  now,
}: {
  member: ActingMember
  eventId: string
  otherId: string
  wish: Wish | null
  now: Date
}): Promise<void> {
  const { companyId, personId } = member
  await transaction(async (tx) => {
    const own = await findPlace(tx, eventId, { id: companyId, memberships: { some: { personId } } })
    const other = await findPlace(tx, eventId, { id: otherId, ...MATCHABLE })
    if (!own || !other || own.company.country === other.company.country) throw new DomainError('not-found')
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
  })
}

function findPlace(tx: Tx, eventId: string, company: object) {
  return tx.participation.findFirst({
    where: { eventId, state: 'accepted', event: { state: { in: LIVE_STATES } }, company },
    select: { id: true, company: { select: { country: true } } },
  })
}
