import { asKnown, likenesses, mailDomain, numberKey } from '#app/domain/companies/duplicates.ts'
import { nameKey } from '#app/domain/companies/name-key.ts'
import { type Tx, transaction } from '#app/platform/db.server.ts'
import type { DuplicateReason } from '#prisma/generated/enums.ts'
import { COMPARED } from '../rules.ts'

const BATCH = 200
/** A domain at which more companies have their addresses belongs to none of them. */
const MOST_AT_A_DOMAIN = 10

/**
 * Every company that changed is compared with those of its country, and the pairs that may be one stand for their chambers to see. What does not hold
 * any more is not shown any more; a chamber's word that two are two stands until something new speaks for one. Safe to run twice.
 */
export async function findDuplicates({ now }: { now: Date }): Promise<void> {
  while ((await transaction((tx) => compareBatch(tx, now))) > 0);
}

async function compareBatch(tx: Tx, now: Date): Promise<number> {
  // Locked in one order; a company that changes meanwhile waits, and is stale again afterwards.
  const stale = await tx.$queryRaw<{ companyId: string }[]>`
    SELECT "companyId" FROM "CompanyTrace" WHERE "isStale" ORDER BY "companyId" LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`
  const ids = stale.map(({ companyId }) => companyId)
  if (ids.length === 0) return 0
  const companies = await listCompared(tx, ids)
  for (const company of companies) {
    const { registerNumber, names, email } = company.known
    await tx.companyTrace.update({
      where: { companyId: company.known.id },
      data: {
        isStale: false,
        number: registerNumber && numberKey(registerNumber),
        domain: mailDomain(email),
        names: [...new Set(names.map(nameKey))].join(' '),
      },
    })
  }
  const gone = ids.filter((id) => !companies.some(({ known }) => known.id === id))
  await tx.companyTrace.updateMany({
    where: { companyId: { in: gone } },
    data: { isStale: false, number: null, domain: null, names: '' },
  })
  await notePairs(tx, ids, await findPairs(tx, ids), now)
  return ids.length
}

async function listCompared(tx: Tx, ids: readonly string[]) {
  const rows = await tx.company.findMany({
    where: { id: { in: [...ids] }, ...COMPARED },
    select: {
      id: true,
      legalName: true,
      legalNameLatin: true,
      legalNameKazakh: true,
      registerNumber: true,
      contactEmail: true,
      cityId: true,
    },
  })
  return rows.map(({ cityId, ...row }) => ({ cityId, known: asKnown(row.id, row) }))
}

type Pair = { oneId: string; otherId: string; reasons: DuplicateReason[] }

/** The database finds who may be meant, by its indexes; the finder says why. */
async function findPairs(tx: Tx, ids: readonly string[]): Promise<Pair[]> {
  const candidates = await tx.$queryRaw<{ oneId: string; otherId: string }[]>`
    SELECT DISTINCT least(a."companyId", b."companyId") AS "oneId", greatest(a."companyId", b."companyId") AS "otherId"
    FROM "CompanyTrace" a CROSS JOIN LATERAL (
      SELECT "companyId", "country" FROM "CompanyTrace" WHERE "number" = a."number"
      UNION ALL SELECT "companyId", "country" FROM "CompanyTrace" WHERE "names" % a."names" AND a."names" <> ''
      UNION ALL (SELECT "companyId", "country" FROM "CompanyTrace" WHERE "domain" = a."domain"
        AND (SELECT count(*) FROM "CompanyTrace" WHERE "domain" = a."domain") <= ${MOST_AT_A_DOMAIN})
    ) b WHERE a."companyId" = ANY(${ids}::uuid[]) AND b."companyId" <> a."companyId" AND b."country" = a."country"`
  const companies = await listCompared(tx, [...new Set(candidates.flatMap(({ oneId, otherId }) => [oneId, otherId]))])
  const byId = new Map(companies.map((company) => [company.known.id, company]))
  return candidates.flatMap(({ oneId, otherId }) => {
    const [one, other] = [byId.get(oneId), byId.get(otherId)]
    if (!one || !other) return []
    const inOneCity = one.cityId !== null && one.cityId === other.cityId
    const reasons = likenesses(one.known, other.known, { inOneCity })
    return reasons.length > 0 ? [{ oneId, otherId, reasons }] : []
  })
}

async function notePairs(tx: Tx, ids: readonly string[], pairs: readonly Pair[], now: Date) {
  const touched = { OR: [{ oneId: { in: [...ids] } }, { otherId: { in: [...ids] } }] }
  const before = await tx.duplicatePair.findMany({ where: touched, include: { dismissals: true } })
  const keyOf = ({ oneId, otherId }: Omit<Pair, 'reasons'>) => `${oneId}:${otherId}`
  const found = new Map(pairs.map((pair) => [keyOf(pair), pair]))
  for (const pair of before) {
    const where = { oneId_otherId: { oneId: pair.oneId, otherId: pair.otherId } }
    const reasons = found.get(keyOf(pair))?.reasons ?? []
    if (reasons.join() !== pair.reasons.join()) await tx.duplicatePair.update({ where, data: { reasons } })
    for (const { chamberId, reasons: known } of pair.dismissals)
      if (reasons.some((reason) => !known.includes(reason)))
        await tx.duplicateDismissal.delete({ where: { oneId_otherId_chamberId: { ...where.oneId_otherId, chamberId } } })
    found.delete(keyOf(pair))
  }
  await tx.duplicatePair.createMany({ data: [...found.values()].map((pair) => ({ ...pair, foundAt: now })), skipDuplicates: true })
}
