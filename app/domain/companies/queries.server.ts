import { type Answers, type AnswerView, viewAnswers } from '#app/domain/taxonomy/answers.ts'
import { categoryLabels, certificationNames, listSectorFields, sectorLabel } from '#app/domain/taxonomy/queries.server.ts'
import { type Language, type Localised, type PartlyLocalised, pickText } from '#app/i18n/languages.ts'
import { db, type Tx } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Cooperation, Country, Sector } from '#prisma/generated/enums.ts'
import { asBadge, BADGE, type Badge, badged, FILE, type FileView, type Logo, logoOf, RELEASED } from './file-views.server.ts'
import { current, type ItemDetails, type Unit } from './item-details.ts'
import { EMPLOYEES_OF_BAND, LISTED, MATCHABLE } from './rules.ts'

/** An offer or need as readers see it. The code's official name exists in English and Russian. */
export type ItemView = {
  id: string
  text: string
  language: Language
  cooperation: Cooperation[]
  code: { system: 'HS' | 'ISIC'; code: string; label: { en: string; ru: string } } | null
} & ItemDetails

/** A sector with what the company answered to its questions. */
export type SectorView = { sector: Sector; label: Localised; categories: Localised[]; answers: AnswerView[] }

/** What others may know of a company: never a contact datum (e-mail, phone, person, website). */
export type PublicProfile = {
  id: string
  country: Country
  legalName: string
  legalNameLatin: string
  /** A Kazakh name in the Kazakh Latin alphabet. */
  legalNameKazakh: string | null
  city: Localised
  yearFounded: number | null
  employees: string | null
  languages: Language[]
  sectors: SectorView[]
  certifications: string[]
  logo: Logo | null
  badges: Badge[]
  catalogues: FileView[]
  about: PartlyLocalised
  offers: ItemView[]
  needs: ItemView[]
}

export const ITEM = {
  id: true,
  side: true,
  text: true,
  language: true,
  cooperation: true,
  hs: { select: { code: true, en: true, ru: true } },
  isic: { select: { code: true, en: true, ru: true } },
  quantity: true,
  period: true,
  unit: true,
  priceFrom: true,
  priceTo: true,
  currency: true,
  incoterm: true,
  incotermPlace: true,
  seasonFrom: true,
  seasonTo: true,
  samples: true,
  target: true,
  validUntil: true,
} as const

const publicAt = (now: Date) => ({
  ...PUBLIC,
  files: { where: RELEASED, select: FILE, orderBy: { id: 'desc' } } as const,
  certificates: { where: badged(now), select: BADGE, orderBy: { fileId: 'asc' } } as const,
  items: { where: current(now), select: ITEM, orderBy: { position: 'asc' } } as const,
})

const PUBLIC = {
  id: true,
  country: true,
  legalName: true,
  legalNameLatin: true,
  legalNameKazakh: true,
  city: { select: { name: true } },
  yearFounded: true,
  employees: true,
  languages: true,
  certifications: true,
  about: true,
  sectorProfiles: { select: { sector: true, categories: true, answers: true }, orderBy: { sector: 'asc' } },
} as const

type PublicRow = NonNullable<Awaited<ReturnType<typeof findPublicRow>>>
type ItemRow = PublicRow['items'][number]

function findPublicRow(where: Prisma.CompanyWhereInput, now: Date, from: Tx = db) {
  return from.company.findFirst({ where, select: publicAt(now) })
}

/** The company as others may see it, without offers and needs that have run out. Whoever calls this has made sure that its reader may see the company at all. */
export async function getPublicProfile(companyId: string, now = new Date()): Promise<PublicProfile> {
  return readPublicProfile(db, companyId, now)
}

/** The same within a transaction, by its own connection: were it to wait for another one, as many at once as there are connections would wait for ever. */
export async function readPublicProfile(tx: Tx, companyId: string, now = new Date()): Promise<PublicProfile> {
  const row = await findPublicRow({ id: companyId }, now, tx)
  if (!row) throw new DomainError('not-found')
  return asProfile(row)
}

/** Whether everyone may see the company now. */
export async function isListed(companyId: string): Promise<boolean> {
  return (await db.company.count({ where: { id: companyId, ...LISTED } })) > 0
}

/** The company's public page: only a verified company that agreed to be seen has one. */
export async function getListedProfile(companyId: string, now = new Date()): Promise<PublicProfile> {
  const row = await findPublicRow({ id: companyId, ...LISTED }, now)
  if (!row) throw new DomainError('not-found')
  return asProfile(row)
}

export async function asProfile({
  items,
  sectorProfiles,
  city,
  certifications,
  about,
  files,
  certificates,
  ...row
}: PublicRow): Promise<PublicProfile> {
  const views = (side: ItemRow['side']) => items.filter((item) => item.side === side).map(asItemView)
  return {
    ...row,
    legalName: row.legalName ?? '',
    legalNameLatin: row.legalNameLatin ?? '',
    city: (city?.name as Localised | undefined) ?? NOWHERE,
    sectors: await Promise.all(sectorProfiles.map(asSectorView)),
    certifications: certificationNames(certifications),
    logo: logoOf(files),
    badges: certificates.map(asBadge),
    catalogues: files.filter(({ use }) => use === 'catalogue'),
    about: about as PartlyLocalised,
    offers: views('offer'),
    needs: views('need'),
  }
}

