import { getContact } from '#app/domain/companies/queries.server.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { absolute, companyIntroductionsPath } from '#app/paths.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'

type Ending = { introductionId: string; readerId: string; why: 'declined' | 'expired'; onceKey: string }

/**
 * The company learns that the introduction will not come about, and nothing else: not who said no, not why. A company that is not verified
 * any more is told nothing.
 */
export async function tellEnded(tx: Tx, { introductionId, readerId, why, onceKey }: Ending): Promise<void> {
  const introduction = await tx.introduction.findUniqueOrThrow({
    where: { id: introductionId },
    select: {
      event: { select: { name: true } },
      invitations: { select: { companyId: true, company: { select: { legalNameLatin: true, state: true } } } },
    },
  })
  const side = (isReader: boolean) => introduction.invitations.find(({ companyId }) => (companyId === readerId) === isReader)!.company
  if (side(true).state !== 'verified') return
  const contact = await getContact(tx, readerId)
  await queueMail(tx, {
    template: 'introduction-ended',
    props: {
      why,
      event: (introduction.event.name as Localised)[contact.language],
      other: side(false).legalNameLatin ?? '',
      url: absolute(env().ORIGIN, companyIntroductionsPath(readerId)),
    },
    to: { address: contact.email, name: contact.name, language: contact.language },
    about: { type: 'introduction', id: introductionId },
    onceKey,
  })
}
