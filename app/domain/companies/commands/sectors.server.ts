import { type Answers, unanswered } from '#app/domain/taxonomy/answers.ts'
import { getSector, listSectorFields } from '#app/domain/taxonomy/queries.server.ts'
import { keysReferringTo } from '#app/domain/taxonomy/sector-fields.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { Sector } from '#prisma/generated/enums.ts'
import type { Dossier } from '../queries/profile.server.ts'
import { type ActingMember, editing, type Fault, noteEdit } from './editing.server.ts'

/** The company works in these sectors. Answers of a sector that is taken out go with it, but only when that was confirmed. */
export function chooseSectors({
  member,
  sectors,
  confirmed,
  now,
}: {
  member: ActingMember
  sectors: Sector[]
  confirmed: boolean
  now: Date
}): Promise<Fault[]> {
  return editing(member, async (tx, company) => {
    const gone = company.sectorProfiles.filter(({ sector }) => !sectors.includes(sector))
    if (!confirmed && gone.some(({ answers }) => Object.keys(answers).length > 0))
      return [{ name: 'confirmed', key: 'companies.sectorRemoveConfirm' }]
    await tx.sectorProfile.deleteMany({ where: { companyId: company.id, sector: { in: gone.map(({ sector }) => sector) } } })
    const added = await tx.sectorProfile.createMany({
      data: sectors.map((sector) => ({ companyId: company.id, sector })),
      skipDuplicates: true,
    })
    await collectCertifications(tx, company.id)
    await noteEdit(tx, { member, company, fields: gone.length + added.count > 0 ? ['sectors'] : [], now })
    return []
  })
}

/**
 * What is right of the answers stands in the sector's profile: `answers` holds each question that was answered rightly, or emptied (undefined). A company
 * that its chamber knows keeps an answer to every required question. Refused (`not-found`) for a sector that the company did not choose.
 */
export function answerSector({
  member,
  sector,
  answers,
  now,
}: {
  member: ActingMember
  sector: Sector
  answers: { [key: string]: Answers[string] | undefined }
  now: Date
}): Promise<Fault[]> {
  return editing(member, async (tx, company) => {
    const there = company.sectorProfiles.find((profile) => profile.sector === sector)
    if (!there) throw new DomainError('not-found')
    const merged = withoutEmpty({ ...there.answers, ...answers })
    const open = company.state === 'draft' ? [] : unanswered(await listSectorFields(sector), merged).filter(({ key }) => key in answers)
    for (const { key } of open) {
      const old = there.answers[key]
      if (old !== undefined) merged[key] = old
    }
    const categories = keysReferringTo('categories', getSector(sector)).flatMap((key) => (merged[key] as string[] | undefined) ?? [])
    await tx.sectorProfile.update({
      where: { companyId_sector: { companyId: company.id, sector } },
      data: { answers: merged, categories: [...new Set(categories)] },
    })
    await collectCertifications(tx, company.id)
    const changed = JSON.stringify(merged) !== JSON.stringify(there.answers)
    await noteEdit(tx, { member, company, fields: changed ? [`sector.${sector}`] : [], now })
    return open.map(({ key }) => ({ name: `answers.${key}`, key: 'form.required' }))
  })
}

/** The company works in these categories too, as far as they are of its sectors; a category of another sector is nobody's. Answers what was changed. */
export async function takeCategories(tx: Tx, company: Dossier, categories: readonly string[]): Promise<string[]> {
  const changed: string[] = []
  for (const { sector, answers } of company.sectorProfiles) {
    const definition = getSector(sector)
    const key = keysReferringTo('categories', definition)[0]!
    const there = (answers[key] as string[] | undefined) ?? []
    const added = definition.categories.map(({ id }) => id).filter((id) => categories.includes(id) && !there.includes(id))
    if (added.length === 0) continue
    const merged = [...there, ...added]
    await tx.sectorProfile.update({
      where: { companyId_sector: { companyId: company.id, sector } },
      data: { answers: { ...answers, [key]: merged }, categories: { push: added } },
    })
    changed.push(`sector.${sector}`)
  }
  return changed
}

function withoutEmpty(answers: { [key: string]: Answers[string] | undefined }): Answers {
  const given = Object.entries(answers).filter(([, answer]) => answer !== undefined && !(Array.isArray(answer) && answer.length === 0))
  return Object.fromEntries(given) as Answers
}

/** The company holds the certificates that it named in any of its sectors. */
async function collectCertifications(tx: Tx, companyId: string) {
  const profiles = await tx.sectorProfile.findMany({ where: { companyId }, orderBy: { sector: 'asc' } })
  const named = profiles.flatMap(({ sector, answers }) =>
    keysReferringTo('certifications', getSector(sector)).flatMap((key) => ((answers as Answers)[key] as string[] | undefined) ?? []),
  )
  await tx.company.update({ where: { id: companyId }, data: { certifications: [...new Set(named)] } })
}
