import type { RegisteringOfficer } from '#app/domain/companies/commands/register.server.ts'
import { transaction } from '#app/platform/db.server.ts'
import { DomainError } from '#app/platform/errors.ts'
import { statesFor } from '../rules.ts'

/** Of the lines that were shown, exactly the chosen ones are to be imported. A line with a fault, or one that is there already, cannot be chosen. */
export async function chooseLines({
  officer,
  importId,
  shown,
  chosen,
}: {
  officer: RegisteringOfficer
  importId: string
  shown: readonly number[]
  chosen: readonly number[]
}): Promise<void> {
  await transaction(async (tx) => {
    const { chamberId } = officer.chamber
    const file = await tx.import.findFirst({ where: { id: importId, chamberId }, select: { state: true } })
    if (!file) throw new DomainError('not-found')
    if (!statesFor('start').includes(file.state)) throw new DomainError('wrong-state')
    const open = { importId, importedAt: null, verdict: { in: ['good' as const, 'doubtful' as const] } }
    await tx.importLine.updateMany({ where: { ...open, number: { in: [...shown] } }, data: { isChosen: false } })
    await tx.importLine.updateMany({
      where: { ...open, number: { in: chosen.filter((line) => shown.includes(line)) } },
      data: { isChosen: true },
    })
  })
}
