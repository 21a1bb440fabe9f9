import { formatDay } from '#app/i18n/format.ts'
import { absolute, companyPath } from '#app/paths.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { transaction } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { queueMail } from '#app/platform/mail/outbox.server.ts'
import { findHelp } from '../queries/help.server.ts'

/** The company's contact reads in one mail what its chamber did on its behalf since the last such mail. Without a contact nobody can be told yet. */
export async function tellWhatWasDone({ companyId, now }: { companyId: string; now: Date }): Promise<void> {
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Company" WHERE "id" = ${companyId}::uuid FOR UPDATE`
    const company = await tx.company.findUnique({
      where: { id: companyId },
      select: {
        legalName: true,
        legalNameLatin: true,
        contactName: true,
        contactEmail: true,
        contactLanguage: true,
        memberships: { take: 1, select: { personId: true } },
      },
    })
    if (!company?.contactEmail) return
    const told = await tx.auditEntry.findFirst({
      where: { subjectType: 'company', subjectId: companyId, act: 'company.told-of-help' },
      orderBy: { id: 'desc' },
      select: { id: true },
    })
    const help = await findHelp(companyId, { afterId: told?.id, tx })
    if (!help) return
    const subject = { type: 'company', id: companyId }
    await writeAudit(tx, { actor: {}, act: 'company.told-of-help', subject, now })
    const language = company.contactLanguage ?? 'en'
    await queueMail(tx, {
      template: 'company-helped',
      props: {
        company: (language === 'en' ? company.legalNameLatin : company.legalName) ?? company.legalNameLatin ?? company.legalName ?? '',
        chamber: help.chamber[language],
        registered: help.registeredAt !== null,
        steps: help.steps,
        consents: help.consents,
        day: formatDay(language, help.changedAt ?? help.registeredAt ?? now),
        url: company.memberships.length > 0 ? absolute(env().ORIGIN, companyPath(companyId)) : null,
      },
      to: { address: company.contactEmail, name: company.contactName, language, companyId },
      about: subject,
    })
  })
}
