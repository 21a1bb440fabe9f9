import { writeAudit } from '#app/platform/audit.server.ts'
import { transaction } from '#app/platform/db.server.ts'
import { tellGroundsChanged } from '../jobs.server.ts'
import { OPEN_INTRODUCTION_STATES } from '../rules.ts'
import { tellDeclined } from './decline.server.ts'
import { lockIntroduction } from './lock.server.ts'

/**
 * A company that said "no thanks" of another has thereby said no to an open introduction of the two at the event: it is declined, and the other one is
 * told what it is told of every no. Safe to run twice.
 */
export async function declineFor({
  eventId,
  companyId,
  otherId,
  now,
}: {
  eventId: string
  companyId: string
  otherId: string
  now: Date
}): Promise<void> {
  await transaction(async (tx) => {
    await tellGroundsChanged(tx, eventId)
    const pair = { pkCompanyId: { in: [companyId, otherId] }, kzCompanyId: { in: [companyId, otherId] } }
    const where = { eventId, ...pair, state: { in: [...OPEN_INTRODUCTION_STATES] } }
    const found = await tx.introduction.findFirst({ where, select: { id: true } })
    if (!found) return
    await lockIntroduction(tx, found.id)
    const introduction = await tx.introduction.findFirst({
      where: { ...where, id: found.id },
      select: { id: true, state: true, invitations: { where: { companyId }, select: { id: true, country: true } } },
    })
    if (!introduction) return
    const own = introduction.invitations[0]!
    await tx.invitation.update({ where: { id: own.id }, data: { answer: 'no', answeredAt: now } })
    await tx.introduction.update({ where: { id: introduction.id }, data: { state: 'declined', settlesAt: null } })
    await writeAudit(tx, {
      actor: {},
      act: 'introduction.answer-no',
      subject: { type: 'introduction', id: introduction.id },
      from: introduction.state,
      to: 'declined',
      detail: { country: own.country, by: 'account' },
      now,
    })
    await tellDeclined(tx, introduction.id)
  })
}
