import { MATCHABLE } from '#app/domain/companies/rules.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { db, type Tx, transaction } from '#app/platform/db.server.ts'
import { newToken } from '#app/platform/session/token.server.ts'
import { OPEN_INTRODUCTION_STATES } from '../rules.ts'
import { lockIntroduction } from './lock.server.ts'
import { mailInvitation } from './mail-invitation.server.ts'

/** At half of the time to answer who has not answered is reminded, once, with a link of its own. While a no waits to be settled nobody is. Safe to run twice. */
export async function remindCompanies({ now }: { now: Date }): Promise<void> {
  const due = await db.introduction.findMany({ where: dueAt(now), select: { id: true }, orderBy: { remindAt: 'asc' }, take: 500 })
  for (const { id } of due) await transaction((tx) => remindOne(tx, id, now))
}

const dueAt = (now: Date) => ({
  state: { in: [...OPEN_INTRODUCTION_STATES] },
  remindAt: { lte: now },
  expiresAt: { gt: now },
  settlesAt: null,
  event: { state: { not: 'cancelled' as const } },
})

async function remindOne(tx: Tx, id: string, now: Date) {
  await lockIntroduction(tx, id)
  const introduction = await tx.introduction.findFirst({
    where: { id, ...dueAt(now) },
    select: {
      state: true,
      invitations: {
        where: { answer: null, company: MATCHABLE },
        select: { id: true, country: true },
        orderBy: { country: 'asc' },
      },
    },
  })
  if (!introduction) return
  await tx.introduction.update({ where: { id }, data: { remindAt: null } })
  for (const invitation of introduction.invitations) {
    const { token, hash } = newToken()
    await tx.invitation.update({ where: { id: invitation.id }, data: { reminderTokenHash: hash } })
    await mailInvitation(tx, { invitationId: invitation.id, token, occasion: 'reminder' })
  }
  await writeAudit(tx, {
    actor: {},
    act: 'introduction.remind',
    subject: { type: 'introduction', id },
    from: introduction.state,
    to: introduction.state,
    detail: { countries: introduction.invitations.map(({ country }) => country) },
    now,
  })
}
