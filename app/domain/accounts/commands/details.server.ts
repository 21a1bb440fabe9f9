import type { Language } from '#app/i18n/languages.ts'
import { writeAudit } from '#app/platform/audit.server.ts'
import { transaction } from '#app/platform/db.server.ts'

/** The account has this name and is written to in this language. */
export async function changeDetails(change: { personId: string; name: string; language: Language; now: Date }): Promise<void> {
  const { personId, name, language, now } = change
  await transaction(async (tx) => {
    const changed = await tx.person.updateMany({
      where: { id: personId, OR: [{ name: { not: name } }, { language: { not: language } }] },
      data: { name, language },
    })
    if (changed.count === 0) return
    await writeAudit(tx, { actor: { personId }, act: 'person.change-details', subject: { type: 'person', id: personId }, now })
  })
}
