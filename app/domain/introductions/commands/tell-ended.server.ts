import { getContact } from '#app/domain/companies/queries.server.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { absolute, companyIntroductionsPath } from '#app/paths.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { tellGroundsChanged } from '../jobs.server.ts'

type Ending = {
  introductionId: string
  why: 'declined' | 'expired' | 'cancelled'
  /** Who made it end and knows already. */
  exceptCompanyId?: string
}

/**
 * The companies learn that the introduction will not come about, and nothing else: not who said no, not why. Who said no knows already; a
 * company that is not verified any more, or does not want to be written to, is told nothing. Each hears of one ending once.
 */
export async function tellEnded(tx: Tx, { introductionId, why, exceptCompanyId }: Ending): Promise<void> {
  const { event, eventId, round, invitations } = await tx.introduction.findUniqueOrThrow({
    where: { id: introductionId },
    select: {
      round: true,
      eventId: true,
      event: { select: { name: true } },
      invitations: {
        select: {
          companyId: true,
          country: true,
          answer: true,
          company: { select: { legalNameLatin: true, state: true, consents: true } },
        },
        orderBy: { country: 'asc' },
      },
    },
  })
  await tellGroundsChanged(tx, eventId)
  for (const { companyId, country, answer, company } of invitations) {
    if (answer === 'no' || companyId === exceptCompanyId) continue
    if (company.state !== 'verified' || !company.consents.includes('contact')) continue
    const other = invitations.find((invitation) => invitation.companyId !== companyId)!.company
    const contact = await getContact(tx, companyId)
    await queueMail(tx, {
      template: 'introduction-ended',
      props: {
        why,
        event: (event!.name as Localised)[contact.language],
        other: other.legalNameLatin ?? '',
        url: absolute(env().ORIGIN, companyIntroductionsPath(companyId)),
      },
      to: { address: contact.email, name: contact.name, language: contact.language, companyId },
      about: { type: 'introduction', id: introductionId },
      onceKey: `introduction-${why}:${introductionId}:${round}:${country}`,
    })
  }
}
