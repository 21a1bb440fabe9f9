import { setImmediate as breathe } from 'node:timers/promises'
import { type RegisteringOfficer, registerAllOnBehalf } from '#app/domain/companies/commands/register.server.ts'
import { asKnown, type DuplicateIndex } from '#app/domain/companies/duplicates.ts'
import type { Localised } from '#app/i18n/languages.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { db, type Tx, transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { describeError, log } from '#app/platform/log.server.ts'
import { enqueue } from '#app/platform/queue/jobs.server.ts'
import { PermanentFailure } from '#app/platform/queue/work.server.ts'
import type { Field } from '../fields.ts'
import { executeImportJob } from '../jobs.server.ts'
import { type KeptCell, readLine } from '../read-line.server.ts'
import { IMPORT_TRANSITIONS } from '../rules.ts'
import { failImport } from './check.server.ts'
import { refusingTwo } from './refusing-two.server.ts'
import { loadDuplicates, loadVocabulary } from './surroundings.server.ts'

const BATCH = 250

/** The worker imports the chosen lines. Refused when none is chosen, and while another file of the chamber is checked or imported. */
export async function startImport({ officer, importId, now }: { officer: RegisteringOfficer; importId: string; now: Date }): Promise<void> {
  const { chamberId } = officer.chamber
  await refusingTwo(() =>
    transaction(async (tx) => {
      const file = await tx.import.findFirst({ where: { id: importId, chamberId }, select: { state: true } })
      if (!file) throw new DomainError('not-found')
      const to = IMPORT_TRANSITIONS.start[file.state]
      if (!to) throw new DomainError('wrong-state')
      const chosen = await tx.importLine.count({ where: { importId, isChosen: true, importedAt: null } })
      if (chosen === 0) throw new DomainError('wrong-state', 'imports.noneChosen')
      const { count } = await tx.import.updateMany({
        where: { id: importId, state: file.state },
        data: { state: to, progress: 0, officerId: officer.personId },
      })
      if (count === 0) throw new DomainError('wrong-state')
      const actor = { personId: officer.personId, chamberId }
      await writeAudit(tx, {
        actor,
        act: 'import.start',
        subject: { type: 'import', id: importId },
        from: file.state,
        to,
        detail: { chosen },
        now,
      })
      await enqueue(tx, executeImportJob, { importId })
    }),
  )
}

/**
 * The chosen lines are companies, registered on their behalf as drafts; a line whose company came into being meanwhile is known instead. Each batch is whole
 * or not at all, so that after a crash the rest follows and no line twice. A failure is written on the import.
 */
export async function executeImport({ importId, now }: { importId: string; now: Date }): Promise<void> {
  const file = await db.import.findFirst({
    where: { id: importId, state: 'importing' },
    select: { fields: true, officerId: true, chamber: { select: { id: true, country: true, name: true } } },
  })
  if (!file) return
  const { id: chamberId, country, name } = file.chamber
  const officer = { personId: file.officerId, chamber: { chamberId, country, name: name as Localised } }
  try {
    const registered = await registerLines(importId, { officer, fields: file.fields.map((field) => (field || null) as Field | null), now })
    await transaction(async (tx) => {
      const { count } = await tx.import.updateMany({
        where: { id: importId, state: 'importing' },
        data: { state: 'imported', progress: 100, finishedAt: now },
      })
      const subject = { type: 'import', id: importId }
      if (count > 0)
        await writeAudit(tx, { actor: {}, act: 'import.finish', subject, from: 'importing', to: 'imported', detail: { registered }, now })
    })
  } catch (error) {
    log.error({ importId, ...describeError(error) }, 'importing failed')
    await failImport({ importId, failure: describeError(error).kind, now })
    throw new PermanentFailure(`import ${importId} failed`)
  }
}

type Registration = { officer: RegisteringOfficer; fields: (Field | null)[]; now: Date }

async function registerLines(importId: string, registration: Registration): Promise<number> {
  const { chamberId, country } = registration.officer.chamber
  const waiting = { importId, isChosen: true, importedAt: null }
  const [vocabulary, there, total] = await Promise.all([
    loadVocabulary(country),
    loadDuplicates(chamberId),
    db.importLine.count({ where: waiting }),
  ])
  let registered = 0
  for (let done = 0; ; ) {
    const lines = await db.importLine.findMany({
      where: waiting,
      orderBy: { number: 'asc' },
      take: BATCH,
      select: { number: true, cells: true },
    })
    if (lines.length === 0) return registered
    const read = lines.map(({ number, cells }) => ({
      number,
      company: readLine(cells as KeptCell[], registration.fields, { country, vocabulary, now: registration.now }).company,
    }))
    registered += await transaction((tx) => registerBatch(tx, importId, { ...registration, read, there }))
    done += lines.length
    await db.import.updateMany({ where: { id: importId, state: 'importing' }, data: { progress: Math.round((100 * done) / total) } })
    await breathe()
  }
}

type Batch = Registration & { read: { number: number; company: ReturnType<typeof readLine>['company'] }[]; there: DuplicateIndex }

async function registerBatch(tx: Tx, importId: string, { officer, read, there, now }: Batch): Promise<number> {
  const fresh: Batch['read'] = []
  for (const line of read) {
    const found = there.find(asKnown('', line.company))
    if (found?.by === 'number' || found?.by === 'name') {
      const companyId = found.known.id || null
      await tx.importLine.update({
        where: { importId_number: { importId, number: line.number } },
        data: { verdict: 'known', isChosen: false, companyId },
      })
    } else {
      there.add(asKnown('', line.company))
      fresh.push(line)
    }
  }
  const ids = await registerAllOnBehalf(tx, { officer, companies: fresh.map(({ company }) => company), now })
  const rows = fresh.map(({ number }, i) => ({ number, company: ids[i] }))
  await tx.$executeRaw`UPDATE "ImportLine" SET "companyId" = row.company, "importedAt" = ${now}, "isChosen" = false
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS row(number int, company uuid)
    WHERE "ImportLine"."importId" = ${importId}::uuid AND "ImportLine"."number" = row.number`
  return fresh.length
}