async function asSectorView({ sector, categories, answers }: PublicRow['sectorProfiles'][number]): Promise<SectorView> {
  const views = viewAnswers(await listSectorFields(sector), answers as Answers)
  return { sector, label: sectorLabel(sector), categories: categoryLabels(categories), answers: views }
}

const NOWHERE: Localised = { en: '', ur: '', ru: '', kk: '' }

export function asItemView({ side: _, hs, isic, quantity, priceFrom, priceTo, unit, validUntil, ...item }: ItemRow): ItemView {
  const view = {
    ...item,
    quantity: quantity?.toNumber() ?? null,
    priceFrom: priceFrom?.toNumber() ?? null,
    priceTo: priceTo?.toNumber() ?? null,
    unit: unit as Unit | null,
    validUntil: validUntil?.toISOString().slice(0, 10) ?? null,
  }
  if (hs) return { ...view, code: { system: 'HS', code: hs.code, label: { en: hs.en, ru: hs.ru } } }
  if (isic) return { ...view, code: { system: 'ISIC', code: isic.code, label: { en: isic.en, ru: isic.ru } } }
  return { ...view, code: null }
}

type EngineItem = { text: string; hs: string | null; isic: string | null; cooperation: Cooperation[] }

/** A company in the format of the engine's step *rank*. */
export type CompanyForEngine = {
  id: string
  country: Country
  name: string
  city: string | null
  sectors: Sector[]
  employees: number | null
  languages: Language[]
  about: string
  certifications: string[]
  offers: EngineItem[]
  needs: EngineItem[]
}

/** Those of the companies that may be matched, for the engine, by id. One that may not is left out, whoever asks; so is an offer or need that has run out. */
export async function listForEngine(companyIds: readonly string[], now: Date): Promise<CompanyForEngine[]> {
  const rows = await db.company.findMany({
    where: { id: { in: [...companyIds] }, ...MATCHABLE },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      country: true,
      legalName: true,
      legalNameLatin: true,
      city: { select: { name: true } },
      employees: true,
      languages: true,
      about: true,
      certifications: true,
      sectorProfiles: { select: { sector: true }, orderBy: { sector: 'asc' } },
      items: {
        where: current(now),
        select: { side: true, text: true, hsCode: true, isicCode: true, cooperation: true },
        orderBy: { position: 'asc' },
      },
    },
  })
  return rows.map(({ id, country, languages, ...row }) => ({
    id,
    country,
    name: row.legalNameLatin ?? row.legalName ?? '',
    city: (row.city?.name as Localised | undefined)?.en ?? null,
    sectors: row.sectorProfiles.map(({ sector }) => sector),
    employees: row.employees === null ? null : (EMPLOYEES_OF_BAND[row.employees] ?? null),
    languages,
    about: pickText(row.about as PartlyLocalised, 'en')?.text ?? '',
    certifications: certificationNames(row.certifications),
    offers: row.items.filter((item) => item.side === 'offer').map(asEngineItem),
    needs: row.items.filter((item) => item.side === 'need').map(asEngineItem),
  }))
}

function asEngineItem({
  text,
  hsCode,
  isicCode,
  cooperation,
}: {
  text: string
  hsCode: string | null
  isicCode: string | null
  cooperation: Cooperation[]
}) {
  return { text, hs: hsCode, isic: isicCode, cooperation }
}

/** Who answers for the company. */
export type CompanyContact = { name: string; email: string; phone: string | null; website: string | null; language: Language }

/**
 * The company's contact: to write to it, and to hand it to the other side of an introduction that both firms agreed to. Nobody else asks for it.
 * A draft without a contact is not found.
 */
export async function getContact(tx: Tx, companyId: string): Promise<CompanyContact> {
  const row = await tx.company.findUnique({
    where: { id: companyId },
    select: { contactName: true, contactEmail: true, contactPhone: true, contactLanguage: true, website: true },
  })
  if (!row?.contactName || !row.contactEmail || !row.contactLanguage) throw new DomainError('not-found')
  return { name: row.contactName, email: row.contactEmail, phone: row.contactPhone, website: row.website, language: row.contactLanguage }
}

/** How many companies wait for the chamber's decision. */
export function countWaitingVerifications(chamberId: string): Promise<number> {
  return db.company.count({ where: { homeChamberId: chamberId, state: 'submitted' } })
}

/**
 * The companies stay as they are until the transaction ends: a suspension or a withdrawn consent comes before it or after it, never in between. Hold
 * them before looking whether they may be introduced.
 */
export async function holdCompanies(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Company" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR SHARE`
}
