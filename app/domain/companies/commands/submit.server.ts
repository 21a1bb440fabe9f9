import { writeAudit } from '#app/platform/audit.server.ts'
import { transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { getOwnDossier, listMissing } from '../queries/profile.server.ts'
import { COMPANY_TRANSITIONS } from '../rules.ts'
import { type ActingMember, actOf, editing, type Fault, tellOfHelp } from './editing.server.ts'

/**
 * The company lies with its home chamber. Refused while something is missing (the page lists it), when another company holds its register number, and
 * when the chamber takes no companies any more. `isListed` is the company's word on being seen by the public once it is verified; an officer has no say in it.
 */
export function submitCompany({ member, isListed, now }: { member: ActingMember; isListed: boolean; now: Date }): Promise<Fault[]> {
  return editing(member, async (tx, company) => {
    const to = COMPANY_TRANSITIONS.submit[company.state]
    if (!to) throw new DomainError('wrong-state')
    if ((await listMissing(company)).length > 0) return [{ name: '', key: 'companies.notComplete' }]
    const chamber = await tx.chamber.findFirst({ where: { id: company.homeChamberId!, isActive: true }, select: { id: true } })
    if (!chamber) return [{ name: 'homeChamberId', key: 'companies.chamberClosed' }]
    await tx.company.update({
      where: { id: company.id },
      data: { state: to, submittedAt: now, stateReason: null, ...(member.chamberId ? {} : { isListed }) },
    })
    await writeAudit(tx, { ...actOf(member), act: 'company.submit', from: company.state, to, now })
    if (member.chamberId) await tellOfHelp(tx, { companyId: company.id, now })
    return []
  })
}

/** The company wants to be seen by the public, or not any more: its own choice in every state. */
export async function listPublicly({ member, isListed, now }: { member: ActingMember; isListed: boolean; now: Date }): Promise<void> {
  if (member.chamberId) throw new DomainError('forbidden')
  await transaction(async (tx) => {
    const company = await getOwnDossier(member, tx)
    const { count } = await tx.company.updateMany({ where: { id: company.id, isListed: !isListed }, data: { isListed } })
    if (count === 0) return
    const act = isListed ? 'company.list' : 'company.unlist'
    await writeAudit(tx, { actor: { personId: member.personId }, act, subject: { type: 'company', id: company.id }, now })
  })
}
