import { listEmployeesBands } from '#app/domain/taxonomy/queries.server.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import type { Country, Language, RegisterKind } from '#prisma/generated/enums.ts'
import { normalisePhone } from '../phone.ts'
import type { Dossier } from '../queries/profile.server.ts'
import { registerNumberFault } from '../register-number.ts'
import { emptiedFields, KEY_FACTS, REGISTER_KINDS } from '../rules.ts'
import { type ActingMember, actOf, editing, type Fault, noteEdit } from './editing.server.ts'

/** Facts as they come from a form: a field that was emptied is undefined, one that was not asked or not right is absent. */
export type GivenFacts = {
  country?: Country
  legalName?: string
  legalNameLatin?: string
  legalNameKazakh?: string
  registerKind?: RegisterKind
  registerNumber?: string
  cityId?: string
  homeChamberId?: string
  address?: string
  yearFounded?: number
  employees?: string
  website?: string
  contactName?: string
  contactEmail?: string
  contactPhone?: string
  contactLanguage?: Language
  languages?: Language[]
  about?: { [language in Language]?: string }
}

type Changes = { [Name in keyof GivenFacts]?: GivenFacts[Name] | null }

/**
 * What is right in the step stands in the profile; what is not is told, field by field, and leaves the old fact in place. A company that its chamber
 * knows cannot empty a fact that the chamber needs. A verified company that changes its name or register number must say that it knows the
 * consequence (`confirmed`): it is submitted again, and not verified until the chamber has decided.
 */
export function saveFacts({
  member,
  facts,
  confirmed = false,
  now,
}: {
  member: ActingMember
  facts: GivenFacts
  confirmed?: boolean
  now: Date
}): Promise<Fault[]> {
  return editing(member, async (tx, company) => {
    const changes: Changes = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, fact ?? null]))
    if (facts.about) changes.about = mergeAbout(company, facts.about)
    if ('languages' in facts) changes.languages = facts.languages ?? []
    // A verified company's form does not ask for the chamber, and no officer gives a company away.
    if (member.chamberId || (company.state === 'verified' && !changes.homeChamberId)) delete changes.homeChamberId
    const faults = [
      ...placeFaults(company, changes),
      ...registerFaults(company, changes),
      ...(await choiceFaults(tx, company, changes, now)),
    ]
    if (company.state !== 'draft') faults.push(...emptiedFields(changes).map((name) => ({ name, key: 'form.required' }) as const))
    for (const { name } of faults) delete changes[name as keyof Changes]
    keepWhatIsThere(company, changes)
    const resubmits = company.state === 'verified' && KEY_FACTS.some((name) => name in changes)
    if (resubmits && !confirmed) {
      faults.push({ name: 'confirmed', key: 'companies.keyFactsAsk' })
      for (const name of KEY_FACTS) delete changes[name]
    }
    await write(tx, { member, company, changes, resubmits: resubmits && confirmed, now })
    return faults
  })
}

async function write(
  tx: Tx,
  { member, company, changes, resubmits, now }: { member: ActingMember; company: Dossier; changes: Changes; resubmits: boolean; now: Date },
) {
  const fields = Object.keys(changes)
  if (fields.length === 0) return
  const { country, languages, about, ...facts } = changes
  await tx.company.update({
    where: { id: company.id },
    data: {
      ...facts,
      ...(country ? { country } : {}),
      ...(languages ? { languages } : {}),
      ...(about ? { about } : {}),
      ...(resubmits ? { state: 'submitted', submittedAt: now, stateReason: null } : {}),
    },
  })
  await noteEdit(tx, { member, company, fields, now })
  if (!resubmits) return
  await writeAudit(tx, { ...actOf(member), act: 'company.resubmit', from: 'verified', to: 'submitted', now })
}

/** Each language's text by itself: one that is not right keeps its old wording. */
function mergeAbout(company: Dossier, given: NonNullable<GivenFacts['about']>) {
  const merged = { ...company.about, ...given }
  return Object.fromEntries(Object.entries(merged).filter(([, text]) => text))
}

/** The country stands once a chamber knows the company; before, changing it empties what belongs to the other country. */
function placeFaults(company: Dossier, changes: Changes): Fault[] {
  if (!changes.country || changes.country === company.country) {
    delete changes.country
    return []
  }
  if (company.submittedAt || company.registeredById) return [{ name: 'country', key: 'companies.countryFixed' }]
  Object.assign(changes, { cityId: null, homeChamberId: null, registerKind: null, registerNumber: null })
  return []
}

/** Kind and number belong together: a wrong number changes neither. */
function registerFaults(company: Dossier, changes: Changes): Fault[] {
  if (!('registerNumber' in changes) && !('registerKind' in changes)) return []
  const kinds = REGISTER_KINDS[changes.country ?? company.country]
  const number = 'registerNumber' in changes ? changes.registerNumber : company.registerNumber
  const asked = 'registerKind' in changes ? changes.registerKind : company.registerKind
  const kind = kinds.length === 1 && number ? kinds[0] : asked
  if (kind && !kinds.includes(kind)) return dropRegister(changes, { name: 'registerKind', key: 'form.choose' })
  changes.registerKind = kind ?? null
  if (!number) return []
  if (!kind) return dropRegister(changes, { name: 'registerKind', key: 'companies.registerKindFirst' })
  const fault = registerNumberFault(kind, number)
  return fault ? dropRegister(changes, { name: 'registerNumber', key: fault }) : []
}

function dropRegister(changes: Changes, fault: Fault): Fault[] {
  delete changes.registerKind
  delete changes.registerNumber
  return [fault]
}

/** What must exist, be of the company's country or be possible today. */
async function choiceFaults(tx: Tx, company: Dossier, changes: Changes, now: Date): Promise<Fault[]> {
  const faults: Fault[] = []
  const country = changes.country ?? company.country
  const { cityId, homeChamberId, employees, yearFounded, contactPhone } = changes
  if (cityId && !(await tx.city.findFirst({ where: { id: cityId, country }, select: { id: true } })))
    faults.push({ name: 'cityId', key: 'form.choose' })
  if (homeChamberId !== undefined && homeChamberId !== company.homeChamberId) {
    if (company.state === 'verified') faults.push({ name: 'homeChamberId', key: 'companies.chamberFixed' })
    else if (
      homeChamberId &&
      !(await tx.chamber.findFirst({ where: { id: homeChamberId, country, isActive: true }, select: { id: true } }))
    )
      faults.push({ name: 'homeChamberId', key: 'form.choose' })
  }
  if (employees && !listEmployeesBands().includes(employees)) faults.push({ name: 'employees', key: 'form.choose' })
  if (yearFounded && yearFounded > now.getUTCFullYear()) faults.push({ name: 'yearFounded', key: 'companies.yearAhead' })
  if (contactPhone) {
    const phone = normalisePhone(contactPhone, country)
    if (phone) changes.contactPhone = phone
    else faults.push({ name: 'contactPhone', key: 'companies.phoneForm', args: { country } })
  }
  return faults
}

/** Only what differs is written. */
function keepWhatIsThere(company: Dossier, changes: Changes) {
  for (const name of Object.keys(changes) as (keyof Changes)[])
    if (JSON.stringify(changes[name]) === JSON.stringify(company[name])) delete changes[name]
}
