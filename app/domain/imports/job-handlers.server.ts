import { handle } from '#app/platform/queue/work.server.ts'
import { checkImport } from './commands/check.server.ts'
import { executeImport } from './commands/execute.server.ts'
import { forgetImports } from './commands/forget.server.ts'
import { checkImportJob, executeImportJob, forgetImportsJob } from './jobs.server.ts'

export const importHandlers = [
  handle(checkImportJob, ({ importId }, now) => checkImport({ importId, now })),
  handle(executeImportJob, ({ importId }, now) => executeImport({ importId, now })),
  handle(forgetImportsJob, (_payload, now) => forgetImports({ now })),
]

export const importSchedules = [{ job: forgetImportsJob, pattern: '20 2 * * *' }]
