import type { Office } from '#app/domain/chambers/queries.server.ts'
import type { Localised, PartlyLocalised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import { knownTo } from '../rules.ts'
import { type ChamberCompanyFilter, wantedBy } from './chamber-companies.server.ts'

/** Rows fetched at a time: a list of any length takes this much memory. */
const BATCH = 500

/** Everything that the chamber knows of its companies, contacts included, a company at a time; what other chambers have is not among it. */
export async function* exportCompanies(chamber: Office, filter: Omit<ChamberCompanyFilter, 'page'>) {
  for (let after: string | undefined; ; ) {
    const rows = await fetchCompanies(chamber, filter, after)
    for (const { city, sectorProfiles, about, ...row } of rows)
      yield {
        ...row,
        about: about as PartlyLocalised,
        city: (city?.name as Localised | undefined) ?? null,
        sectors: sectorProfiles.map(({ sector }) => sector),
      }
    after = rows.at(-1)?.id
    if (rows.length < BATCH) return
  }
}

function fetchCompanies(chamber: Office, filter: Omit<ChamberCompanyFilter, 'page'>, after: string | undefined) {
  return db.company.findMany({
    where: { ...knownTo(chamber.chamberId), state: filter.state, AND: wantedBy(filter.words) },
    orderBy: { id: 'asc' },
    take: BATCH,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    select: {
      id: true,
      state: true,
      legalName: true,
      legalNameLatin: true,
      legalNameKazakh: true,
      registerKind: true,
      registerNumber: true,
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
      about: true,
      consents: true,
      submittedAt: true,
      verifiedAt: true,
      city: { select: { name: true } },
      sectorProfiles: { select: { sector: true }, orderBy: { sector: 'asc' } },
      items: { select: { side: true, text: true, hsCode: true, isicCode: true }, orderBy: { position: 'asc' } },
    },
  })
}

export type ExportedCompany = ReturnType<typeof exportCompanies> extends AsyncGenerator<infer Company> ? Company : never
