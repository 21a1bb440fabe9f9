import type { Language } from '#app/i18n/languages.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { StandingPurpose } from '../consents.ts'
import { listMissing } from '../queries/profile.server.ts'
import { COMPANY_TRANSITIONS } from '../rules.ts'
import { recordConsents, requireOwner } from './consents.server.ts'
import { type ActingMember, actOf, editing, type Fault, fresh, tellOfHelp } from './editing.server.ts'

/**
 * The company lies with its home chamber, and agrees to what an owner ticked. Refused while something is missing (the page lists it), when another
 * company holds its register number, and when the chamber takes no companies any more.
 */
export function submitCompany({
  member,
  agreed,
  language,
  now,
}: {
  member: ActingMember
  agreed: readonly StandingPurpose[]
  language: Language
  now: Date
}): Promise<Fault[]> {
  return editing(member, async (tx, company) => {
    const to = COMPANY_TRANSITIONS.submit[company.state]
    if (!to) throw new DomainError('wrong-state')
    if ((await listMissing(company)).length > 0) return [{ name: '', key: 'companies.notComplete' }]
    const chamber = await tx.chamber.findFirst({ where: { id: company.homeChamberId!, isActive: true }, select: { id: true } })
    if (!chamber) return [{ name: 'homeChamberId', key: 'companies.chamberClosed' }]
    await tx.company.update({ where: { id: company.id }, data: { state: to, submittedAt: now, stateReason: null, ...fresh(now) } })
    await writeAudit(tx, { ...actOf(member), act: 'company.submit', from: company.state, to, now })
    if (member.chamberId) await tellOfHelp(tx, { companyId: company.id, now })
    if (agreed.length > 0) {
      await requireOwner(tx, member)
      const by = { personId: member.personId, language }
      await recordConsents(tx, { companyId: company.id, purposes: agreed, isGiven: true, by, now })
    }
    return []
  })
}
