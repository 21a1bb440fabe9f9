import { decideOnCompany } from '#app/domain/companies/commands/decide.server.ts'
import { inviteColleague } from '#app/domain/companies/commands/invite-colleague.server.ts'
import type { RegisteringOfficer } from '#app/domain/companies/commands/register.server.ts'
import { submitCompany } from '#app/domain/companies/commands/submit.server.ts'
import { db } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { FollowUp } from '../schema.ts'

type Following = { officer: RegisteringOfficer; importId: string; lines: readonly number[]; act: FollowUp; now: Date }

/**
 * The companies of the chosen imported lines are submitted, verified, or offered to their contacts to own: each as if it were done on its own page, with its
 * own audit row and mail. Answers how many were and how many could not be; the line says how far its company has come.
 */
export async function followUp({ officer, importId, lines, act, now }: Following): Promise<{ done: number; left: number }> {
  const file = await db.import.findFirst({
    where: { id: importId, chamberId: officer.chamber.chamberId },
    select: {
      lines: { where: { number: { in: [...lines] }, importedAt: { not: null } }, orderBy: { number: 'asc' }, select: { companyId: true } },
    },
  })
  if (!file) throw new DomainError('not-found')
  let done = 0
  for (const { companyId } of file.lines) if (companyId && (await followOne(act, { officer, companyId, now }))) done += 1
  return { done, left: lines.length - done }
}

type One = { officer: RegisteringOfficer; companyId: string; now: Date }

/** Whether it could be done: one company that cannot does not hold up the others. */
async function followOne(act: FollowUp, one: One): Promise<boolean> {
  try {
    return await ACTS[act](one)
  } catch (error) {
    if (error instanceof DomainError) return false
    throw error
  }
}

const memberOf = ({ officer, companyId }: One) => ({ personId: officer.personId, companyId, chamberId: officer.chamber.chamberId })

const ACTS: Record<FollowUp, (one: One) => Promise<boolean>> = {
  async submit(one) {
    const faults = await submitCompany({ member: memberOf(one), agreed: [], language: 'en', now: one.now })
    return faults.length === 0
  },
  async verify({ officer, companyId, now }) {
    await decideOnCompany({ officer, companyId, decision: 'verify', now })
    return true
  },
  async 'hand-over'(one) {
    const company = await db.company.findUniqueOrThrow({
      where: { id: one.companyId },
      select: { contactEmail: true, contactLanguage: true, colleagues: { where: { expiresAt: { gt: one.now } }, select: { id: true } } },
    })
    if (!company.contactEmail || company.colleagues.length > 0) return false
    const language = company.contactLanguage ?? (one.officer.chamber.country === 'PK' ? 'en' : 'ru')
    await inviteColleague({ member: memberOf(one), invited: { email: company.contactEmail, language, role: 'owner' }, now: one.now })
    return true
  },
}
