import { followSecondTry, requireStillMeant } from '#app/domain/campaigns/commands/second-try.server.ts'
import type { ActingOfficer } from '#app/domain/events/commands/plan.server.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { resendMail } from '#app/platform/mail/undelivered.server.ts'
import { OPEN_INTRODUCTION_STATES } from '../rules.ts'
import { lockIntroduction } from './lock.server.ts'

/**
 * A mail to a company of the officer's chamber that did not arrive is sent again, to the address that its contact has now. Refused when it is no
 * such mail (not found), it was sent again already, or it says what no longer holds: a question to an introduction that has ended, anything
 * about one of which a company is no longer verified, a campaign's letter to a company that is not meant any more, a reminder of a profile that was
 * confirmed since (wrong state).
 */
export async function resendToCompany({ officer, mailId, now }: { officer: ActingOfficer; mailId: string; now: Date }): Promise<void> {
  const { chamberId } = officer.chamber
  await transaction(async (tx) => {
    const mail = await tx.mail.findFirst({
      where: { id: mailId, company: { homeChamberId: chamberId } },
      select: {
        template: true,
        topic: true,
        aboutType: true,
        aboutId: true,
        company: { select: { contactEmail: true, state: true, nudgedAt: true } },
      },
    })
    if (!mail?.company?.contactEmail) throw new DomainError('not-found')
    if (mail.aboutType === 'introduction' && mail.aboutId) await requireTrueStill(tx, mail.aboutId, mail.template)
    if (mail.topic === 'campaigns') await requireStillMeant(tx, mailId)
    if (mail.topic === 'reminders' && !(mail.company.state === 'verified' && mail.company.nudgedAt))
      throw new DomainError('wrong-state', 'undelivered.outdated')
    const newMailId = await resendMail(tx, {
      mailId,
      address: mail.company.contactEmail,
      actor: { personId: officer.personId, chamberId },
      now,
    })
    await followSecondTry(tx, { mailId, newMailId })
  })
}

const QUESTIONS = ['introduction-invitation', 'introduction-reminder']

async function requireTrueStill(tx: Tx, introductionId: string, template: string) {
  await lockIntroduction(tx, introductionId)
  const isQuestion = QUESTIONS.includes(template)
  const standing = await tx.introduction.count({
    where: {
      id: introductionId,
      invitations: { every: { company: { state: 'verified' } } },
      ...(isQuestion ? { state: { in: [...OPEN_INTRODUCTION_STATES] }, settlesAt: null } : {}),
    },
  })
  if (standing === 0) throw new DomainError('wrong-state', 'undelivered.outdated')
}
