import { asKnown, DuplicateIndex, numberKey } from '#app/domain/companies/duplicates.ts'
import { knownTo } from '#app/domain/companies/rules.ts'
import { getSectorsFile, listCities } from '#app/domain/taxonomy/queries.server.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { db } from '#app/platform/db.server.ts'
import type { Country } from '#prisma/generated/enums.ts'
import { makeVocabulary, type Vocabulary } from '../vocabulary.ts'

/** The words that lines of a file from this country can use. */
export async function loadVocabulary(country: Country): Promise<Vocabulary> {
  const [cities, hs, isic] = await Promise.all([
    listCities(country),
    db.hsCode.findMany({ select: { code: true } }),
    db.isicCode.findMany({ select: { code: true } }),
  ])
  const codes = (rows: { code: string }[]) => new Set(rows.map(({ code }) => code))
  return makeVocabulary({
    cities: cities.map(({ id, name }) => ({ id, name: name as Localised })),
    sectors: getSectorsFile().sectors,
    hsCodes: codes(hs),
    isicCodes: codes(isic),
  })
}

/** Every company that the chamber knows, to find a line's duplicates among, by the names and numbers of those merged into it too. What other chambers have stays theirs. */
export async function loadDuplicates(chamberId: string): Promise<DuplicateIndex> {
  const rows = await db.company.findMany({
    where: { OR: [{ ...knownTo(chamberId), state: { not: 'rejected' } }, { mergedInto: knownTo(chamberId) }] },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      mergedIntoId: true,
      legalName: true,
      legalNameLatin: true,
      legalNameKazakh: true,
      registerNumber: true,
      contactEmail: true,
    },
  })
  return new DuplicateIndex(rows.map((row) => asKnown(row.mergedIntoId ?? row.id, row)))
}

/** Register numbers, of those asked for, under which another chamber has a company: only that it is so, never which. */
export async function findNumbersElsewhere(chamberId: string, numbers: readonly string[]): Promise<Set<string>> {
  const rows = await db.company.findMany({
    where: {
      registerNumber: {
        in: numbers.flatMap((number) =>
          number.length === 7 ? [number, ...TEN.map((digit) => number + digit)] : [number, number.slice(0, 7)],
        ),
      },
      state: { notIn: ['draft', 'rejected', 'merged'] },
      NOT: { homeChamberId: chamberId },
    },
    select: { registerNumber: true },
  })
  return new Set(rows.map(({ registerNumber }) => numberKey(registerNumber!)))
}

const TEN = [...'0123456789']
