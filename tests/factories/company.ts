import { randomInt } from 'node:crypto'
import { STANDING_PURPOSES, type StandingPurpose } from '#app/domain/companies/consents.ts'
import { db } from '#app/platform/db.server.ts'
import type { CompanyState, Cooperation, Country, Language, RegisterKind, Sector, Side } from '#prisma/generated/enums.ts'
import { aChamber } from './chamber.ts'
import { aPerson } from './person.ts'

export type ItemTraits = {
  side: Side
  text: string
  language?: Language
  cooperation?: Cooperation[]
  hsCode?: string
  isicCode?: string
  validUntil?: Date
}

export type CompanyTraits = {
  state?: CompanyState
  country?: Country
  homeChamberId?: string
  /** Somebody with an account; a new person unless given. */
  ownerId?: string
  legalName?: string
  legalNameLatin?: string
  registerKind?: RegisterKind
  registerNumber?: string
  cityId?: string
  contactEmail?: string
  contactLanguage?: Language
  about?: Partial<Record<Language, string>>
  sectors?: Sector[]
  items?: ItemTraits[]
  /** To what it agreed; to everything, unless the test says otherwise. */
  consents?: readonly StandingPurpose[]
  submittedAt?: Date
  /** When somebody last said that the profile is right; now, unless the test says otherwise. */
  confirmedAt?: Date
  nudgedAt?: Date
}

const AT = new Date('2026-02-02T09:00:00Z')

/** A company with everything a chamber asks for: verified, unless the test says otherwise. Makes its chamber and its city when none is named. */
export async function aCompany({
  state = 'verified',
  country = 'PK',
  ownerId,
  sectors = ['leather'],
  items,
  ...traits
}: CompanyTraits = {}) {
  const serial = String(randomInt(1_000_000)).padStart(6, '0')
  const cityId = traits.cityId ?? (await aCity(country)).id
  const owner = ownerId ?? (await aPerson()).id
  return db.company.create({
    data: {
      state,
      country,
      homeChamberId: traits.homeChamberId ?? (await aChamber({ country })).id,
      legalName: traits.legalName ?? (country === 'PK' ? `چرم سازی ${serial}` : `Былғары ${serial} ЖШС`),
      legalNameLatin: traits.legalNameLatin ?? `Leather Works ${serial}`,
      registerKind: traits.registerKind ?? (country === 'PK' ? 'NTN' : 'BIN'),
      registerNumber: traits.registerNumber ?? (country === 'PK' ? `9${serial}` : aBin()),
      cityId,
      yearFounded: 2011,
      employees: '10-49',
      contactName: 'Contact Person',
      contactEmail: traits.contactEmail ?? `contact-${serial}@company.example`,
      contactPhone: country === 'PK' ? '+923001234567' : '+77011234567',
      contactLanguage: traits.contactLanguage ?? 'en',
      languages: ['en'],
      about: traits.about ?? { en: 'Finished leather for shoes and garments.' },
      submittedAt: state === 'draft' ? null : (traits.submittedAt ?? AT),
      verifiedAt: state === 'verified' || state === 'suspended' || state === 'expired' ? AT : null,
      confirmedAt: traits.confirmedAt,
      nudgedAt: traits.nudgedAt,
      consents: [...(traits.consents ?? STANDING_PURPOSES)],
      memberships: { create: { personId: owner, role: 'owner' } },
      sectorProfiles: { create: sectors.map((sector) => ({ sector, categories: [], answers: ANSWERS[sector] })) },
      items: { create: numbered(items ?? [OFFER, NEED]) },
    },
  })
}

/** A city of the country; the same one in all tests of a file. */
export function aCity(country: Country = 'PK') {
  const [id, region, zone, latitude, longitude] =
    country === 'PK'
      ? (['PK-LHE', 'PK-PB', 'Asia/Karachi', 31.55, 74.34] as const)
      : (['KZ-ALA', 'KZ-75', 'Asia/Almaty', 43.24, 76.95] as const)
  const cityName =
    country === 'PK' ? { en: 'Lahore', ur: 'لاہور', ru: 'Лахор', kk: 'Лахор' } : { en: 'Almaty', ur: 'الماتی', ru: 'Алматы', kk: 'Алматы' }
  return db.region.upsert({ where: { code: region }, create: { code: region, country, name: cityName }, update: {} }).then(() =>
    db.city.upsert({
      where: { id },
      create: { id, country, regionCode: region, name: cityName, timeZone: zone, latitude, longitude },
      update: {},
    }),
  )
}

const OFFER: ItemTraits = { side: 'offer', text: 'Finished goat leather for shoe uppers', cooperation: ['supply'] }
const NEED: ItemTraits = { side: 'need', text: 'A distributor for finished leather', cooperation: ['distribution'] }

function numbered(items: ItemTraits[]) {
  const next = { offer: 0, need: 0 }
  return items.map(({ cooperation = ['supply'], language = 'en', ...item }) => ({
    ...item,
    cooperation,
    language,
    position: next[item.side]++,
  }))
}

/** The required fields of each sector, answered. */
const ANSWERS: Record<Sector, object> = {
  it: { service_lines: ['it.custom_software'], team_size_technical: 24, engagement_model: ['fixed'] },
  sme: { subsector: 'textiles', product_lines: ['sme.bed_linen'] },
  leather: { raw_material: ['goat'], processing_stage: ['finished'], product_lines: ['leather.finished'] },
  agriculture: { annual_volume_t: 500, min_lot_t: 20, phytosanitary: true },
  ecommerce: { business_model: ['b2b'], services: ['ecommerce.b2b_platform'] },
}

/** A BIN with a right check digit, of a year that has not come yet, so that it can belong to nobody. */
function aBin(): string {
  for (;;) {
    const digits = [...`340140${String(randomInt(100_000)).padStart(5, '0')}`].map(Number)
    const weigh = (from: number) => digits.reduce((sum, digit, i) => sum + digit * (((i + from - 1) % 11) + 1), 0) % 11
    const check = weigh(1) === 10 ? weigh(3) : weigh(1)
    if (check < 10) return [...digits, check].join('')
  }
}
