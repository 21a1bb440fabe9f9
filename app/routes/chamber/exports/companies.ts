import type { LoaderFunctionArgs } from '@remix-run/node'
import { type ExportedCompany, exportCompanies } from '#app/domain/companies/queries/export.server.ts'
import { ChamberCompanyFilterSchema } from '#app/domain/companies/schema.ts'
import { LANGUAGE_NAMES } from '#app/i18n/languages.ts'
import { fileDoor } from '#app/platform/http/door.server.ts'
import { queryOf } from '#app/platform/http/query.server.ts'
import { readerLanguage, requireOfficer } from '../../guards.server.ts'
import { type Column, handOut } from './table.server.ts'

export const loader = fileDoor(async ({ request }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  const filter = ChamberCompanyFilterSchema.parse(queryOf(request))
  const columns = COLUMNS[chamber.country]
  return handOut({ request, language: await readerLanguage(request), name: 'companies', columns, rows: exportCompanies(chamber, filter) })
})

const numberOf = (kind: 'BIN' | 'NTN' | 'CUIN') => (row: ExportedCompany) => (row.registerKind === kind ? row.registerNumber : null)
const itemsOf = (row: ExportedCompany, side: 'offer' | 'need') => row.items.filter((item) => item.side === side)
const texts = (row: ExportedCompany, side: 'offer' | 'need') =>
  itemsOf(row, side)
    .map(({ text }) => text.replaceAll(';', ','))
    .join('; ')
const codes = (row: ExportedCompany, side: 'offer' | 'need') => {
  const each = itemsOf(row, side).map(({ hsCode, isicCode }) => hsCode ?? (isicCode ? `ISIC ${isicCode}` : ''))
  return each.some(Boolean) ? each.join('; ') : null
}

const PK: Column<ExportedCompany>[] = [
  ['imports.field.ntn', numberOf('NTN')],
  ['imports.field.cuin', numberOf('CUIN')],
]
const KZ: Column<ExportedCompany>[] = [['imports.field.bin', numberOf('BIN')]]

/** The columns that an import knows come first and under the names that it knows: what was handed out can be handed in again. */
const columnsWith = (registers: Column<ExportedCompany>[]): Column<ExportedCompany>[] => [
  ['imports.field.legalName', (row) => row.legalName],
  ['imports.field.legalNameLatin', (row) => row.legalNameLatin],
  ...registers,
  ['imports.field.city', (row, { local }) => local(row.city)],
  ['imports.field.address', (row) => row.address],
  ['imports.field.yearFounded', (row) => row.yearFounded],
  ['imports.field.employees', (row) => row.employees],
  ['imports.field.website', (row) => row.website],
  ['imports.field.contactName', (row) => row.contactName],
  ['imports.field.contactEmail', (row) => row.contactEmail],
  ['imports.field.contactPhone', (row) => row.contactPhone],
  ['imports.field.contactLanguage', (row) => row.contactLanguage && LANGUAGE_NAMES[row.contactLanguage]],
  ['imports.field.languages', (row) => row.languages.map((language) => LANGUAGE_NAMES[language]).join(', ')],
  ['imports.field.about', (row, { written }) => written(row.about)],
  ['imports.field.sectors', (row, { t }) => row.sectors.map((sector) => t(`sectors.${sector}`)).join('; ')],
  ['imports.field.offers', (row) => texts(row, 'offer')],
  ['imports.field.offerCodes', (row) => codes(row, 'offer')],
  ['imports.field.needs', (row) => texts(row, 'need')],
  ['imports.field.needCodes', (row) => codes(row, 'need')],
  ['companies.legalNameKazakh', (row) => row.legalNameKazakh],
  ['verification.state', (row, { t }) => t(`companies.state.${row.state}`)],
  ['verification.submittedOn', (row) => dayOf(row.submittedAt)],
  ['exports.verifiedOn', (row) => dayOf(row.verifiedAt)],
  ['exports.agreesTo', (row, { t }) => row.consents.map((purpose) => t(`consents.${purpose}`)).join('; ')],
  ['help.by', (row, { t }) => t(row.registeredById ? 'help.byChamber' : 'help.byItself')],
  ['exports.id', (row) => row.id],
]

const COLUMNS = { PK: columnsWith(PK), KZ: columnsWith(KZ) }

const dayOf = (moment: Date | null) => moment && new Date(moment.toISOString().slice(0, 10))
