import { setImmediate as breathe } from 'node:timers/promises'
import { asKnown, type DuplicateIndex } from '#app/domain/companies/duplicates.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { db, transaction } from '#app/platform/db.server.ts'
import { describeError, log } from '#app/platform/log.server.ts'
import { PermanentFailure } from '#app/platform/queue/work.server.ts'
import type { LineVerdict } from '#prisma/generated/enums.ts'
import type { Field } from '../fields.ts'
import { type KeptCell, type Remark, readLine } from '../read-line.server.ts'
import { findNumbersElsewhere, loadDuplicates, loadVocabulary } from './surroundings.server.ts'

const BATCH = 500

/**
 * The dry run: every line has a verdict and what is to be said of it, and nothing was imported. Lines without a fault are chosen, doubtful ones are for the
 * officer to choose. A failure is written on the import. Running it again after a crash starts it anew; a checked import is left alone.
 */
export async function checkImport({ importId, now }: { importId: string; now: Date }): Promise<void> {
  const file = await db.import.findFirst({
    where: { id: importId, state: 'checking' },
    select: { fields: true, chamber: { select: { id: true, country: true } } },
  })
  if (!file) return
  try {
    await look(importId, file, now)
  } catch (error) {
    log.error({ importId, ...describeError(error) }, 'checking an import failed')
    await failImport({ importId, failure: describeError(error).kind, now })
    throw new PermanentFailure(`import ${importId} could not be checked`)
  }
}

type File = { fields: string[]; chamber: { id: string; country: 'PK' | 'KZ' } }
type Judged = { number: number; verdict: LineVerdict; remarks: Remark[]; companyId: string | null }

async function look(importId: string, { fields, chamber }: File, now: Date) {
  const [vocabulary, there, total] = await Promise.all([
    loadVocabulary(chamber.country),
    loadDuplicates(chamber.id),
    db.importLine.count({ where: { importId } }),
  ])
  const before = new Map<string, number>()
  const reading = { country: chamber.country, vocabulary, now }
  const asFields = fields.map((field) => (field || null) as Field | null)
  for (let done = 0, last = 0; done < total; ) {
    const lines = await db.importLine.findMany({
      where: { importId, number: { gt: last } },
      orderBy: { number: 'asc' },
      take: BATCH,
      select: { number: true, cells: true, companyId: true, importedAt: true },
    })
    const open = lines.filter(({ importedAt }) => importedAt === null)
    const read = open.map(({ number, cells }) => ({ number, ...readLine(cells as KeptCell[], asFields, reading) }))
    const elsewhere = await findNumbersElsewhere(
      chamber.id,
      read.flatMap(({ company }) => company.registerNumber ?? []),
    )
    const judged = read.map((line) => judge(line, { there, elsewhere, before }))
    await keepVerdicts(importId, judged)
    done += lines.length
    last = lines.at(-1)?.number ?? Number.MAX_SAFE_INTEGER
    await db.import.updateMany({ where: { id: importId, state: 'checking' }, data: { progress: Math.round((100 * done) / total) } })
    await breathe()
  }
  await transaction(async (tx) => {
    const { count } = await tx.import.updateMany({ where: { id: importId, state: 'checking' }, data: { state: 'checked', progress: 100 } })
    if (count > 0)
      await writeAudit(tx, {
        actor: {},
        act: 'import.check',
        subject: { type: 'import', id: importId },
        from: 'checking',
        to: 'checked',
        now,
      })
  })
}

type Line = { number: number } & ReturnType<typeof readLine>
type Surroundings = {
  there: DuplicateIndex
  elsewhere: ReadonlySet<string>
  /** Lines that were read, by the id under which they stand in `there`. */
  before: Map<string, number>
}

/** Compares the line with what is there and with the lines before it. */
function judge({ number, company, remarks }: Line, { there, elsewhere, before }: Surroundings): Judged {
  const self = asKnown(`line ${number}`, company)
  const found = there.find(self)
  if (self.names.length > 0) {
    there.add(self)
    before.set(self.id, number)
  }
  const field = company.registerKind ? (company.registerKind.toLowerCase() as Field) : null
  if (company.registerNumber && elsewhere.has(company.registerNumber.slice(0, company.registerNumber.length === 8 ? 7 : undefined)))
    remarks.push({ field, isGrave: true, key: 'imports.fault.elsewhere' })
  if (!found) return { number, verdict: verdictOf(remarks), remarks, companyId: null }
  const line = before.get(found.known.id)
  const name = found.known.names[0] ?? ''
  const isSame = found.by === 'number' || found.by === 'name'
  if (line !== undefined) {
    remarks.push({ field: found.by === 'number' ? field : null, isGrave: isSame, key: `imports.line.${found.by}`, args: { line, name } })
    return { number, verdict: isSame ? 'faulty' : verdictOf(remarks, true), remarks, companyId: null }
  }
  remarks.push({ field: found.by === 'number' ? field : null, isGrave: false, key: `imports.there.${found.by}`, args: { name } })
  const verdict = isSame && !remarks.some(({ isGrave }) => isGrave) ? 'known' : verdictOf(remarks, true)
  return { number, verdict, remarks, companyId: found.known.id }
}

function verdictOf(remarks: readonly Remark[], isDoubtful = false): LineVerdict {
  if (remarks.some(({ isGrave }) => isGrave)) return 'faulty'
  return isDoubtful ? 'doubtful' : 'good'
}

async function keepVerdicts(importId: string, judged: readonly Judged[]) {
  const rows = judged.map(({ companyId, ...line }) => ({ ...line, company: companyId, chosen: line.verdict === 'good' }))
  await db.$executeRaw`UPDATE "ImportLine" SET "verdict" = row.verdict, "remarks" = row.remarks, "isChosen" = row.chosen, "companyId" = row.company
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS row(number int, verdict "LineVerdict", remarks jsonb, chosen boolean, company uuid)
    WHERE "ImportLine"."importId" = ${importId}::uuid AND "ImportLine"."number" = row.number`
}

/** The import has failed, unless it ended meanwhile. */
export async function failImport({ importId, failure, now }: { importId: string; failure: string; now: Date }): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.import.updateMany({
      where: { id: importId, state: { in: ['checking', 'importing'] } },
      data: { state: 'failed', failure },
    })
    if (count > 0)
      await writeAudit(tx, { actor: {}, act: 'import.fail', subject: { type: 'import', id: importId }, to: 'failed', reason: failure, now })
  })
}
