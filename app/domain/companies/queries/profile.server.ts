import type { Office } from '#app/domain/chambers/queries.server.ts'
import type { Answers } from '#app/domain/taxonomy/answers.ts'
import { listSectorFields } from '#app/domain/taxonomy/queries.server.ts'
import type { SectorField } from '#app/domain/taxonomy/sector-fields.ts'
import type { Localised, PartlyLocalised } from '#app/i18n/languages.ts'
import { db, type Tx } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { CompanyState, ConsentPurpose, Country, Sector } from '#prisma/generated/enums.ts'
import { asItemView, ITEM, type ItemView } from '../queries.server.ts'
import { knownTo, type MissingThing, missingForSubmission, type ProfileFacts } from '../rules.ts'

/** Everything a company told, contact included: for its own people and its home chamber. */
export type Dossier = Omit<ProfileFacts, 'items' | 'sectorProfiles'> & {
  id: string
  state: CompanyState
  stateReason: string | null
  country: Country
  city: Localised | null
  chamber: Localised | null
  registeredById: string | null
  legalNameKazakh: string | null
  address: string | null
  website: string | null
  consents: ConsentPurpose[]
  submittedAt: Date | null
  verifiedAt: Date | null
  confirmedAt: Date
  nudgedAt: Date | null
  certifications: string[]
  sectorProfiles: { sector: Sector; answers: Partial<Answers> }[]
  items: (ItemView & { side: 'offer' | 'need' })[]
}

const DOSSIER = {
  id: true,
  state: true,
  stateReason: true,
  country: true,
  legalName: true,
  legalNameLatin: true,
  legalNameKazakh: true,
  registerKind: true,
  registerNumber: true,
  cityId: true,
  homeChamberId: true,
  registeredById: true,
  address: true,
  yearFounded: true,
  employees: true,
  website: true,
  contactName: true,
  contactEmail: true,
  contactPhone: true,
  contactLanguage: true,
  languages: true,
  certifications: true,
  about: true,
  consents: true,
  submittedAt: true,
  verifiedAt: true,
  confirmedAt: true,
  nudgedAt: true,
  city: { select: { name: true } },
  homeChamber: { select: { name: true } },
  sectorProfiles: { select: { sector: true, answers: true }, orderBy: { sector: 'asc' } },
  items: { select: ITEM, orderBy: { position: 'asc' } },
} as const

async function findDossier(tx: Tx, where: Prisma.CompanyWhereInput): Promise<Dossier> {
  const row = await tx.company.findFirst({ where, select: DOSSIER })
  if (!row) throw new DomainError('not-found')
  const { city, homeChamber, sectorProfiles, items, about, ...facts } = row
  return {
    ...facts,
    about: about as PartlyLocalised,
    city: (city?.name as Localised | undefined) ?? null,
    chamber: (homeChamber?.name as Localised | undefined) ?? null,
    sectorProfiles: sectorProfiles.map(({ sector, answers }) => ({ sector, answers: answers as Partial<Answers> })),
    items: items.map((item) => ({ ...asItemView(item), side: item.side })),
  }
}

type Reader = { personId: string; companyId: string; chamberId?: string }

/** The company as its own people know it, or an officer who acts on its behalf; to everyone else it does not exist. */
export function getOwnDossier({ personId, companyId, chamberId }: Reader, tx: Tx = db): Promise<Dossier> {
  return findDossier(tx, { id: companyId, ...(chamberId ? knownTo(chamberId) : { memberships: { some: { personId } } }) })
}

/** The company as its home chamber knows it: from its first submission on, or from the chamber's own registration. To other chambers it does not exist. */
export function getChamberDossier(chamber: Office, companyId: string): Promise<Dossier> {
  return findDossier(db, { id: companyId, ...knownTo(chamber.chamberId) })
}

/** What stands between the profile and its submission. */
export async function listMissing(dossier: Dossier): Promise<MissingThing[]> {
  const fields = new Map<Sector, SectorField[]>()
  for (const { sector } of dossier.sectorProfiles) fields.set(sector, await listSectorFields(sector))
  return missingForSubmission(dossier, (sector) => fields.get(sector) ?? [])
}
