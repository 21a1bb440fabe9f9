import { writeAudits } from '#app/platform/audit.server.ts'
import { transaction } from '#app/platform/db.server.ts'
import { FORGET_DAYS } from '../rules.ts'

/** Files that were uploaded long ago are gone with all their lines; what became of them stays. */
export async function forgetImports({ now }: { now: Date }): Promise<void> {
  const before = new Date(now.getTime() - FORGET_DAYS * 86_400_000)
  await transaction(async (tx) => {
    const old = await tx.import.findMany({
      where: { createdAt: { lt: before }, state: { notIn: ['checking', 'importing'] } },
      select: { id: true, _count: { select: { lines: true } } },
    })
    await tx.import.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } })
    await writeAudits(
      tx,
      old.map(({ id, _count }) => ({
        actor: {},
        act: 'import.forget',
        subject: { type: 'import', id },
        detail: { lines: _count.lines },
        now,
      })),
    )
  })
}
