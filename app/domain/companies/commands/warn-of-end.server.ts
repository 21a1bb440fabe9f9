import type { Localised } from '#app/i18n/languages.ts'
import { absolute, companyPath } from '#app/paths.ts'
import { db, transaction } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { runningOut } from '../attestation.ts'
import { getContact } from '../queries.server.ts'
import { nameIn } from './invite-colleague.server.ts'

const MOST_A_TIME = 500

/** The contact of each verified company whose attestation runs out within weeks was told so, once an attestation; its chamber sees it in its queue. Safe to run twice. */
export async function warnOfAttestationEnds({ now }: { now: Date }): Promise<void> {
  const ending = { ...runningOut(now), expiresAt: { gt: now, ...runningOut(now).expiresAt }, warnedAt: null }
  const due = await db.attestation.findMany({ where: ending, orderBy: { expiresAt: 'asc' }, take: MOST_A_TIME, select: { code: true } })
  for (const { code } of due)
    await transaction(async (tx) => {
      const { count } = await tx.attestation.updateMany({ where: { ...ending, code }, data: { warnedAt: now } })
      if (count === 0) return
      const { companyId, chamber, company, expiresAt } = await tx.attestation.findUniqueOrThrow({
        where: { code },
        select: {
          companyId: true,
          expiresAt: true,
          chamber: { select: { name: true } },
          company: { select: { legalName: true, legalNameLatin: true } },
        },
      })
      const { email, name, language } = await getContact(tx, companyId)
      await queueMail(tx, {
        template: 'attestation-ending',
        props: {
          company: nameIn(company, language),
          chamber: (chamber.name as Localised)[language],
          day: expiresAt.toISOString().slice(0, 10),
          url: absolute(env().ORIGIN, companyPath(companyId)),
        },
        to: { address: email, name, language, companyId },
        about: { type: 'company', id: companyId },
        onceKey: `attestation-ending:${code}`,
      })
    })
}
