import type { LoaderFunctionArgs } from '@remix-run/node'
import { type AuditRow, exportAudit } from '#app/domain/chambers/queries.server.ts'
import { fileDoor } from '#app/platform/http/door.server.ts'
import { readerLanguage, requireOfficer } from '../../guards.server.ts'
import { type Column, handOut } from './table.server.ts'

export const loader = fileDoor(async ({ request }: LoaderFunctionArgs) => {
  const { chamber } = await requireOfficer(request)
  return handOut({ request, language: await readerLanguage(request), name: 'audit', columns: COLUMNS, rows: exportAudit(chamber) })
})

const COLUMNS: Column<AuditRow>[] = [
  ['exports.moment', (row) => row.at],
  ['imports.by', (row) => row.officer],
  ['exports.act', (row) => row.act],
  ['exports.subject', (row) => row.subjectType],
  ['exports.id', (row) => row.subjectId],
  ['exports.from', (row) => row.from],
  ['exports.to', (row) => row.to],
  ['exports.reason', (row) => row.reason],
]
