import type { RegisteringOfficer } from '#app/domain/companies/commands/register.server.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import type { FormReply } from '#app/platform/http/parse-form.server.ts'
import { enqueue } from '#app/platform/queue/jobs.server.ts'
import { type Field, fieldsOf, foldHeader } from '../fields.ts'
import { checkImportJob } from '../jobs.server.ts'
import { IMPORT_TRANSITIONS } from '../rules.ts'
import { refusingTwo } from './refusing-two.server.ts'

/**
 * The chamber has said what its columns mean: that is remembered for the next file, and the worker looks through the lines. Refused when a field stands
 * twice or no column holds the name, and while another file of the chamber is checked or imported.
 */
export async function mapColumns({
  officer,
  importId,
  fields,
  now,
}: {
  officer: RegisteringOfficer
  importId: string
  /** By the column's place. */
  fields: Readonly<Record<string, Field>>
  now: Date
}): Promise<FormReply['errors']> {
  const { chamberId, country } = officer.chamber
  const offered = fieldsOf(country)
  return refusingTwo(() =>
    transaction(async (tx) => {
      const file = await tx.import.findFirst({ where: { id: importId, chamberId }, select: { state: true, columns: true } })
      if (!file) throw new DomainError('not-found')
      const to = IMPORT_TRANSITIONS.map[file.state]
      if (!to) throw new DomainError('wrong-state')
      const mapped = file.columns.map((_, i) => fields[i] ?? '')
      const faults = mappingFaults(mapped, offered)
      if (faults.length > 0) return faults
      const remembered = new Map(file.columns.map((column, i) => [foldHeader(column), mapped[i]!]))
      remembered.delete('')
      await tx.columnMeaning.deleteMany({ where: { chamberId, column: { in: [...remembered.keys()] } } })
      await tx.columnMeaning.createMany({ data: [...remembered].map(([column, field]) => ({ chamberId, column, field })) })
      const { count } = await tx.import.updateMany({
        where: { id: importId, state: file.state },
        data: { state: to, fields: mapped, progress: 0, failure: null },
      })
      if (count === 0) throw new DomainError('wrong-state')
      const actor = { personId: officer.personId, chamberId }
      await writeAudit(tx, { actor, act: 'import.map', subject: { type: 'import', id: importId }, from: file.state, to, now })
      await enqueue(tx, checkImportJob, { importId })
      return []
    }),
  )
}

/** A name is needed; a field that the country does not have cannot be meant; no field stands twice. */
function mappingFaults(mapped: readonly (Field | '')[], offered: readonly Field[]): FormReply['errors'] {
  const faults: FormReply['errors'] = mapped.flatMap((field, i) => {
    if (field && !offered.includes(field)) return { name: `fields.${i}`, key: 'form.choose' as const }
    return field && mapped.indexOf(field) < i ? { name: `fields.${i}`, key: 'imports.twice' as const } : []
  })
  const isNamed = mapped.includes('legalName') || mapped.includes('legalNameLatin')
  return isNamed ? faults : [{ name: 'fields.0', key: 'imports.noNameColumn' }, ...faults]
}
